package ca.etalon.analytics.bench;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableFile;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.lake.TableWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented country of any size: portals of equal size, one per government, whose datasets have four distributions on
 * average and facts drawn by chance, the same for the same number every time.
 */
final class NationalLake {
    static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    private static final String FEED = "package-search";
    private static final List<String> LICENCES =
            List.of("OPEN", "OPEN_VARIANT", "CONTESTED", "RESTRICTED", "UNKNOWN", "ABSENT");
    private static final List<String> LICENCE_IDS =
            List.of("CC-BY-4.0", "OGL-Municipal", "OGL-BC-style", "CC-BY-NC-4.0", "", "");
    private static final List<String> FORMATS =
            List.of("CSV", "GEOJSON", "SHP", "XLSX", "PDF", "ESRI_REST", "KML", "JSON", "HTML", "");
    private static final List<String> WORDS = List.of(
            "street",
            "trees",
            "permits",
            "budget",
            "parks",
            "zoning",
            "transit",
            "stops",
            "rues",
            "arbres",
            "zonage",
            "collisions",
            "water",
            "mains",
            "schools",
            "wards",
            "council",
            "votes",
            "licences",
            "addresses");

    private final Path folder;
    private final int datasets;
    private final int perPortal;

    /** @param folder gets {@code lake}, {@code portals} */
    NationalLake(Path folder, int datasets, int perPortal) {
        this.folder = folder;
        this.datasets = datasets;
        this.perPortal = perPortal;
    }

    Path lake() {
        return folder.resolve("lake");
    }

    /** A folder of portals and governments. */
    Path portals() {
        return folder.resolve("portals");
    }

    int portalCount() {
        return Math.max(1, (datasets + perPortal - 1) / perPortal);
    }

    /** Writes everything, unless a lake of this size stands there already. */
    void make() throws IOException {
        var mark = folder.resolve("made-" + datasets + "-" + perPortal);
        if (Files.exists(mark)) {
            return;
        }
        Files.createDirectories(portals());
        declare();
        var lake = Lake.open(lake().toString());
        IntStream.range(0, portalCount()).parallel().forEach(portal -> write(lake, portal));
        Files.createFile(mark);
    }

    private void declare() throws IOException {
        var portals = new StringBuilder("portals:\n");
        var governments = new StringBuilder("governments:\n");
        for (int i = 0; i < portalCount(); i++) {
            portals.append(
                    "  - {id: %1$s, name: {en: %1$s, fr: %1$s}, platform: ckan, url: \"https://%1$s.example/\"}\n"
                            .formatted(portal(i)));
            governments.append(
                    ("  - {id: g%1$s, name: {en: G%1$s, fr: G%1$s}, type: City, kind: municipal, tier: single,"
                                    + " province: ON, population: %2$d, population_year: 2021, publishes: [{portal: %1$s, role:"
                                    + " own}]}\n")
                            .formatted(portal(i), 1_000 + 997 * i));
        }
        Files.writeString(portals().resolve("portals.yaml"), portals, StandardCharsets.UTF_8);
        Files.writeString(portals().resolve("governments.yaml"), governments, StandardCharsets.UTF_8);
    }

    private static String portal(int number) {
        return "p%05d".formatted(number);
    }

    private void write(Lake lake, int number) {
        int count = Math.min(perPortal, datasets - number * perPortal);
        var said = new ArrayList<List<Map<String, Object>>>();
        var random = new SplittableRandom(number);
        for (int i = 0; i < count; i++) {
            said.add(distributions(random, i));
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count; i++) {
            rows.add(MadeRow.of(DatasetRow.SCHEMA, dataset(random, number, i, said.get(i))));
        }
        var files = List.of(
                write(lake, portal(number), DatasetRow.SCHEMA, rows),
                write(
                        lake,
                        portal(number),
                        DistributionRow.SCHEMA,
                        said.stream()
                                .flatMap(List::stream)
                                .map(values -> MadeRow.of(DistributionRow.SCHEMA, values))
                                .toList()));
        new Manifests(lake)
                .seal(new Manifest(
                        portal(number),
                        DATE,
                        1,
                        SnapshotStatus.COMPLETE,
                        "ADVERTISED",
                        FEED,
                        null,
                        (long) count,
                        count,
                        count,
                        Map.of(),
                        "raw/none",
                        List.of(),
                        files,
                        null,
                        "bench",
                        "bench"));
    }

    private static TableFile write(Lake lake, String portal, TableSchema schema, List<Row> rows) {
        var path = Lake.catalogueDirectory(schema.name(), DATE, portal) + "/part-0001.parquet";
        return TableWriter.write(lake, path, schema, rows);
    }

