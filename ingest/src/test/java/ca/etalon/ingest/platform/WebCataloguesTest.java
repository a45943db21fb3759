package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.IssueCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages, listings and inventories say field by field, the recorded ones, and what a hostile site can send. */
class WebCataloguesTest {

    private static final Path FOLDER = Path.of("src/test/resources/platform");
    private static final String PORTAL = "https://portal.example";

    private static ReadAnswer read(String platform, String feed, String path, byte[] bytes, Map<String, String> options)
            throws ProtocolException {
        var portal = Recordings.portal(platform, PORTAL, null, options);
        var read = Recordings.feed(platform, feed);
        var uri = path == null ? read.firstRequest(portal).uri() : URI.create(PORTAL + path);
        return ReadAnswer.of(read, portal, new PageBody(uri, "", null, bytes));
    }

    private static ReadAnswer read(String platform, String feed, String path, String file) throws Exception {
        return read(
                platform,
                feed,
                path,
                Files.readAllBytes(FOLDER.resolve(platform).resolve(file)),
                Map.of());
    }

    private static DcatDataset page(String file) throws Exception {
        return read("schema-org", "sitemap", "/data/page", file).datasets().get(0);
    }

    @Test
    void jsonLdOfAPageSaysLicenceContactLanguagesAndFiles() throws Exception {
        var trees = page("trees.html");
        assertEquals("trees", trees.sourceId());
        assertEquals("Street trees", trees.title().en());
        assertEquals("Arbres de rue", trees.title().fr());
        assertEquals(List.of("trees", "forestry"), trees.keywords());
        assertEquals("City of Brume", trees.publisher());
        assertEquals("mailto:data@brume.example", trees.contactEmail());
        assertEquals("https://portal.example/licence", trees.licence().url());
        assertEquals("Open Government Licence - Brume", trees.licence().title());
        assertEquals(List.of("en", "fr"), trees.languages());
        assertEquals("2015/..", trees.temporal());
        assertEquals("https://portal.example/data/trees", trees.landingPage());
        assertEquals("script[1]", trees.locator());
        var csv = trees.distributions().get(0);
        assertEquals("https://portal.example/files/trees.csv", csv.downloadUrl());
        assertEquals("text/csv", csv.mediaType());
        assertEquals(20480, csv.byteSize());
        assertEquals("script[1]/distribution/0", csv.locator());
        assertEquals("GeoJSON", trees.distributions().get(1).format());
    }

    @Test
    void microdataSaysTheSame() throws Exception {
        var rinks = page("rinks.html");
        assertEquals("https://portal.example/data/rinks", rinks.sourceId());
        assertEquals("Patinoires", rinks.title().text());
        assertEquals(List.of("hiver", "loisirs"), rinks.keywords());
        assertEquals("Ville de Brume", rinks.publisher());
        assertEquals("mailto:donnees@brume.example", rinks.contactEmail());
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/", rinks.licence().url());
        assertEquals("2026-04-30", rinks.modified());
        assertEquals(
                List.of("https://portal.example/files/rinks.csv", "https://portal.example/files/rinks.json"),
                rinks.distributions().stream().map(d -> d.downloadUrl()).toList());
        assertEquals("html > body > article:nth-child(2)", rinks.locator());
    }

    @Test
    void prefixesAndReferencesInsideABlockAreFollowed() throws Exception {
        var wells = page("graph.html");
        assertEquals("Wells", wells.title().text());
        assertEquals("City of Brume", wells.publisher());
        assertEquals("script[1]/@graph/1", wells.locator());
        assertEquals(
                "https://portal.example/files/wells.csv",
                wells.distributions().get(0).downloadUrl());
    }

    @Test
    void pagesAreGovernedByRobotsAndEachIsARow() throws Exception {
        var sitemap = read("schema-org", "sitemap", null, "sitemap.xml");
        for (var request : sitemap.page().next()) {
            assertEquals(PageRequest.Kind.PAGE, request.kind());
            assertTrue(request.record());
        }
        var listing =
                Recordings.feed("html-listing", "listing").firstRequest(Recordings.portal("html-listing", PORTAL));
        assertEquals(PageRequest.Kind.PAGE, listing.kind());
    }

    @Test
    void inventoryOfAFrenchCityIsReadWithoutOptions() throws Exception {
        var trees = read("csv-inventory", "inventory-csv", null, "inventaire.csv")
                .datasets()
                .get(0);
        assertEquals("Trees", trees.title().en());
        assertEquals("Parcs", trees.unit());
        assertEquals("Mensuelle", trees.frequency());
        assertEquals(
                List.of("CSV", "GeoJSON"),
                trees.distributions().stream().map(d -> d.format()).toList());
        assertEquals("line 2", trees.locator());
    }

