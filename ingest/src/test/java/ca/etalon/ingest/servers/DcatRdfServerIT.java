package ca.etalon.ingest.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue in Turtle that CKAN's DCAT extension makes, 50 datasets a page. */
class DcatRdfServerIT {
    @TempDir
    Path scratch;

    @Test
    void turtleComesOutAsThePackagesWerePutIn() throws IOException, InterruptedException {
        RealServers.start("ckan");
        var declared = DeclaredDataset.all();
        var harvest = ServerHarvest.of(ServerHarvest.portal("dcat-rdf", "http://ckan.example", Map.of()), scratch);
        Comparison.assertWhole(harvest, declared.size());
        Comparison.byTitle(harvest, declared)
                .checkBilingualTexts()
                .check("keywords", DcatRdfServerIT::tags, Fields::keywords)
                .check("publisher", set -> "City of Brumeval", row -> row.string("publisher"))
                .check("contact", set -> set.contact().email(), row -> row.string("contact_email"))
                .check("licence", DcatRdfServerIT::licence, Fields::licence)
                .checkBoth("issued", Fields::issued, Fields::dayIssuedByThePortal)
                .check("frequency", DeclaredDataset::frequency, row -> row.struct("frequency")
                        .string("raw"))
                .check("box", DeclaredDataset::bbox, Fields::box)
                .check("period", Fields::period, row -> row.string("temporal"))
                .check("languages", DeclaredDataset::languages, row -> row.strings("languages"))
                .checkDistributions("title", each -> each.title(), row -> row.struct("title")
                        .string("text"))
                .checkDistributions("format", each -> each.format(), Fields::format)
                .checkDistributions("media type", each -> each.mediaType(), row -> row.struct("format")
                        .string("media_type"))
                .checkDistributions("size", each -> each.bytes(), row -> row.bigint("byte_size"))
                .assertEqual();
    }

    /** The extension writes CKAN's tags, which take no typographic apostrophe. */
    private static Set<String> tags(DeclaredDataset dataset) {
        return dataset.keywords().all().stream()
                .filter(word -> !word.contains("’"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The extension writes the licence of a dataset with its distributions alone. */
    private static String licence(DeclaredDataset dataset) {
        return dataset.distributions().isEmpty() ? "ABSENT" : Fields.licence(dataset);
    }
}
