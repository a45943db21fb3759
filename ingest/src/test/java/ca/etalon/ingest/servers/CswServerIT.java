package ca.etalon.ingest.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pycsw that gives at most 20 records a page, of bilingual records in ISO 19139. */
class CswServerIT {
    private static final String RECORDS_STAMPED = "2026-01-31";

    @TempDir
    Path scratch;

    @Test
    void recordsComeOutAsTheyWerePutIn() throws IOException, InterruptedException {
        RealServers.start("pycsw");
        var declared = DeclaredDataset.all();
        var harvest = ServerHarvest.of(ServerHarvest.portal("csw", "http://pycsw.example", Map.of()), scratch);
        Comparison.assertWhole(harvest, declared.size());
        Comparison.byTitle(harvest, declared)
                .check("source id", DeclaredDataset::id, row -> row.string("source_id"))
                .checkMainDescription()
                .check("French title beside the English", CswServerIT::frenchBeside, row -> row.struct("title")
                        .string("fr"))
                .check("keywords", set -> new TreeSet<>(set.keywords().all()), Fields::keywords)
                .check("publisher", set -> "City of Brumeval", row -> row.string("publisher"))
                .check("contact", set -> set.contact().email(), row -> row.string("contact_email"))
                .check("licence", Fields::licence, Fields::licence)
                .check("issued", Fields::issued, row -> Fields.day(row.struct("issued")))
                .check("modified", set -> RECORDS_STAMPED, row -> Fields.day(row.struct("modified")))
                .check("data modified", set -> set.modified().day(), row -> Fields.day(row.struct("data_modified")))
                .check("frequency", DeclaredDataset::frequency, row -> row.struct("frequency")
                        .string("raw"))
                .check("box", DeclaredDataset::bbox, Fields::box)
                .check("period", Fields::period, row -> row.string("temporal"))
                .check("languages", DeclaredDataset::languages, row -> row.strings("languages"))
                .checkDistributions("title", each -> each.title(), row -> row.struct("title")
                        .string("text"))
                .checkDistributions("format", each -> each.format(), Fields::format)
                .assertEqual();
    }

    /** A record in one language holds plain text, whose language is not told apart. */
    private static String frenchBeside(DeclaredDataset dataset) {
        return dataset.title().en() == null ? null : dataset.title().fr();
    }
}
