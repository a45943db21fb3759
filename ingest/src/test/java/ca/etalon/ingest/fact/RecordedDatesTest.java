package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.vocabulary.DateShapes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Every date of the recorded catalogues, whatever they are written in (JSON, XML, RDF, Turtle, CSV, HTML), is read or refused with
 * a code; the table of the shapes is printed. Dates are what stands in a field whose name speaks of one; contents of data files
 * are not looked at.
 */
class RecordedDatesTest {

    private static final LocalDate SNAPSHOT = LocalDate.of(2026, 8, 17);
    private static final List<String> FOLDERS = List.of(
            "arcgis-hub",
            "ckan",
            "csw-iso19139",
            "data-json",
            "dcat-rdf",
            "dirty",
            "html",
            "jkan",
            "ogc-records",
            "opendatasoft",
            "schema-org",
            "sitemap",
            "socrata",
            "timeseries");
    private static final String NAMES =
            "(?:[\\w-]+:)?(?:issued|modified|created|updated|published|lastmod|pubDate|(?:\\w*_)?(?:date|issued|"
                    + "modified|created|updated|published)(?:_at|_on)?|\\w*(?:Created|Updated|Modified|Published|Issued)(?:At|On)?|\\w*Date|"
                    + "date[A-Z_]\\w*|(?:created|updated|modified|published|issued|rowsUpdated|publication)(?:_?At|_?Date|_?Time)|dateStamp)";
    /** "modified": "…" and its numbers, in any JSON. */
    private static final Pattern JSON_FIELD =
            Pattern.compile("\"(" + NAMES + ")\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.){1,100})\"|(-?\\d{9,13}))");

    private static final Pattern XML_FIELD =
            Pattern.compile("<(" + NAMES + ")(?:\\s[^<>]{0,200})?>\\s*([^<>]{1,100}?)\\s*</");
    private static final Pattern ISO_19139 = Pattern.compile("<gco:Date(?:Time)?>\\s*([^<>]{1,100}?)\\s*</");
    private static final Pattern TURTLE_FIELD = Pattern.compile("\\b(" + NAMES + ")\\s+\"([^\"]{1,100})\"");
    private static final Set<String> CODES = Set.of("UNREADABLE", "AMBIGUOUS", "FUTURE", "TOO_OLD", "TEMPLATE");

    private final DateResolver dates = SharedFiles.vocabularies().dates();
    private final Map<String, Long> shapes = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Map<String, Long> outcomes = new TreeMap<>();

    @Test
    void everyRecordedDateIsReadOrRefusedWithACode() throws IOException {
        var root = SharedFiles.path("portals");
        for (var folder : FOLDERS) {
            try (var walk = Files.walk(root.resolve(folder))) {
                for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    read(file);
                }
            }
        }
        print();
        long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
        long unread = outcomes.getOrDefault("refused: UNREADABLE", 0L);
        assertTrue(all > 140_000, () -> "only " + all);
        assertTrue(unread <= 0.002 * all, () -> "unreadable " + unread + " of " + all);
    }

    private void read(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (!name.matches(".*\\.(?:json|jsonl|jl|geojson|jsonld|xml|rdf|ttl|n3|html?|txt|atom|csv|tsv)(?:\\.gz)?")) {
            return;
        }
        try (var in = open(file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            // Long lines are read in parts that overlap, so that a field at the seam is met whole once.
            var text = new StringBuilder();
            var buffer = new char[1 << 20];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
                int last = Math.max(0, text.lastIndexOf(","));
                take(text.substring(0, last), name);
                text.delete(0, last);
            }
            take(text.toString(), name);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private void take(String text, String name) {
        for (var pattern : name.contains("json") || name.contains(".jl")
                ? List.of(JSON_FIELD)
                : name.contains(".ttl") || name.contains(".n3")
                        ? List.of(TURTLE_FIELD)
                        : List.of(XML_FIELD, ISO_19139, JSON_FIELD)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                var value = pattern == ISO_19139 ? matcher.group(1) : matcher.group(2);
                add(value == null && pattern == JSON_FIELD ? matcher.group(3) : value);
            }
        }
    }

    private void add(String raw) {
        if (raw == null || FrequencyResolver.isRepeating(raw)) {
            return;
        }
        var date = dates.resolve(raw, SNAPSHOT);
        if (date.raw() == null) {
            return;
        }
        assertEquals(date.value() == null, date.refusal() != null, date::toString);
        if (date.value() != null) {
            assertFalse(date.value().isAfter(SNAPSHOT.plusDays(1)), date::toString);
            assertFalse(date.value().getYear() < 1900, date::toString);
        } else {
            assertTrue(CODES.contains(date.refusal()), date::toString);
        }
        var became = date.refusal() != null ? "refused: " + date.refusal() : date.precision();
        var shape = DateShapes.shape(date.raw()) + " | " + became;
        shapes.merge(shape, 1L, Long::sum);
        examples.putIfAbsent(shape, date.raw());
        outcomes.merge(became, 1L, Long::sum);
    }

    private void print() {
        System.out.println("dates of the recorded catalogues: " + outcomes);
        var sorted = new ArrayList<>(shapes.entrySet());
        sorted.sort(Comparator.comparing(entry -> -entry.getValue()));
        sorted.forEach(entry -> System.out.println(
                "  " + entry.getValue() + " | " + entry.getKey() + " | " + examples.get(entry.getKey())));
    }
}
