package ca.etalon.ingest.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CKAN that gives at most 60 packages a page however many are asked for. */
class CkanServerIT {
    @TempDir
    Path scratch;

    @Test
    void packagesComeOutAsTheyWerePutIn() throws IOException, InterruptedException {
        RealServers.start("ckan");
        var declared = DeclaredDataset.all();
        var harvest = ServerHarvest.of(ServerHarvest.portal("ckan", "http://ckan.example", Map.of()), scratch);
        Comparison.assertWhole(harvest, declared.size());
        Comparison.byTitle(harvest, declared)
                .checkBilingualTexts()
                .check("keywords", set -> new TreeSet<>(set.keywords().all()), Fields::keywords)
                .check("publisher", set -> "City of Brumeval", row -> row.string("publisher"))
                .check("contact", set -> set.contact().email(), row -> row.string("contact_email"))
                .check("licence", Fields::licence, Fields::licence)
                .checkBoth("issued", Fields::issued, Fields::dayIssuedByThePortal)
                .check("frequency", DeclaredDataset::frequency, row -> row.struct("frequency")
                        .string("raw"))
                .check("box", DeclaredDataset::bbox, Fields::box)
                .check("period", Fields::period, row -> row.string("temporal"))
                .check("languages", DeclaredDataset::languages, row -> row.strings("languages"))
                .check(
                        "landing page",
                        set -> "http://ckan.example/dataset/" + set.id(),
                        row -> row.string("landing_page"))
                .checkDistributions("title", each -> each.title(), row -> row.struct("title")
                        .string("text"))
                .checkDistributions("format", each -> each.format(), Fields::format)
                .checkDistributions("media type", each -> each.mediaType(), row -> row.struct("format")
                        .string("media_type"))
                .checkDistributions("size", each -> each.bytes(), row -> row.bigint("byte_size"))
                .assertEqual();
    }
}
