package ca.etalon.ingest.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pygeoapi that gives at most 50 records a page. */
class OgcRecordsServerIT {
    @TempDir
    Path scratch;

    @Test
    void recordsComeOutAsTheyWerePutIn() throws IOException, InterruptedException {
        RealServers.start("pygeoapi");
        var declared = DeclaredDataset.all();
        var harvest =
                ServerHarvest.of(ServerHarvest.portal("ogc-records", "http://pygeoapi.example", Map.of()), scratch);
        Comparison.assertWhole(harvest, declared.size());
        Comparison.byTitle(harvest, declared)
                .check("source id", DeclaredDataset::id, row -> row.string("source_id"))
                .checkMainDescription()
                .check("keywords", set -> new TreeSet<>(set.keywords().all()), Fields::keywords)
                .check("publisher", set -> "City of Brumeval", row -> row.string("publisher"))
                .check("contact", set -> set.contact().email(), row -> row.string("contact_email"))
                .check("licence", Fields::licence, Fields::licence)
                .check("issued", Fields::issued, row -> Fields.day(row.struct("issued")))
                .check("modified", set -> set.modified().day(), row -> Fields.day(row.struct("modified")))
                .check("box", DeclaredDataset::bbox, Fields::box)
                .check("period", Fields::period, row -> row.string("temporal"))
                .check("languages", DeclaredDataset::languages, row -> row.strings("languages"))
                .checkDistributions("title", each -> each.title(), row -> row.struct("title")
                        .string("text"))
                .checkDistributions("media type", each -> each.mediaType(), row -> row.struct("format")
                        .string("media_type"))
                .checkDistributions("size", each -> each.bytes(), row -> row.bigint("byte_size"))
                .assertEqual();
    }
}