    @Test
    void listingTellsItsLanguageByItsMarkup() throws Exception {
        var bytes = Files.readAllBytes(FOLDER.resolve("html-listing/page-1.html"));
        var options =
                Map.of("item", "li.dataset", "description", "p.notes", "licence", "a.licence@href", "file", "a.file");
        var datasets = read("html-listing", "listing", null, bytes, options).datasets();
        assertEquals("Arbres", datasets.get(0).title().fr());
        assertEquals("Rinks", datasets.get(1).title().en());
        assertEquals("Les patinoires.", datasets.get(1).description().fr());
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                datasets.get(0).licence().url());
        assertEquals("https://portal.example/jeux/arbres", datasets.get(0).landingPage());
    }

    @Test
    void sitemapOfDatastreamNamesNinetyDatasetPages() throws Exception {
        var portal = Recordings.portal(
                "schema-org", "https://datastream.org", null, Map.of("include", "/dataset/[0-9a-f-]{36}$"));
        var feed = Recordings.feed("schema-org", "sitemap");
        var page = ReadAnswer.of(
                feed,
                portal,
                new PageBody(
                        feed.firstRequest(portal).uri(),
                        "application/xml",
                        null,
                        Recordings.bytes("sitemap/datastream.org_sitemap.xml")));
        assertEquals(90, page.page().next().size());
        assertEquals(90, page.page().promised().getAsLong());
    }

    @ParameterizedTest
    @CsvSource({
        "full, 1, doi:10.1234/1234567890",
        "temporalCoverage, 7,",
        "variableMeasured_NGDSBoreholeTemperature, 1, https://portal.example/data/x"
    })
    void guidelineExamplesOfTheEarthSciencesAreRead(String name, int count, String id) throws Exception {
        var bytes = Recordings.bytes("schema-org/science-on-schema/" + name + ".jsonld");
        var portal = Recordings.portal("schema-org", PORTAL);
        var body = new PageBody(URI.create(PORTAL + "/data/x"), "application/ld+json", null, bytes);
        var page = ReadAnswer.of(Recordings.feed("schema-org", "sitemap"), portal, body);
        assertEquals(count, page.datasets().size());
        assertEquals(count, page.received());
        assertTrue(id == null || id.equals(page.datasets().get(0).sourceId()));
    }

    @Test
    void researchDatasetOfTheGuidelineHasLicenceDatesAndADownload() throws Exception {
        var bytes = Recordings.bytes("schema-org/science-on-schema/full.jsonld");
        var body = new PageBody(URI.create(PORTAL + "/data/x"), "application/ld+json", null, bytes);
        var dataset = ReadAnswer.of(
                        Recordings.feed("schema-org", "sitemap"), Recordings.portal("schema-org", PORTAL), body)
                .datasets()
                .get(0);
        assertEquals(
                "https://creativecommons.org/licenses/by/4.0/",
                dataset.licence().url());
        assertEquals("2010-02-03", dataset.issued());
        assertEquals("2001-08-06/2002-09-09", dataset.temporal());
        assertEquals(List.of("OCEANS", "ice core studies", "Baked Clay"), dataset.keywords());
        assertEquals("Example Data Repository", dataset.publisher());
        assertEquals("text/tab-separated-values", dataset.distributions().get(0).mediaType());
    }

    @Test
    void chapterOfSwissStatisticsListsFourTables() throws Exception {
        var page = read(
                "html-listing",
                "listing",
                null,
                Recordings.bytes("html/swiss-statistics_hsso_chapter_b.html"),
                Map.of(
                        "item",
                        "a.explorer-item",
                        "title",
                        ".explorer-item__description",
                        "id",
                        ".explorer-item__title"));
        assertEquals(4, page.datasets().size());
        assertTrue(page.wholeDocument());
        assertEquals("B.1a", page.datasets().get(0).sourceId());
        assertEquals(
                "Wohnbevölkerung nach Kantonen (absolute Zahlen)",
                page.datasets().get(0).title().text());
        assertEquals(PORTAL + "/de/2012/b/1a", page.datasets().get(0).landingPage());
    }

    @ParameterizedTest
    @CsvSource({
        "apache-folder, record-1.xml, subfolder/",
        "apache-subfolder, record-2.xml,",
        "nginx-folder, record-1.xml, subfolder/",
        "nginx-subfolder, record-2.xml,"
    })
    void foldersOfServersListTheirFiles(String file, String record, String folder) throws Exception {
        var page = read(
                "html-listing",
                "listing",
                "/waf/",
                Recordings.bytes("html/waf/" + file + ".html"),
                Map.of(
                        "item",
                        "pre a[href$=.xml]",
                        "folder",
                        "pre a[href$=/]:not([href^=/]):not([href^=.])",
                        "file",
                        "@href"));
        assertEquals(PORTAL + "/waf/" + record, page.datasets().get(0).sourceId());
        assertEquals(
                folder == null ? List.of() : List.of(PORTAL + "/waf/" + folder),
                page.page().next().stream().map(r -> r.uri().toString()).toList());
    }

    @Test
    void filesOfAFederalStandardAreListedOnItsPage() throws Exception {
        var page = read(
                "html-listing",
                "listing",
                null,
                Recordings.bytes("html/canada.ca/data-reference-standard-canadian-provinces-territories.html"),
                Map.of("item", "main a[href*=/resource/]", "link", "@href", "file", "@href"));
        assertEquals(3, page.datasets().size());
        assertEquals(
                "Data reference on Canadian provinces and territories (JSON)",
                page.datasets().get(2).title().en());
    }

    @Test
    void bombOfNestedElementsIsReadOrRefusedWithoutEnd() throws Exception {
        var deep = "<div itemscope itemtype='http://schema.org/Dataset' itemprop='hasPart'><b itemprop='name'>x</b>"
                .repeat(50_000)
                .getBytes(StandardCharsets.UTF_8);
        var page = read("schema-org", "sitemap", "/data/x", deep, Map.of());
        assertEquals(1, page.datasets().size());
        var listing = read("html-listing", "listing", null, deep, Map.of("item", "div > b"));
        assertTrue(listing.received() > 0);
    }

    @Test
    void textInsideManyPropertiesIsTakenWithinBounds() throws Exception {
        var text = "<html><div itemscope itemtype='https://schema.org/Dataset'><b itemprop=name>n</b>"
                + "<div itemprop=description>".repeat(480) + "text ".repeat(400_000) + "</div></html>";
        var page = read("schema-org", "sitemap", "/data/x", text.getBytes(StandardCharsets.UTF_8), Map.of());
        var dataset = page.datasets().get(0);
        assertEquals("n", dataset.title().text());
        int length = dataset.description().text().length();
        assertTrue(length > 90_000 && length <= 100_000, () -> length + " characters");
        assertEquals(IssueCode.RECORD_MALFORMED, page.issues().get(0).code());
    }

    @Test
    void deepJsonInsideAPageIsARowThatWasLost() throws Exception {
        var script = "<html><script type='application/ld+json'>" + "[".repeat(100_000) + "</script></html>";
        var page = read("schema-org", "sitemap", "/data/x", script.getBytes(StandardCharsets.UTF_8), Map.of());
        assertEquals(0, page.datasets().size());
        assertEquals(1, page.received());
        assertEquals(IssueCode.RECORD_MALFORMED, page.issues().get(0).code());
    }

    @Test
    void packedSitemapThatSwellsIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                    .getBytes(StandardCharsets.UTF_8));
            var blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                gzip.write(blank);
            }
            gzip.write("<url><loc>https://portal.example/data/x</loc></url></urlset>".getBytes(StandardCharsets.UTF_8));
        }
        var refused = assertThrows(
                ProtocolException.class, () -> read("schema-org", "sitemap", null, packed.toByteArray(), Map.of()));
        assertEquals(IssueCode.ANSWER_TOO_LARGE, refused.code());
    }

    @Test
    void hugeInventoryWithAQuoteThatIsNeverClosedIsRefusedEarly() {
        var text = "ID,Title\n1,\"" + "x,y\n".repeat(1_000_000);
        var refused = assertThrows(
                ProtocolException.class,
                () -> read("csv-inventory", "inventory-csv", null, text.getBytes(StandardCharsets.UTF_8), Map.of()));
        assertEquals(IssueCode.ANSWER_MALFORMED, refused.code());
        assertTrue(refused.getMessage().contains("more than 1048576 characters"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "schema-org, sitemap, /data/x, trees.html",
        "schema-org, sitemap, /data/x, rinks.html",
        "schema-org, sitemap, /data/x, graph.html",
        "schema-org, sitemap, , sitemap.xml",
        "html-listing, listing, , page-1.html",
        "csv-inventory, inventory-csv, , inventaire.csv"
    })
    void damagedBytesNeverBreakAFeed(String platform, String feed, String path, String file) throws Exception {
        var good = Files.readAllBytes(FOLDER.resolve(platform).resolve(file));
        var random = new Random(11);
        int accounted = 0;
        for (int round = 0; round < 500; round++) {
            var damaged = java.util.Arrays.copyOf(good, good.length - random.nextInt(good.length / 2));
            for (int i = 0; i < 6; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) "<>\"'&;,{}[]\0\n%".charAt(random.nextInt(14));
            }
            try {
                var page = read(platform, feed, path, damaged, Map.of("item", "li.dataset", "file", "a.file"));
                assertTrue(page.datasets().size() <= page.received());
                accounted++;
            } catch (ProtocolException refused) {
                assertTrue(refused.locator() != null && refused.getMessage() != null);
                accounted++;
            }
        }
        assertEquals(500, accounted);
    }
}
