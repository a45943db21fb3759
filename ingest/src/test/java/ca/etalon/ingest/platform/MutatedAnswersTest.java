package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import ca.etalon.ingest.catalogue.IssueCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever a portal sends, a feed reads it or refuses it by name: parts of good answers are replaced by other kinds of
 * value, and whole answers are cut off, a thousand times each from a fixed seed.
 */
class MutatedAnswersTest {

    private static final Path FOLDER = Path.of("src/test/resources/platform");
    private static final int ROUNDS = 1000;
    private static final Set<IssueCode> NO_DATASET = Set.of(
            IssueCode.RECORD_EMPTY,
            IssueCode.RECORD_MALFORMED,
            IssueCode.RECORD_WITHOUT_ID,
            IssueCode.RECORD_NOT_PUBLISHED,
            IssueCode.ENTRY_NOT_DATA);

    @ParameterizedTest
    @CsvSource({
        "arcgis-hub, dcat-us-1.1, dcat-us.json",
        "arcgis-hub, dcat-us-1.1, dcat-us-odd-records.json",
        "arcgis-hub, dcat-ap, dcat-ap-2.1.json",
        "arcgis-hub, v3-datasets, v3-page.json",
        "arcgis-hub, hub-search, search-page.json",
        "arcgis-hub, hub-search-all, search-all.json",
        "arcgis-hub, dcat-ap-3, dcat-ap-3.json",
        "arcgis-server, rest-services, root.json",
        "ckan, package-search, schemas.json",
        "ckan, current-package-list, current-dkan.json",
        "ckan, package-list, names.json",
        "socrata, views, views.json",
        "socrata, views-metadata, views-metadata.json",
        "opendatasoft, catalog-v2.0, v2.0-page.json",
        "opendatasoft, datasets-v1, v1-page.json",
        "ckan, package-search, page.json",
        "socrata, discovery, page.json",
        "socrata, data-json, data.json",
        "opendatasoft, catalog-datasets, page.json",
        "opendatasoft, catalog-export-json, export.json",
        "dcat-us, data-json, data.json",
        "dcat-us, data-json, version-3.json",
        "dcat-us, dkan-packages, dkan-1.json",
        "dcat-us, jkan-datasets, jkan.json",
        "ogc-records, records, first-page.json",
        "geonode, resources, first-page.json",
        "geonode, layers, layers.json",
        "dcat-rdf, catalog-jsonld, catalog.jsonld"
    })
    void partsOfAnotherKindNeverBreakAFeed(String platform, String feed, String file) throws Exception {
        var good = Recordings.JSON.readTree(
                Files.readAllBytes(FOLDER.resolve(platform).resolve(file)));
        var random = new Random(20260117);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var mutated = good.deepCopy();
            for (int i = 0; i <= random.nextInt(3); i++) {
                mutate(mutated, random);
            }
            read += parse(platform, feed, Recordings.JSON.writeValueAsBytes(mutated)) ? 1 : 0;
        }
        assertTrue(read > ROUNDS / 4, "most answers with one odd part are still read, here " + read);
    }

    @ParameterizedTest
    @CsvSource({
        "arcgis-hub, data-json, timeseries/arcgis-hub/madison-wi/2022-04-17.data.json.gz, /dataset",
        "arcgis-hub, dcat-ap-2.0.1, arcgis-hub/dcat-ap/glasgow.json, /dcat:dataset",
        "arcgis-hub, v3-datasets, arcgis-hub/v3/renfrew.json, /data"
    })
    void partsOfRecordedAnswersOfAnotherKindNeverBreakAFeed(String platform, String feed, String file, String list)
            throws Exception {
        var whole = Recordings.JSON.readTree(Recordings.bytes(file));
        var records = (ArrayNode) whole.at(list);
        while (records.size() > 6) {
            records.remove(6);
        }
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var mutated = whole.deepCopy();
            for (int i = 0; i < 10; i++) {
                mutate(mutated, random);
            }
            parse(platform, feed, Recordings.JSON.writeValueAsBytes(mutated));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Adresses/FeatureServer?f=json, features.json",
        "Adresses/MapServer?f=json, map.json",
        "Adresses/FeatureServer/layers?f=json, features-layers.json",
        "Adresses/MapServer/layers?f=json, map-layers.json",
        "Adresses/MapServer/0?f=json, tree.json",
        "Ortho2024/ImageServer?f=json, image.json",
        "Parcs?f=json, folder.json"
    })
    void partsOfAnotherKindNeverBreakAServicesDirectory(String address, String file) throws Exception {
        var good = Recordings.JSON.readTree(
                Files.readAllBytes(FOLDER.resolve("arcgis-server").resolve(file)));
        var random = new Random(11);
        var feed = Recordings.feed("arcgis-server", "rest-services");
        var portal = Recordings.portal("arcgis-server", "https://portal.example");
        var uri = java.net.URI.create("https://portal.example/arcgis/rest/services/" + address);
        var carried = java.util.Map.of("ids", "0 1 2 3", "copyright", "Brume", "capabilities", "Query");
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var mutated = good.deepCopy();
            for (int i = 0; i <= random.nextInt(3); i++) {
                mutate(mutated, random);
            }
            var bytes = Recordings.JSON.writeValueAsBytes(mutated);
            try {
                var body = new PageBody(uri, "application/json", null, Payload.of(bytes), carried);
                var page = ReadAnswer.of(feed, portal, body);
                assertTrue(page.datasets().size() <= page.received());
                page.page()
                        .next()
                        .forEach(next ->
                                assertEquals("portal.example", next.uri().getHost()));
                read++;
            } catch (ProtocolException refused) {
                assertTrue(refused.locator() != null && refused.getMessage() != null);
            }
        }
        assertTrue(read > ROUNDS / 4, "most answers with one odd part are still read, here " + read);
    }

    @ParameterizedTest
    @CsvSource({
        "arcgis-hub, dcat-us-1.1, dcat-us.json",
        "ckan, package-search, page.json",
        "socrata, discovery, page.json",
        "opendatasoft, catalog-datasets, page.json",
        "dcat-us, data-json, data.json",
        "ogc-records, records, first-page.json",
        "geonode, resources, first-page.json",
        "csw, iso-19139, first-page.xml",
        "dcat-rdf, catalog-rdf, catalog.rdf",
        "dcat-rdf, catalog-jsonld, catalog.jsonld"
    })
    void answersThatAreCutOffAreNeverTakenForWhole(String platform, String feed, String file) throws Exception {
        var good = new String(
                        Files.readAllBytes(FOLDER.resolve(platform).resolve(file)),
                        java.nio.charset.StandardCharsets.UTF_8)
                .strip()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int length = 0; length < good.length; length++) {
            if (parse(platform, feed, Arrays.copyOf(good, length))) {
                fail("the first " + length + " of " + good.length + " bytes were read as an answer");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "csw, iso-19139, first-page.xml",
        "csw, iso-19115-3, iso-19115-3.xml",
        "csw, dublin-core, dublin-core.xml",
        "csw, waf, trees.xml",
        "csw, waf, folder.html",
        "dcat-rdf, catalog, whole.ttl",
        "dcat-rdf, catalog-rdf, catalog.rdf"
    })
    void damagedTextNeverBreaksItsFeed(String platform, String feed, String file) throws Exception {
        var good = Files.readAllBytes(FOLDER.resolve(platform).resolve(file));
        var random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) "<>\"';:.[]{}& \n\0a9\u00FF".charAt(random.nextInt(18));
            }
            parse(platform, feed, damaged);
        }
    }

    @ParameterizedTest
    @CsvSource({"export.csv", "export-cut-in-a-row.csv"})
    void damagedCsvNeverBreaksItsFeed(String file) throws Exception {
        var good = Files.readAllBytes(FOLDER.resolve("opendatasoft").resolve(file));
        var random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int i = 0; i < 4; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) "\";\r\n\0a".charAt(random.nextInt(6));
            }
            parse("opendatasoft", "catalog-export-csv", damaged);
        }
    }

    /** Whether the answer was read; anything but a page that accounts for every row, or a refusal, fails the test. */
    private static boolean parse(String platform, String feed, byte[] bytes) {
        try {
            var page = Recordings.first(platform, feed, "https://portal.example", bytes);
            long lost = page.issues().stream()
                    .filter(i -> NO_DATASET.contains(i.code()))
                    .count();
            assertTrue(page.datasets().size() <= page.received());
            assertTrue(
                    page.received() <= page.datasets().size() + lost,
                    () -> "rows lost without an issue: " + page.issues());
            assertEquals(
                    0,
                    page.datasets().stream().filter(d -> d.sourceId().isBlank()).count());
            return true;
        } catch (ProtocolException refused) {
            assertTrue(refused.locator() != null && refused.getMessage() != null);
            return false;
        }
    }

    /** Replaces, removes or doubles one part somewhere in the document. */
    private static void mutate(JsonNode root, Random random) {
        var containers = new ArrayList<JsonNode>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return;
        }
        var container = containers.get(random.nextInt(containers.size()));
        var value = odd(random);
        if (container instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.get(random.nextInt(names.size()));
            if (random.nextInt(8) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (container instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode() && !node.isEmpty()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode odd(Random random) {
        var f = JsonNodeFactory.instance;
        return switch (random.nextInt(12)) {
            case 0 -> f.nullNode();
            case 1 -> f.numberNode(-1);
            case 2 -> f.numberNode(Long.MAX_VALUE);
            case 3 -> f.numberNode(1e300);
            case 4 -> f.booleanNode(true);
            case 5 -> f.textNode("");
            case 6 -> f.textNode(" \u0000\uD800 {{x}} %zz");
            case 7 -> f.arrayNode();
            case 8 -> f.arrayNode().addNull().add(3).add(f.objectNode()).add(f.arrayNode());
            case 9 -> f.objectNode();
            case 10 -> f.objectNode().put("en", "x").putNull("fr").put("name", 5);
            default -> f.numberNode(new java.math.BigInteger("99999999999999999999999999"));
        };
    }
}
