package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.SaidLicence;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every string of the recorded catalogues goes through its resolver; the tables of counts are printed. */
class RecordedStringsTest {

    private static final LocalDate SNAPSHOT = LocalDate.of(2026, 8, 17);
    private static final List<String> FOLDERS = List.of(
            "arcgis-hub/data-json",
            "arcgis-hub/dcat-ap",
            "arcgis-hub/v3",
            "ckan",
            "data-json",
            "jkan",
            "opendatasoft",
            "socrata",
            "timeseries");
    private static final String DATES =
            "(?:dct:)?(?:issued|modified|created|createdAt|updatedAt|metadata_created|metadata_modified|last_modified|date_published"
                    + "|date_modified|dateLastUpdated|itemModified|publicationDate|publication_date|data_updated_at|metadata_updated_at"
                    + "|rowsUpdatedAt|viewLastModified|data_processed|metadata_processed|revision_timestamp|issueDate"
                    + "|lastModificationDate)";
    private static final String FREQUENCIES =
            "accrualPeriodicity|maintenance_and_update_frequency|refresh_rate|Frequency|updateInterval";
    private static final Pattern DATE = Pattern.compile(DATES);
    private static final Pattern FREQUENCY = Pattern.compile(FREQUENCIES);
    private static final Pattern FIELD = Pattern.compile(DATES + "|" + FREQUENCIES + "|language");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vocabularies vocabularies = SharedFiles.vocabularies();

    @Test
    void everyDateIsReadOrRefusedWithAReasonAndNoneIsImpossible() {
        var counts = new TreeMap<String, Integer>();
        var refused = new TreeMap<String, Integer>();
        FIELDS.forEach((said, times) -> {
            if (!DATE.matcher(said.key()).matches()) {
                return;
            }
            var date = vocabularies.dates().resolve(said.value(), SNAPSHOT);
            if (date.raw() == null) {
                counts.merge("ABSENT", times, Integer::sum);
                return;
            }
            assertTrue((date.value() == null) != (date.refusal() == null), date::toString);
            if (date.value() != null) {
                assertFalse(date.value().isAfter(SNAPSHOT.plusDays(1)), date::toString);
                assertFalse(date.value().getYear() < 1900, date::toString);
                counts.merge("read " + date.precision() + (date.iso8601() ? " in ISO 8601" : ""), times, Integer::sum);
            } else {
                counts.merge(date.refusal(), times, Integer::sum);
                refused.merge(date.refusal() + " " + said.key() + " " + date.raw(), times, Integer::sum);
            }
        });
        System.out.println("recorded dates: " + counts);
        refused.forEach((text, count) -> System.out.println("  refused: " + count + " × " + text));
        assertTrue(sum(counts) > 100_000, () -> "only " + counts);
        assertTrue(sum(refused) <= 10, refused::toString);
    }

    @Test
    void formatsOfRecordedDistributionsAreUnderstood() {
        var bases = new TreeMap<String, Integer>();
        var missed = new TreeMap<String, Integer>();
        var conflicts = new TreeMap<String, Integer>();
        DISTRIBUTIONS.forEach((said, times) -> {
            var decided = vocabularies.formats().resolve(said.value(), said.type(), said.url());
            bases.merge(String.valueOf(decided.basis()), times, Integer::sum);
            if (decided.id() == null) {
                missed.merge(said.value() + " " + said.type(), times, Integer::sum);
            }
            if (FormatResolver.isConflict(decided)) {
                var extension = String.valueOf(said.url()).replaceAll("^.*?([.][A-Za-z0-9]{1,5})?(?:[?#].*)?$", "$1");
                conflicts.merge(said.value() + " " + said.type() + " " + extension, times, Integer::sum);
            }
        });
        int all = sum(bases);
        int none = bases.getOrDefault("null", 0);
        System.out.printf(
                "recorded formats: %d of %d understood (%.4f) %s; missed %s; conflicts %s%n",
                all - none, all, 1 - (double) none / all, bases, missed, conflicts);
        assertTrue(none <= 0.005 * all, () -> "missed " + missed);
    }

    @Test
    void licencesOfRecordedDatasetsHaveAStatus() {
        var statuses = new TreeMap<String, Integer>();
        var byPortal = new TreeMap<String, Integer>();
        var ids = new TreeMap<String, Integer>();
        LICENCES.forEach((said, times) -> {
            var licence = vocabularies.licences().resolve(said.getValue(), "DATASET");
            statuses.merge(licence.status().name(), times, Integer::sum);
            byPortal.merge(said.getKey() + " " + licence.status(), times, Integer::sum);
            ids.merge(licence.id() + " " + licence.rule(), times, Integer::sum);
        });
        System.out.println("recorded licences: " + statuses + " " + ids);
        byPortal.forEach((text, count) -> System.out.println("  " + count + " × " + text));
        assertEquals(5075, byPortal.get("ckan/catalog.data.metro.tokyo.lg.jp OPEN"));
        assertEquals(2, byPortal.get("ckan/catalog.data.metro.tokyo.lg.jp RESTRICTED"));
    }

