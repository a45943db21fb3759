package ca.etalon.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.PortalReader;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.recording.RecordingLoader;
import ca.etalon.ingest.recording.RecordingServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found out about invented portals, over HTTP, from their door and from deep inside. */
class DetectorTest {
    private static final Path CONF = Path.of("../conf");
    private static final Path RECORDINGS = Path.of("src/test/resources/recordings-detect");
    private static RecordingServer server;
    private static PoliteClient client;
    private static PoliteWeb web;

    @BeforeAll
    static void serve() throws IOException {
        var problems = new ConfigProblems();
        var reader = new PortalReader(ConfigurationLoader.platforms(CONF));
        var recordings = new RecordingLoader(reader::read, problems)
                .load(RECORDINGS, Optional.of(Path.of("src/test/resources/platform")));
        problems.throwIfErrors();
        server = RecordingServer.start(recordings);
        var settings = ConfigurationLoader.load(CONF, RECORDINGS).settings();
        client = new PoliteClient(
                settings,
                Optional.of(server.resolver()),
                Path.of("target/bodies"),
                Clock.systemUTC(),
                Sleeper.real(),
                () -> 0.5);
        web = new PoliteWeb(client, settings);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static Detection detect(String url, Portal.Robots robots) throws Exception {
        return new Detector(web, Platforms.all(), ConfigurationLoader.signs(CONF), robots, asked -> {})
                .detect(URI.create(url));
    }

    @ParameterizedTest
    @CsvSource({
        "https://donnees.ckan.example/recherche, ckan, https://donnees.ckan.example/recherche, package-search",
        "https://donnees.ckan.example/recherche/dataset/arbres, ckan, https://donnees.ckan.example/recherche, package-search",
        "https://brume.hub.arcgis.com/, arcgis-hub, https://brume.hub.arcgis.com, dcat-us-1.1 v3-datasets",
        "https://brume.hub.arcgis.com/datasets/abc_4/explore, arcgis-hub, https://brume.hub.arcgis.com, dcat-us-1.1 v3-datasets",
        "https://data.socrata.example/, socrata, https://data.socrata.example, discovery data-json",
        "https://data.socrata.example/Permits/Building-Permits/ab12-cd34, socrata, https://data.socrata.example, discovery data-json",
        "https://data.ods.example/pages/home, opendatasoft, https://data.ods.example, catalog-export-csv catalog-datasets",
        "https://data.ods.example/explore/dataset/arbres/information, opendatasoft, https://data.ods.example, catalog-export-csv catalog-datasets",
        "https://maps.server.example/, arcgis-server, https://maps.server.example, rest-services",
        "https://maps.server.example/arcgis/rest/services/Parcs/Arbres/MapServer/0, arcgis-server, https://maps.server.example, rest-services",
        "https://geo.geonode.example/, geonode, https://geo.geonode.example, resources",
        "https://geo.geonode.example/catalogue/, geonode, https://geo.geonode.example, resources",
        "https://records.example/, ogc-records, https://records.example, records",
        "https://records.example/collections/brume/items/arbres, ogc-records, https://records.example, records",
        "https://csw.example/, csw, https://csw.example, iso-19139",
        "https://csw.example/csw/doc/metadata, csw, https://csw.example, iso-19139",
        "https://rdf.example/, dcat-rdf, https://rdf.example, catalog",
        "https://rdf.example/dataset/x, dcat-rdf, https://rdf.example, catalog",
        "https://jkan.example/, dcat-us, https://jkan.example, data-json",
        "https://jkan.example/datasets/trees/, dcat-us, https://jkan.example, data-json",
        "https://portal.example/, schema-org, https://portal.example, sitemap",
        "https://portal.example/data/trees, schema-org, https://portal.example, sitemap",
        "https://data.ods.example/no/such/page, opendatasoft, https://data.ods.example, catalog-export-csv catalog-datasets",
    })
    void anyPageOfAPortalTellsWhatItIs(String url, String platform, String base, String feeds) throws Exception {
        var found = detect(url, Portal.Robots.OBEY).found();
        assertEquals(platform, found.platform().name());
        assertEquals(base, found.base());
        var answering = found.feeds().stream()
                .filter(Detection.FeedAnswer::answers)
                .map(Detection.FeedAnswer::feed)
                .toList();
        assertTrue(answering.containsAll(List.of(feeds.split(" "))), () -> found.feeds()
                .toString());
    }

    @Test
    void everyPlatformThatHasSignsIsDetectedAbove() throws Exception {
        var cases = DetectorTest.class
                .getDeclaredMethod(
                        "anyPageOfAPortalTellsWhatItIs", String.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();
        var detected = Stream.of(cases).map(line -> line.split(", ")[1]).collect(Collectors.toSet());
        assertEquals(ConfigurationLoader.signs(CONF).keySet(), detected);
    }

    @Test
    void totalIsToldWhereTheFeedOnlyBeginsBehindADoor() throws Exception {
        var records = detect("https://records.example/", Portal.Robots.OBEY)
                .found()
                .feeds()
                .get(0);
        assertEquals(3, records.advertised().orElseThrow());
    }

    @Test
    void entryIsReadyToBeWrittenDown() throws Exception {
        var detection = detect("https://donnees.ckan.example/recherche", Portal.Robots.OBEY);
        var report = new DetectionReport(detection, Portal.Robots.OBEY).lines();
        assertEquals(
                "platform  ckan 2.10.4  (the page says \"name=\"generator\" content=\"ckan 2.10.4\")", report.get(1));
        assertTrue(report.get(3).contains("package-search         yes: advertises 5, 2 on the first page"));
        assertEquals("""
                - id: donnees-ckan-example
                  name: {en: "Données de \\"Brume\\"", fr: "Données de \\"Brume\\""}  # as the page is titled; write the official name in each language
                  platform: ckan
                  url: https://donnees.ckan.example
                  api: https://donnees.ckan.example/recherche
                  languages: [fr]
                """, new PortalEntry(detection, Portal.Robots.OBEY).yaml());
    }

    @Test
    void whatRobotsDisallowIsAskedOnlyAsADocumentedApi() throws Exception {
        var guest = detect("https://closed.ckan.example/", Portal.Robots.OBEY);
        assertFalse(guest.found().isConfirmed());
        assertEquals("2.9.5", guest.found().version());
        assertFalse(guest.found().robots().allowed());
        assertTrue(new PortalEntry(guest, Portal.Robots.OBEY).yaml().contains("# robots: documented-api"));

        var invited = detect("https://closed.ckan.example/", Portal.Robots.DOCUMENTED_API);
        assertTrue(invited.found().isConfirmed());
        assertTrue(
                new PortalEntry(invited, Portal.Robots.DOCUMENTED_API).yaml().contains("  robots: documented-api\n"));
    }

    @Test
    void deepPageThatSaysNothingIsJudgedByTheFirstPageOfItsHost() throws Exception {
        var found =
                detect("https://closed.ckan.example/about", Portal.Robots.OBEY).found();
        assertEquals("ckan", found.platform().name());
        assertEquals("2.9.5", found.version());
        assertFalse(found.robots().allowed());
    }

    @Test
    void pageOfNoPlatformIsSaidToBeOne() throws Exception {
        var detection = detect("https://nothing.example/", Portal.Robots.OBEY);
        assertNull(detection.found());
        assertTrue(new DetectionReport(detection, Portal.Robots.OBEY)
                .lines()
                .get(1)
                .contains("none that is known"));
    }

    @Test
    void idLeavesOutWhatAllPortalsOfAVendorShare() {
        assertEquals("data-caledon", PortalEntry.id(URI.create("https://data-caledon.opendata.arcgis.com/")));
        assertEquals("opendata-ajax-ca", PortalEntry.id(URI.create("https://opendata.ajax.ca/")));
        assertEquals("portal-311-example", PortalEntry.id(URI.create("https://www.311.example")));
    }
}
