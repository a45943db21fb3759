package ca.etalon.ingest.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A folder of recordings that a test writes: a CKAN portal of two pages, and a hub that only has its {@code data.json}. */
final class WrittenRecordings {
    private final Path folder;
    private final Set<String> portals = new TreeSet<>();

    WrittenRecordings(Path folder) throws IOException {
        this.folder = folder;
        file("etalon.yaml", "{delay: PT0S, retries: 1, backoff: PT0.01S, max_backoff: PT0.01S}");
        file("all.jsonl", packages(IntStream.rangeClosed(1, 120).boxed().toList()));
        file(
                "changed.jsonl",
                packages(IntStream.rangeClosed(1, 122)
                        .filter(n -> n != 5)
                        .boxed()
                        .toList()));
        file("village.json", """
                {"conformsTo": "https://project-open-data.cio.gov/v1.1/schema", "dataset": [
                  {"identifier": "trees", "title": "Trees", "modified": "2025-12-01", "keyword": ["trees"],
                   "distribution": [{"title": "CSV", "format": "CSV", "mediaType": "text/csv",
                                     "accessURL": "https://data.village.example/trees.csv"}]},
                  {"identifier": "roads", "title": "Roads", "modified": "2025-12-02", "keyword": ["roads"]}]}
                """);
    }

    /** Writes a file of this many CKAN packages. */
    WrittenRecordings packages(String file, int count) throws IOException {
        return file(file, packages(IntStream.rangeClosed(1, count).boxed().toList()));
    }

    /** A date and the answers that hold from then on, as YAML list items. */
    record Day(String date, String answers) {}

    static Day loose(String date, String records) {
        return new Day(date, "- {records: ./" + records + ", paged_as: ckan-package-search}");
    }

    WrittenRecordings portal(String id, String platform, Day... days) throws IOException {
        var text = new StringBuilder("""
                portal: {id: %s, name: {en: A, fr: A}, platform: %s, url: 'https://data.%s.example', languages: [en]}
                snapshots:
                """.formatted(id, platform, id));
        for (Day day : days) {
            text.append("  - date: ").append(day.date()).append("\n    answers:\n");
            text.append(day.answers().indent(6));
        }
        portals.add(id);
        file(
                "governments.yaml",
                portals.stream()
                        .map(WrittenRecordings::government)
                        .collect(Collectors.joining("\n", "governments:\n", "\n")));
        return file(id + ".yaml", text.toString());
    }

    WrittenRecordings town(Day... days) throws IOException {
        return portal("town", "ckan", days);
    }

    WrittenRecordings village() throws IOException {
        return portal(
                "village",
                "arcgis-hub",
                new Day("2026-01-31", "- {path: /data.json, file: ./village.json, media_type: application/json}"));
    }

    private WrittenRecordings file(String name, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    private static String government(String portal) {
        return """
                  - {id: %1$s, name: {en: A, fr: A}, type: Town, kind: municipal, tier: single, province: Septentria,
                     population: 1000, population_year: 2021, publishes: [{portal: %1$s, role: own}]}""".formatted(portal);
    }

    private static String packages(List<Integer> numbers) {
        return numbers.stream().map(WrittenRecordings::ckanPackage).collect(Collectors.joining("\n"));
    }

    private static String ckanPackage(int number) {
        return """
                {"id": "id-%1$03d", "name": "dataset-%1$03d", "title": "Dataset %1$d", "notes": "Rows of table %1$d.", \
                "license_id": "cc-by-4.0", "metadata_created": "2025-03-01T00:00:00", \
                "metadata_modified": "2025-12-01T00:00:00", "type": "dataset", "state": "active", \
                "resources": [{"name": "CSV", "format": "CSV", "url": "https://files.example/%1$d.csv"}]}""".formatted(number);
    }
}