    @Test
    void frequenciesAndLanguagesOfRecordedDatasetsAreUnderstood() {
        var kinds = new TreeMap<String, Integer>();
        var languages = new TreeMap<String, Integer>();
        var missed = new TreeMap<String, Integer>();
        FIELDS.forEach((said, times) -> {
            if (said.value().isBlank()) {
                return;
            }
            if (FREQUENCY.matcher(said.key()).matches()) {
                var frequency = vocabularies.frequencies().resolve(said.value());
                kinds.merge(frequency.kind(), times, Integer::sum);
                if (frequency.kind().equals("UNKNOWN") && !frequency.standard()) {
                    missed.merge(said.value(), times, Integer::sum);
                }
            }
            if (said.key().equals("language")) {
                var declared = vocabularies.languages().declared(List.of(said.value()));
                languages.merge(declared.toString(), times, Integer::sum);
                if (declared.isEmpty()) {
                    missed.merge(said.value(), times, Integer::sum);
                }
            }
        });
        System.out.println("recorded frequencies: " + kinds + ", languages: " + languages);
        assertEquals("{}", missed.toString());
        assertTrue(sum(kinds) > 500, kinds::toString);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String text(JsonNode object, String... keys) {
        for (var key : keys) {
            var value = object.get(key);
            if (value != null
                    && value.isValueNode()
                    && !value.isNull()
                    && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    /** What the tests look at, gathered in one walk: the documents are a hundred megabytes. */
    private record Said(String portal, String key, String value, String type, String url) {}

    private static final Map<Said, Integer> FIELDS = new HashMap<>();
    private static final Map<Said, Integer> DISTRIBUTIONS = new HashMap<>();
    private static final Map<Map.Entry<String, SaidLicence>, Integer> LICENCES = new HashMap<>();

    @BeforeAll
    static void gather() throws IOException {
        var root = SharedFiles.path("portals");
        for (var folder : FOLDERS) {
            try (var walk = Files.walk(root.resolve(folder))) {
                for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    var name = file.getFileName().toString();
                    if (name.matches(".*\\.(?:json|jsonl|jl)(?:\\.gz)?")
                            && !name.contains("stats")
                            && !name.contains("package_list")) {
                        documents(file, root, RecordedStringsTest::gather);
                    }
                }
            }
        }
    }

    private static void gather(String portal, JsonNode object) {
        object.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isValueNode()
                    && !value.isNull()
                    && !value.isBoolean()
                    && FIELD.matcher(field.getKey()).matches()) {
                FIELDS.merge(new Said(portal, field.getKey(), value.asText(), null, null), 1, Integer::sum);
            }
        });
        if (object.has("format")
                || object.has("mediaType")
                || object.has("dct:format")
                || object.has("dcat:mediaType")) {
            var format = text(object, "format", "dct:format");
            var type = text(object, "mediaType", "dcat:mediaType", "mimetype");
            var url = text(object, "downloadURL", "accessURL", "url", "dcat:accessURL");
            if (format != null || type != null || url != null) {
                DISTRIBUTIONS.merge(new Said(portal, null, format, type, url), 1, Integer::sum);
            }
        }
        boolean isLicensed = Stream.of("license", "license_id", "licence", "licenseInfo", "dct:license", "licenseId")
                .anyMatch(object::has);
        if (isLicensed) {
            var said = new SaidLicence(
                    text(object, "license_id", "licenseId"),
                    text(object, "license_title"),
                    text(object, "license_url"),
                    text(object, "licenseInfo", "license", "licence", "dct:license"));
            LICENCES.merge(Map.entry(portal, said), 1, Integer::sum);
        }
    }

    private static void documents(Path file, Path root, BiConsumer<String, JsonNode> visitor) throws IOException {
        var parts = root.relativize(file);
        var portal = parts.getName(0) + "/" + parts.getName(1)
                + (parts.getName(0).toString().equals("timeseries") ? "/" + parts.getName(2) : "");
        var name = file.getFileName().toString();
        try (var in = name.endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            if (name.matches(".*\\.(?:jsonl|jl)(?:\\.gz)?")) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    visit(portal, parse(line), visitor);
                }
            } else {
                visit(portal, parse(reader.lines().collect(java.util.stream.Collectors.joining("\n"))), visitor);
            }
        }
    }

    /** Some recordings hold what is not JSON on purpose; they say nothing here. */
    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    private static void visit(String portal, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(portal, node);
        }
        node.forEach(child -> visit(portal, child, visitor));
    }
}