    private static List<Map<String, Object>> distributions(SplittableRandom random, int dataset) {
        int licence = random.nextInt(LICENCES.size());
        var rows = new ArrayList<Map<String, Object>>();
        int count = random.nextInt(1, 8);
        for (int i = 0; i < count; i++) {
            var format = FORMATS.get(random.nextInt(FORMATS.size()));
            var values = new HashMap<String, Object>();
            values.put("dataset_no", dataset);
            values.put("distribution_no", i);
            values.put("title.text", format + " of " + dataset);
            var url = "https://data.example/files/%d/%d.%s".formatted(dataset, random.nextInt(1 << 20), format);
            values.put(random.nextInt(3) > 0 ? "download_url" : "access_url", url);
            format(values, format, random);
            licence(values, licence, "DATASET");
            if (random.nextInt(3) == 0) {
                values.put("byte_size", random.nextLong(1, 1 << 30));
            }
            date(values, "modified", random);
            values.put("login_required", random.nextInt(50) == 0);
            rows.add(values);
        }
        return rows;
    }

    private static void format(Map<String, Object> values, String format, SplittableRandom random) {
        if (format.isEmpty()) {
            return;
        }
        boolean machine = !List.of("PDF", "HTML").contains(format);
        boolean proprietary = List.of("XLSX", "ESRI_REST").contains(format);
        values.put("format.raw", format);
        values.put("format.id", format);
        values.put("format.basis", random.nextInt(20) == 0 ? "CONFLICT" : "FORMAT");
        if (random.nextInt(2) == 0) {
            values.put("format.media_type", "application/" + format.toLowerCase(java.util.Locale.ROOT));
            values.put("format.iana_media_type", random.nextInt(2) == 0);
        }
        values.put("format.machine_readable", machine);
        values.put("format.non_proprietary", !proprietary);
        values.put(
                "format.geospatial",
                List.of("GEOJSON", "SHP", "KML", "ESRI_REST").contains(format));
        values.put("format.api", format.equals("ESRI_REST"));
        values.put("format.archive", false);
        values.put("format.document", format.equals("PDF"));
        values.put("format.eu_machine_readable", machine);
        values.put("format.eu_non_proprietary", !proprietary);
        values.put("format.eu_format", random.nextInt(2) == 0);
    }

    private static void licence(Map<String, Object> values, int licence, String level) {
        var id = LICENCE_IDS.get(licence);
        values.put("licence.status", LICENCES.get(licence));
        if (!LICENCES.get(licence).equals("ABSENT")) {
            values.put("licence.raw", id.isEmpty() ? "see the terms of use" : id);
            values.put("licence.level", level);
            values.put("licence.eu_listed", id.equals("CC-BY-4.0"));
            values.put("licence.rule", id.isEmpty() ? null : "ID");
            values.put("licence.id", id.isEmpty() ? null : id);
        }
    }

    private static void date(Map<String, Object> values, String name, SplittableRandom random) {
        if (random.nextInt(5) == 0) {
            return;
        }
        var day = DATE.minusDays(random.nextInt(2_000));
        values.put(name + ".raw", day.toString());
        values.put(name + ".value", day);
        values.put(name + ".iso8601", true);
        values.put(name + ".precision", "DAY");
    }

    private static Map<String, Object> dataset(
            SplittableRandom random, int portal, int number, List<Map<String, Object>> distributions) {
        var values = new HashMap<String, Object>();
        values.put("dataset_no", number);
        values.put("dataset_key", "%016x%08x".formatted(random.nextLong(), number));
        values.put("source_id", "id-" + portal + "-" + number);
        values.put("feed", FEED);
        values.put("asset_type", AssetType.DATASET.name());
        values.put("title.text", text(random, 3) + " " + lettered(number));
        values.put("description.text", random.nextInt(8) == 0 ? null : text(random, 4 + random.nextInt(40)));
        values.put("is_template", random.nextInt(100) == 0);
        values.put("price_stated", number % 50 == 0);
        values.put("keywords", words(random, random.nextInt(5)));
        values.put("themes", words(random, random.nextInt(2)));
        values.put("languages", random.nextInt(2) == 0 ? List.of("en") : List.of());
        for (String field : List.of(
                "publisher",
                "unit",
                "contact_name",
                "rights",
                "access_rights",
                "spatial",
                "temporal",
                "landing_page",
                "identifier",
                "conforms_to")) {
            values.put(field, random.nextInt(3) == 0 ? null : field + " " + random.nextInt(40));
        }
        values.put("contact_email", random.nextInt(2) == 0 ? "open.data@city.example" : null);
        licence(values, LICENCES.indexOf((String) distributions.get(0).get("licence.status")), "DATASET");
        date(values, "issued", random);
        date(values, "modified", random);
        date(values, "data_modified", random);
        boolean periodic = random.nextInt(2) == 0;
        values.put("frequency.kind", periodic ? "PERIODIC" : "ABSENT");
        values.put("frequency.raw", periodic ? "monthly" : null);
        values.put("frequency.days", periodic ? 30.0 : null);
        values.put("frequency.standard", periodic ? Boolean.TRUE : null);
        values.put("record_count", random.nextInt(2) == 0 ? random.nextLong(1, 100_000) : null);
        rollUp(values, distributions);
        columns(values, number);
        values.put("evidence.record_id", "urn:uuid:none");
        values.put("evidence.locator", "/" + number);
        return values;
    }

