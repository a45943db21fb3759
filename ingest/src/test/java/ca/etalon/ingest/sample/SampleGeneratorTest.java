package ca.etalon.ingest.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.PortalReader;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.portalfact.PortalFacts;
import ca.etalon.ingest.recording.RecordingLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIRST = "2026-01-31";
    private static final String LAST = "2026-06-30";

    @TempDir
    static Path sample;

    @BeforeAll
    static void generate() throws IOException {
        SampleGenerator.generate(sample);
    }

    private static YamlNode yaml(Path file) {
        var problems = new ConfigProblems();
        var node = YamlReader.read(file, problems).orElseThrow(() -> new AssertionError(problems.all()));
        assertEquals(List.of(), problems.all());
        return node;
    }

    private static List<YamlNode> governments() {
        return yaml(sample.resolve("governments.yaml")).items("governments");
    }

    private static Set<String> portals() throws IOException {
        try (var files = Files.list(sample)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml")
                            && !Set.of("governments.yaml", "etalon.yaml").contains(name))
                    .map(name -> name.replace(".yaml", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The records a portal has in a month; null where it is not recorded. */
    private static List<JsonNode> records(String portal, String date) throws IOException {
        var lines = sample.resolve("records/" + portal + "/" + date + ".jsonl");
        var document = sample.resolve("records/" + portal + "/" + date + ".json");
        var records = new ArrayList<JsonNode>();
        if (Files.exists(lines)) {
            for (var line : Files.readAllLines(lines)) {
                records.add(JSON.readTree(line));
            }
        } else if (Files.exists(document)) {
            JSON.readTree(document.toFile()).path("dataset").forEach(records::add);
        } else {
            return null;
        }
        return records;
    }

    private static Set<String> publishers(String portal, String date) throws IOException {
        return records(portal, date).stream()
                .map(record -> record.at("/organization/title")
                        .asText(record.at("/publisher/name").asText("")))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> digests(Path folder) throws Exception {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        }
        return digests;
    }

    @Test
    void everyRunWritesTheSameBytes(@TempDir Path again) throws Exception {
        SampleGenerator.generate(again);
        assertEquals(digests(sample), digests(again));
    }

    @Test
    void sampleIsASoundConfigurationAndSoundRecordings() throws IOException {
        var configuration = ConfigurationLoader.load(Path.of("../conf"), sample);
        assertEquals(11, configuration.portals().size());
        assertTrue(configuration.settings().notice().en().startsWith("Fictional sample"));
        var problems = new ConfigProblems();
        var reader = new PortalReader(ConfigurationLoader.platforms(Path.of("../conf")));
        var recordings = new RecordingLoader(reader::read, problems).load(sample, Optional.empty());
        assertEquals(List.of(), problems.all());
        assertEquals(11, recordings.size());
    }

    @Test
    void provinceHasAtLeastTwelveMunicipalGovernmentsAndEightPortals() throws IOException {
        var municipal = governments().stream()
                .filter(node -> node.text("kind").equals("municipal"))
                .count();
        assertEquals(15, municipal);
        assertEquals(11, portals().size());
    }

    @Test
    void everyPortalHasFortyToEightHundredDatasetsInEachOfItsMonths() throws IOException {
        int snapshots = 0;
        for (var portal : portals()) {
            for (var date : List.of(FIRST, "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", LAST)) {
                var records = records(portal, date);
                if (records != null) {
                    snapshots++;
                    assertTrue(
                            records.size() >= 40 && records.size() <= 800, portal + " " + date + ": " + records.size());
                }
            }
        }
        assertEquals(8 * 6 + 3 + 3 + 4, snapshots, "all months but for the portals that moved and closed");
    }

    @Test
    void idsAreDistinctInEachSnapshotAndStableOverTheMonths() throws IOException {
        for (var portal : portals()) {
            var before = new HashSet<String>();
            for (var date : List.of(FIRST, "2026-02-28")) {
                var records = records(portal, date);
                if (records != null) {
                    var ids = records.stream()
                            .map(SampleGeneratorTest::id)
                            .collect(Collectors.toCollection(HashSet::new));
                    assertEquals(records.size(), ids.size(), portal + " " + date);
                    if (!before.isEmpty()) {
                        before.retainAll(ids);
                        assertTrue(before.size() > ids.size() * 0.8, portal + ": most datasets stay");
                    }
                    before = ids;
                }
            }
        }
    }

    private static String id(JsonNode record) {
        for (var pointer : List.of("/resource/id", "/dataset_id", "/identifier", "/id")) {
            if (!record.at(pointer).isMissingNode()) {
                return record.at(pointer).asText();
            }
        }
        throw new AssertionError("no id in " + record);
    }

    @Test
    void everyPublisherOfASharedPortalIsClaimedByAGovernment() throws IOException {
        for (var portal : List.of("tamarack", "septentria")) {
            var claimed = governments().stream()
                    .flatMap(government -> government.items("publishes").stream())
                    .filter(relation -> relation.text("portal").equals(portal))
                    .flatMap(relation -> relation.texts("publishers").stream())
                    .collect(Collectors.toSet());
            assertTrue(claimed.containsAll(publishers(portal, LAST)), portal + ": " + publishers(portal, LAST));
        }
    }

    @Test
    void regionHostsThreeTownsAndProvinceMirrorsACity() throws IOException {
        assertEquals(4, publishers("tamarack", LAST).size());
        var mirrored = records("septentria", LAST).stream()
                .filter(record -> record.at("/organization/title").asText().startsWith("City of Havreclair"))
                .map(record -> record.path("title").asText())
                .collect(Collectors.toSet());
        var own = records("havreclair", LAST).stream()
                .map(record -> record.path("title").asText())
                .collect(Collectors.toSet());
        assertFalse(mirrored.isEmpty());
        assertTrue(own.containsAll(mirrored), "what is mirrored stands on the city's own portal");
    }

    @Test
    void oneMonthAdvertisesMoreThanItsPagesHold() throws IOException {
        var text = Files.readString(sample.resolve("cedar-narrows.yaml"));
        var advertised = Integer.parseInt(text.replaceAll("(?s).*advertised: (\\d+).*", "$1"));
        assertEquals(advertised - 37, records("cedar-narrows", "2026-04-30").size());
        assertEquals(1, text.split("advertised:").length - 1);
    }

    @Test
    void cityThatMovesKeepsItsDatasets() throws IOException {
        var before = records("prairie-gate-socrata", "2026-03-31").stream()
                .map(record -> record.at("/resource/name").asText())
                .collect(Collectors.toSet());
        var after = records("prairie-gate-hub", "2026-04-30").stream()
                .map(record -> record.path("title").asText())
                .collect(Collectors.toSet());
        before.retainAll(after);
        assertTrue(before.size() > 300, "titles on both: " + before.size());
        assertEquals(null, records("prairie-gate-socrata", "2026-04-30"));
        assertEquals(null, records("lac-vermeil", "2026-05-31"));
    }

    @Test
    void goodAndBadPublishersDiffer() throws IOException {
        assertTrue(licensed("havreclair", LAST) > 0.95);
        assertTrue(licensed("lac-vermeil", "2026-04-30") < 0.5);
        assertTrue(licensed("cedar-narrows", LAST) > licensed("cedar-narrows", FIRST) + 0.15, "one improves");
    }

    private static double licensed(String portal, String date) throws IOException {
        var records = records(portal, date);
        return (double) records.stream()
                        .filter(record -> !record.path("license_url").asText("").isEmpty()
                                || record.toString().contains("Licence_Licence-URL"))
                        .count()
                / records.size();
    }

    @Test
    void firstPagesShowAsMuchAsTheirPortalsCareFor() throws IOException {
        assertEquals(
                List.of(
                        "licence",
                        "policy",
                        "contact",
                        "feedback",
                        "request",
                        "api_documentation",
                        "search",
                        "language",
                        "accessibility",
                        "feed",
                        "showcase",
                        "events",
                        "guide",
                        "inventory",
                        "withheld",
                        "usage"),
                shown("havreclair", PortalFact.Status.FOUND));
        assertEquals(
                List.of("licence", "contact", "search", "language"), shown("kestrel-bay", PortalFact.Status.FOUND));
        assertEquals(List.of("language"), shown("northwold", PortalFact.Status.FOUND));
        assertEquals(20, shown("northwold", PortalFact.Status.NOT_OBSERVABLE).size());
        assertFalse(Files.exists(sample.resolve("pages/lac-vermeil.html")));
    }

    private static List<String> shown(String portal, PortalFact.Status status) throws IOException {
        var page = new PageBody(
                java.net.URI.create("https://" + portal + ".example/"),
                "text/html",
                null,
                Files.readAllBytes(sample.resolve("pages/" + portal + ".html")));
        return PortalFacts.load(Path.of("../conf/vocab")).of(page, new Evidence("urn:uuid:1", "ab", null)).stream()
                .filter(fact -> fact.status() == status)
                .map(PortalFact::fact)
                .distinct()
                .toList();
    }

    @Test
    void tablesOfTwoPlatformsStateTheirColumnsInTheLanguageOfThePublisher() throws IOException {
        var trees = titled("cedar-narrows", "/resource/name", "Street trees").path("resource");
        assertEquals("Asset number", trees.at("/columns_name/0").asText());
        assertEquals("asset_number", trees.at("/columns_field_name/0").asText());
        assertEquals("Point", trees.at("/columns_datatype/5").asText());
        assertEquals(6, trees.path("columns_description").size());
        var people = titled("port-aurore", "/metas/default/title", "Estimations de la population");
        assertEquals("Groupe d’âge", people.at("/fields/2/label").asText());
        var minutes =
                titled("cedar-narrows", "/resource/name", "Council minutes").path("resource");
        assertTrue(minutes.path("columns_name").isEmpty(), "a document has none");
    }

    @Test
    void publishersDescribeTheirColumnsMoreOrLess() throws IOException {
        assertTrue(described("port-aurore") > 2 * described("opal-harbour"));
        assertTrue(described("opal-harbour") > 0);
    }

    private static double described(String portal) throws IOException {
        int columns = 0;
        int described = 0;
        for (var record : records(portal, LAST)) {
            for (var field : record.path("fields")) {
                columns++;
                described += field.path("description").isNull() ? 0 : 1;
            }
        }
        return (double) described / columns;
    }

    private static JsonNode titled(String portal, String at, String title) throws IOException {
        return records(portal, LAST).stream()
                .filter(record -> record.at(at).asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(portal + " has no " + title));
    }

    @Test
    void oneInventoryIsKeptUpAndOneIsNot() throws IOException {
        var kept = titled("havreclair", "/title", "Data inventory");
        assertTrue(kept.path("metadata_modified").asText().compareTo("2026-05") > 0, kept.toString());
        var left = titled("cedar-narrows", "/resource/name", "Data inventory");
        assertTrue(left.at("/resource/updatedAt").asText().compareTo("2025-06-30") < 0, left.toString());
        assertTrue(
                records("septentria", LAST).stream()
                        .noneMatch(record -> record.path("title").asText().equals("Data inventory")),
                "the province does not copy it");
    }

    @Test
    void aFewRecordsOfOneCityStateAPrice() throws IOException {
        var priced = records("opal-harbour", LAST).stream()
                .filter(record -> record.at("/metas/default/license").asText().contains("for a fee"))
                .count();
        assertTrue(priced >= 1 && priced <= 8, "priced: " + priced);
    }

    @Test
    void allAddressesOfPublishersAreReservedForExamples() throws IOException {
        var elsewhere = Set.of(
                "creativecommons.org",
                "opendatacommons.org",
                "project-open-data.cio.gov",
                "www.arcgis.com",
                "www.opengis.net");
        var pattern = java.util.regex.Pattern.compile("https?://([^\\s/\"'\\\\<>]+)");
        try (var files = Files.walk(sample)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var hosts = pattern.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                while (hosts.find()) {
                    var host = hosts.group(1);
                    assertTrue(host.endsWith(".example") || elsewhere.contains(host), host + " in " + file);
                }
            }
        }
    }
}
