package ca.etalon.ingest.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.IssueCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every recorded file of the platforms in RDF, XML and plain documents, as {@code recorded-files.csv} says it reads: rows
 * received, datasets, the total it advertises and its issues, or the code it is refused with.
 */
class RecordedFilesTest {

    private static final Path TABLE = Path.of("src/test/resources/platform/recorded-files.csv");

    record Row(
            String file, String platform, String feed, String received, String datasets, String total, String says) {}

    static List<Row> rows() throws IOException {
        try (var in = Files.newBufferedReader(TABLE);
                var parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            return parser.stream()
                    .map(r -> new Row(
                            r.get("file"),
                            r.get("platform"),
                            r.get("feed"),
                            r.get("received"),
                            r.get("datasets"),
                            r.get("advertised"),
                            r.get("issues")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void recordedFileReadsAsTheTableSays(Row row) throws Exception {
        var bytes = bytes(row);
        try {
            var read = read(row, bytes);
            assertEquals(
                    row,
                    new Row(
                            row.file(),
                            row.platform(),
                            row.feed(),
                            Long.toString(read.received()),
                            Integer.toString(read.datasets().size()),
                            read.advertised().isPresent()
                                    ? Long.toString(read.advertised().getAsLong())
                                    : "",
                            issues(read)));
            assertEquals(read.datasets(), read(row, bytes).datasets(), "read twice, in one order");
        } catch (ProtocolException refused) {
            assertEquals(row.says(), refused.code().name(), refused.getMessage());
            assertEquals("", row.received());
            assertNotNull(refused.locator());
        }
    }

    /** Also files that the table does not know, in the folders that it knows, are read or refused. */
    @Test
    void noFileBeyondTheTableBreaksAFeed() throws Exception {
        var shared = Recordings.root().getParent();
        for (var row : rows()) {
            try (Stream<Path> files = Files.list(shared.resolve(row.file()).getParent())) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    try {
                        read(row, Files.readAllBytes(file));
                    } catch (ProtocolException refused) {
                        assertNotNull(refused.locator(), file.toString());
                    }
                }
            }
        }
    }

    @Test
    void recordsOfTheCanadianProfileKeepBothLanguagesAndTheirLicence() throws Exception {
        for (var file : List.of("dynamic-radar-coverage", "north-american-radar", "potential-haul-out-sites")) {
            var record = only("portals/csw-iso19139/hnap/" + file + ".xml", "csw", "waf");
            assertNotNull(record.title().en(), file);
            assertNotNull(record.title().fr(), file);
            assertNotNull(record.description().fr(), file);
            assertTrue(
                    record.licence().url().matches(".*(open-government-licence|licence-du-gouvernement-ouvert)-canada"),
                    file);
            assertNotNull(record.issued(), file);
            assertNotNull(record.contactEmail(), file);
            assertEquals(AssetType.DATASET, record.assetType());
            assertTrue(record.distributions().stream().allMatch(d -> d.format() != null), file);
        }
    }

    @Test
    void openCanadaStatesItsLicenceInNoWordsAndItsDatesByNumber() throws Exception {
        var record = only("portals/csw-iso19139/open.canada.ca/1687cac6-ee13-4866-ab8a-114c2ede7b13.xml", "csw", "waf");
        assertEquals(
                "Cool wave days for cool season/overwintering crops (< 5°C)",
                record.title().en());
        assertEquals("2018-11-01", record.issued());
        assertTrue(record.licence().isAbsent());
        assertEquals("-141.0030,41.6755,-52.6174,83.1139", record.spatial());
        assertEquals(5, record.distributions().size());
        assertEquals(null, record.distributions().get(0).format());
    }

    @Test
    void loosenedRecordsOfOpenCanadaReadAsRecords() throws Exception {
        var stored = Recordings.JSON.readTree(Recordings.bytes("ogc-records/open.canada.ca_sample-records.json"));
        var page = Recordings.JSON.createObjectNode().put("numberMatched", 10);
        page.putArray("features")
                .addAll(new ArrayList<>(stored.at("/_default").valueStream().toList()));
        var read = Recordings.first(
                "ogc-records", "records", "https://open.canada.ca", Recordings.JSON.writeValueAsBytes(page));
        assertEquals(10, read.datasets().size());
        assertTrue(read.datasets().stream().allMatch(d -> d.assetType() == AssetType.DATASET));
        assertTrue(read.datasets().stream().allMatch(d -> d.distributions().size() >= 4));
        assertTrue(read.datasets().stream().allMatch(d -> d.issued() != null && d.modified() != null));
    }

    private static DcatDataset only(String file, String platform, String feed) throws Exception {
        var row = new Row(file, platform, feed, null, null, null, null);
        var datasets = read(row, bytes(row)).datasets();
        assertEquals(1, datasets.size());
        return datasets.get(0);
    }

    private static ReadAnswer read(Row row, byte[] bytes) throws ProtocolException {
        var portal = Recordings.portal(row.platform(), "https://portal.example");
        var feed = Recordings.feed(row.platform(), row.feed());
        var body = new PageBody(URI.create("https://portal.example/catalogue"), "", null, bytes);
        return ReadAnswer.of(feed, portal, body);
    }

    /** A file of lines is the list that it was made from. */
    private static byte[] bytes(Row row) {
        try {
            var bytes = Files.readAllBytes(Recordings.root().getParent().resolve(row.file()));
            if (!row.file().endsWith(".jsonl")) {
                return bytes;
            }
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining(",", "[", "]"))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String issues(ReadAnswer read) {
        var codes = new TreeMap<IssueCode, Integer>();
        read.issues().forEach(issue -> codes.merge(issue.code(), 1, Integer::sum));
        return codes.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining("; "));
    }
}