    /** A third of the datasets state no column. By number, so that nothing else in the country changes with it. */
    private static void columns(Map<String, Object> values, int number) {
        values.put("type.people", number % 5 == 0);
        if (number % 3 == 0) {
            values.put("columns.has_table", number % 2 == 0 ? null : Boolean.FALSE);
            return;
        }
        int count = 1 + number % 23;
        values.put("columns.has_table", true);
        values.put("columns.count", count);
        values.put("columns.described", number % 7 < 3 ? 0 : count / (1 + number % 4));
        values.put("columns.identifiers", number % 11 == 0 ? 1 : 0);
        values.put("columns.ids", number % 2);
        values.put("columns.dates", number % 4 / 2);
        values.put("columns.places", number % 13 < 4 ? 1 : 0);
        values.put("columns.areas", number % 17 < 5 ? 1 : 0);
        values.put("columns.groups", number % 19 < 3 ? count / 2 : 0);
        values.put("columns.measures", count / (2 + number % 6));
    }

    /** As harvest rolls up; the two readings of usable are left to chance, since their rule is not what is timed. */
    private static void rollUp(Map<String, Object> values, List<Map<String, Object>> rows) {
        put(values, "count", rows.stream());
        put(values, "with_url", rows.stream());
        put(values, "with_download_url", rows.stream().filter(row -> row.get("download_url") != null));
        put(values, "with_format", rows.stream().filter(row -> row.get("format.raw") != null));
        put(values, "with_media_type", rows.stream().filter(row -> row.get("format.media_type") != null));
        put(values, "with_size", rows.stream().filter(row -> row.get("byte_size") != null));
        put(values, "format_known", rows.stream().filter(row -> row.get("format.id") != null));
        for (String flag : List.of("machine_readable", "non_proprietary", "geospatial", "api")) {
            put(values, flag, rows.stream().filter(row -> Boolean.TRUE.equals(row.get("format." + flag))));
        }
        var status = (String) rows.get(0).get("licence.status");
        boolean open = status.startsWith("OPEN");
        put(values, "licensed", status.equals("ABSENT") ? Stream.of() : rows.stream());
        put(values, "open_licensed", open ? rows.stream() : Stream.of());
        put(values, "licence_unknown", status.equals("UNKNOWN") ? rows.stream() : Stream.of());
        var usable = rows.stream()
                .filter(row -> open
                        && Boolean.TRUE.equals(row.get("format.machine_readable"))
                        && Boolean.TRUE.equals(row.get("format.non_proprietary")))
                .toList();
        for (String reading : List.of("usable_strict", "maybe_strict", "usable_inclusive", "maybe_inclusive")) {
            put(values, reading, usable.stream());
        }
        put(values, "login_required", rows.stream().filter(row -> Boolean.TRUE.equals(row.get("login_required"))));
        values.put(
                "distributions.formats",
                rows.stream()
                        .map(row -> (String) row.get("format.id"))
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static void put(Map<String, Object> values, String name, Stream<?> rows) {
        values.put("distributions." + name, (int) rows.count());
    }

    private static List<String> words(SplittableRandom random, int count) {
        return random.ints(count, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .distinct()
                .toList();
    }

    /** A number in letters, so that no title looks like one of a yearly series. */
    private static String lettered(int number) {
        return Integer.toString(number, 10)
                .chars()
                .mapToObj(digit -> "" + (char) (digit - '0' + 'k'))
                .collect(Collectors.joining());
    }

    private static String text(SplittableRandom random, int count) {
        return String.join(
                " ", random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).toList());
    }
}
