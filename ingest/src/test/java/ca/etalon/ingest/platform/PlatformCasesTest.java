package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.DcatDataset;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The small answers under {@code test/resources/platform}, each with what has to come out of it in {@code cases.yaml}.
 *
 * <p>A case of one {@code file} is one answer, read by its feed alone. A case of {@code pages} (answers in the order asked) or
 * of {@code answers} (by address) is a whole harvest of several; {@link HarvestCase} says what can be stated of it.
 */
class PlatformCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/platform");
    private static final Set<String> KEYS = Set.of(
            "file",
            "feed",
            "query",
            "organisation",
            "options",
            "charset",
            "media_type",
            "count",
            "received",
            "next",
            "advertised",
            "promised",
            "whole",
            "issues",
            "fails",
            "at",
            "title",
            "id",
            "ids",
            "types",
            "issued",
            "modified",
            "data_modified",
            "comment");

    record Case(String platform, Map<String, Object> said) {
        String text(String key) {
            var value = said.get(key);
            return value == null ? null : value.toString();
        }

        @Override
        public String toString() {
            return platform + "/" + (isHarvest() ? "harvest" : text("file")) + " as " + text("feed") + ": "
                    + text("comment");
        }

        boolean isHarvest() {
            return said.containsKey("pages") || said.containsKey("answers");
        }

        Set<String> files() {
            return isHarvest() ? HarvestCase.files(said) : Set.of(text("file"));
        }
    }

    static Stream<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        for (var platform : Platforms.all()) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            try (var in =
                    Files.newBufferedReader(FOLDER.resolve(platform.name()).resolve("cases.yaml"))) {
                List<Map<String, Object>> list = yaml.load(in);
                list.forEach(said -> cases.add(new Case(platform.name(), said)));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answerReadsAsItsCaseSays(Case c) throws Exception {
        if (c.isHarvest()) {
            new HarvestCase(c.platform(), FOLDER.resolve(c.platform()), c.said()).check();
            return;
        }
        assertTrue(
                KEYS.containsAll(c.said().keySet()),
                () -> "unknown key in " + c.said().keySet());
        var portal = Recordings.portal(
                c.platform(), "https://portal.example", c.text("organisation"), HarvestCase.options(c.said()));
        var feed = Recordings.feed(c.platform(), c.text("feed"));
        var body = body(c, feed.firstRequest(portal).uri());
        if (c.text("fails") != null) {
            var failure = assertThrows(ProtocolException.class, () -> ReadAnswer.of(feed, portal, body));
            assertEquals(c.text("fails"), failure.code().name());
            if (c.text("at") != null) {
                assertEquals(c.text("at"), failure.locator());
            }
            return;
        }
        var read = ReadAnswer.of(feed, portal, body);
        check(c, read);
        assertEquals(read.datasets(), ReadAnswer.of(feed, portal, body).datasets(), "the same answer read again");
    }

    private static PageBody body(Case c, URI first) throws IOException {
        var uri = c.text("query") == null
                ? first
                : URI.create(first.toString().replaceAll("\\?.*", "") + "?" + c.text("query"));
        var mediaType = c.text("media_type") == null ? "application/json" : c.text("media_type");
        var charset = c.text("charset") == null ? null : Charset.forName(c.text("charset"));
        return new PageBody(
                uri,
                mediaType,
                charset,
                Files.readAllBytes(FOLDER.resolve(c.platform()).resolve(c.text("file"))));
    }

    private static void check(Case c, ReadAnswer page) {
        assertEquals(c.said().get("count"), page.datasets().size(), "datasets");
        assertEquals(c.text("received"), Long.toString(page.received()), "received");
        assertEquals(
                c.said().get("next") instanceof List<?> list
                        ? list
                        : Stream.ofNullable(c.text("next")).toList(),
                page.page().next().stream().map(n -> n.uri().toString()).toList(),
                "next");
        assertEquals(
                c.text("advertised"),
                page.advertised().isPresent() ? Long.toString(page.advertised().getAsLong()) : null,
                "advertised");
        assertEquals(
                c.text("promised"),
                page.page().promised().isPresent()
                        ? Long.toString(page.page().promised().getAsLong())
                        : null,
                "promised");
        assertEquals(Boolean.TRUE.equals(c.said().get("whole")), page.wholeDocument(), "whole document");
        assertEquals(
                c.said().getOrDefault("issues", List.of()),
                page.issues().stream().map(i -> i.code().name()).toList(),
                () -> "issues: " + page.issues());
        assertTrue(page.issues().stream().allMatch(i -> i.locator() != null && i.detail() != null));
        if (c.text("title") != null) {
            assertEquals(c.text("title"), page.datasets().get(0).title().text());
        }
        if (c.text("id") != null) {
            assertEquals(c.text("id"), page.datasets().get(0).sourceId());
        }
        CaseValues.check(c.said(), page.datasets());
    }

    @Test
    void everyFeedHasCasesAndEveryAnswerIsUsed() throws IOException {
        var feeds = new HashSet<String>();
        var files = new TreeSet<String>();
        cases().forEach(c -> {
            feeds.add(c.platform() + "/" + c.text("feed"));
            c.files().forEach(file -> files.add(c.platform() + "/" + file));
        });
        for (var platform : Platforms.all()) {
            for (var feed : platform.feeds()) {
                assertTrue(feeds.contains(platform.name() + "/" + feed.name()), "no case for " + feed.name());
            }
            try (Stream<Path> answers = Files.list(FOLDER.resolve(platform.name()))) {
                var unused = answers.map(p -> platform.name() + "/" + p.getFileName())
                        .filter(name -> !name.endsWith("/cases.yaml") && !files.contains(name))
                        .collect(Collectors.toSet());
                assertEquals(Set.of(), unused, "answers that no case uses");
            }
        }
    }

    @Test
    void platformsAreFoundByTheirNames() {
        assertEquals("ckan", Platforms.byName("ckan").orElseThrow().name());
        assertTrue(Platforms.byName("CKAN").isEmpty());
    }

    @Test
    void oneLayerHasOneKeyInEveryFeedOfAHub() throws Exception {
        var keys = new ArrayList<String>();
        for (var pair : List.of(
                List.of("dcat-us-1.1", "dcat-us.json"),
                List.of("dcat-ap", "dcat-ap-2.1.json"),
                List.of("v3-datasets", "v3-page.json"))) {
            keys.add(hub(pair.get(0), pair.get(1)).get(0).sourceId());
        }
        assertEquals(Set.of("0123456789abcdef0123456789abcdef_4"), Set.copyOf(keys));
    }

    @Test
    void hubStatesLicenceContactAndServiceAsItSaysThem() throws Exception {
        var datasets = hub("dcat-us-1.1", "dcat-us.json");
        var stops = datasets.get(0);
        assertEquals(
                "<a href='https://brume.example/licence'>Open Government Licence - Brume</a>",
                stops.licence().raw());
        assertEquals("mailto:gis@brume.example", stops.contactEmail());
        assertEquals("R/P1W", stops.frequency());
        assertEquals(
                List.of("Web Page", "ArcGIS GeoServices REST API", "CSV"),
                stops.distributions().stream().map(d -> d.format()).toList());
        assertEquals("/dataset/0/distribution/2", stops.distributions().get(2).locator());
        var hydrants = datasets.get(1);
        assertTrue(hydrants.licence().isAbsent());
        assertEquals("https://brume.example/contact", hydrants.contactUrl());
        assertEquals("APPLICATION", datasets.get(2).assetType().name());
        assertEquals("restricted public", datasets.get(2).accessRights());
    }

    @Test
    void datasetApiOffersTheFilesOfDownloadableLayersOnly() throws Exception {
        var datasets = hub("v3-datasets", "v3-page.json");
        assertEquals(
                List.of("Web Page", "ArcGIS GeoServices REST API", "CSV", "GeoJSON", "Shapefile", "KML"),
                datasets.get(0).distributions().stream().map(d -> d.format()).toList());
        assertEquals("2026-01-12T08:30:00Z", datasets.get(0).modified());
        assertEquals("https://brume.example/licence", datasets.get(0).licence().url());
        assertEquals(
                List.of("Web Page"),
                datasets.get(1).distributions().stream().map(d -> d.format()).toList());
        assertEquals("DERIVED", datasets.get(1).assetType().name());
    }

    private static List<DcatDataset> hub(String feed, String file) throws Exception {
        var bytes = Files.readAllBytes(FOLDER.resolve("arcgis-hub").resolve(file));
        return Recordings.first("arcgis-hub", feed, "https://portal.example", bytes)
                .datasets();
    }

    @Test
    void ckanKeepsBothLanguagesAndReadsExtras() throws Exception {
        var bytes = Files.readAllBytes(FOLDER.resolve("ckan/page.json"));
        var datasets = Recordings.first("ckan", "package-search", "https://portal.example", bytes)
                .datasets();
        var trees = datasets.get(0);
        assertEquals("Trees", trees.title().en());
        assertEquals("Arbres", trees.title().fr());
        assertEquals(List.of("forêt", "tree", "arbre"), trees.keywords());
        assertEquals("monthly", trees.frequency());
        assertEquals("Ville de Brume", trees.publisher());
        assertEquals(
                "https://portal.example/arbres.csv",
                trees.distributions().get(0).downloadUrl());
        assertEquals(null, trees.distributions().get(1).downloadUrl());
        assertEquals("annual", datasets.get(1).frequency());
        assertEquals("https://portal.example/dataset/budget", datasets.get(1).landingPage());
    }

    @Test
    void socrataExportsAreThoseOfTables() throws Exception {
        var bytes = Files.readAllBytes(FOLDER.resolve("socrata/page.json"));
        var datasets = Recordings.first("socrata", "discovery", "https://portal.example", bytes)
                .datasets();
        assertEquals(
                List.of(
                        "https://portal.example/api/views/ab12-cd34/rows.csv?accessType=DOWNLOAD",
                        "https://portal.example/resource/ab12-cd34.json",
                        "https://portal.example/resource/ab12-cd34.geojson"),
                datasets.get(0).distributions().stream()
                        .map(d -> d.downloadUrl())
                        .toList());
        assertEquals(2, datasets.get(1).distributions().size());
        assertEquals(List.of(), datasets.get(2).distributions());
        assertEquals(
                "https://portal.example/download/ab12-cd37/application%2Fpdf",
                datasets.get(3).distributions().get(0).downloadUrl());
    }

    @Test
    void opendatasoftExportsFollowRecordsAndGeometry() throws Exception {
        var bytes = Files.readAllBytes(FOLDER.resolve("opendatasoft/page.json"));
        var datasets = Recordings.first("opendatasoft", "catalog-datasets", "https://portal.example", bytes)
                .datasets();
        var base = "https://portal.example/api/explore/v2.1/catalog/datasets/";
        assertEquals(
                List.of(
                        base + "arbres/exports/csv",
                        base + "arbres/exports/json",
                        base + "arbres/exports/geojson",
                        base + "arbres/exports/xlsx",
                        base + "arbres/alternative_exports/arbres_zip"),
                datasets.get(0).distributions().stream()
                        .map(d -> d.downloadUrl())
                        .toList());
        assertEquals(List.of("Environnement", "Parcs, loisirs"), datasets.get(0).themes());
        assertEquals("Parcs", datasets.get(0).unit());
        assertEquals(
                List.of(base + "plan/attachments/plan_pdf"),
                datasets.get(1).distributions().stream()
                        .map(d -> d.downloadUrl())
                        .toList());
    }

    @Test
    void csvOfOpendatasoftReadsThemesAndTheCitysOwnFrequency() throws Exception {
        var bytes = Files.readAllBytes(FOLDER.resolve("opendatasoft/export.csv"));
        var page = Recordings.first("opendatasoft", "catalog-export-csv", "https://portal.example", bytes);
        var trees = page.datasets().get(0);
        assertEquals("Arbres; rue", trees.title().text());
        assertEquals(List.of("Parcs, loisirs", "Voirie"), trees.themes());
        assertEquals("Mensuelle", trees.frequency());
        assertEquals("row 1", trees.locator());
    }
}
