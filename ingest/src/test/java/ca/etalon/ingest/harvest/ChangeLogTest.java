package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.harvest.WrittenRecordings.Day;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to have come, gone and changed between complete snapshots. */
class ChangeLogTest {
    private static final String JANUARY = "2026-01-31";
    private static final String FEBRUARY = "2026-02-28";
    private static final String MARCH = "2026-03-31";

    private static final String TREES = """
            {"identifier": "trees", "title": "Trees", "modified": "2025-12-01", "keyword": ["trees"],\
             "distribution": [{"format": "CSV", "accessURL": "https://hamlet.example/trees.csv"}]}""";

    @TempDir
    Path scratch;

    private Harvesting harvesting;

    @BeforeEach
    void recordings() {
        harvesting = new Harvesting(scratch.resolve("recordings"), Optional.empty(), scratch.resolve("one"));
    }

    private static Day day(String date, String... datasets) {
        return new Day(
                date,
                "- {path: /data.json, media_type: application/json, body: '{\"dataset\": [%s]}'}"
                        .formatted(String.join(", ", datasets)));
    }

    private static String dataset(String id, String title) {
        return "{\"identifier\": \"%s\", \"title\": \"%s\"}".formatted(id, title);
    }

    private void write(Day... days) throws IOException {
        new WrittenRecordings(scratch.resolve("recordings")).portal("hamlet", "arcgis-hub", days);
    }

    private List<String> changes(String date) throws IOException, InterruptedException {
        return harvesting.changes(harvesting.harvest(date).manifest("hamlet"));
    }

    @Test
    void firstSnapshotHasNothingToCompareWith() throws IOException, InterruptedException {
        write(day(JANUARY, TREES));
        var manifest = harvesting.harvest(JANUARY).manifest("hamlet");
        assertEquals(List.of(), harvesting.changes(manifest));
        assertNull(harvesting.portalRow(manifest).bigint("changed"));
    }

    @Test
    void whatCameChangedAndWentIsNamed() throws IOException, InterruptedException {
        write(
                day(JANUARY, dataset("roads", "Roads"), dataset("parks", "Parks"), dataset("same", "Same")),
                day(FEBRUARY, dataset("same", "Same"), dataset("pools", "Pools"), dataset("roads", "All roads")));
        harvesting.harvest(JANUARY);
        var manifest = harvesting.harvest(FEBRUARY).manifest("hamlet");
        assertEquals(
                List.of("ADDED pools (Pools)", "CHANGED roads (All roads) title", "REMOVED parks (Parks)"),
                harvesting.changes(manifest));
        var row = harvesting.portalRow(manifest);
        assertEquals(
                List.of(1L, 1L, 1L, JANUARY),
                List.of(row.bigint("added"), row.bigint("changed"), row.bigint("vanished"), row.string("compared")));
    }

    @Test
    void eachChangedFieldIsNamed() throws IOException, InterruptedException {
        write(
                day(JANUARY, TREES),
                day(
                        FEBRUARY,
                        TREES.replace("2025-12-01", "2026-02-01").replace("[\"trees\"]", "[\"trees\", \"forest\"]")),
                day(MARCH, TREES.replace("trees.csv", "forest.csv")));
        harvesting.harvest(JANUARY);
        assertEquals(List.of("CHANGED trees (Trees) keyword,modified"), changes(FEBRUARY));
        assertEquals(List.of("CHANGED trees (Trees) keyword,modified,distribution"), changes(MARCH));
    }

    @Test
    void distributionMoreIsAChangeOfItsDataset() throws IOException, InterruptedException {
        write(
                day(JANUARY, TREES),
                day(
                        FEBRUARY,
                        TREES.replace("}]}", "}, {\"format\": \"PDF\", \"accessURL\": \"https://a.example/p\"}]}")));
        harvesting.harvest(JANUARY);
        assertEquals(List.of("CHANGED trees (Trees) distribution"), changes(FEBRUARY));
    }

    @Test
    void anotherOrderIsNoChange() throws IOException, InterruptedException {
        write(day(JANUARY, TREES, dataset("roads", "Roads")), day(FEBRUARY, dataset("roads", "Roads"), TREES));
        harvesting.harvest(JANUARY);
        assertEquals(List.of(), changes(FEBRUARY));
    }

    @Test
    void repeatedIdsAreComparedOneByOne() throws IOException, InterruptedException {
        write(
                day(JANUARY, dataset("a", "One"), dataset("a", "Two")),
                day(FEBRUARY, dataset("a", "One"), dataset("a", "Three")));
        harvesting.harvest(JANUARY);
        assertEquals(List.of("CHANGED a~2 (Three) title"), changes(FEBRUARY));
    }

    @Test
    void whatIsNotWholeIsNotCompared() throws IOException, InterruptedException {
        new WrittenRecordings(scratch.resolve("recordings"))
                .town(WrittenRecordings.loose(JANUARY, "all.jsonl"), new Day(FEBRUARY, """
                        - {path: /api/3/action/package_search, query: {start: "100"}, status: 500, body: Sorry}
                        - {records: ./changed.jsonl, paged_as: ckan-package-search}
                        """));
        harvesting.harvest(JANUARY);
        var manifest = harvesting.harvest(FEBRUARY).manifest("town");
        assertEquals(SnapshotStatus.PARTIAL, manifest.status());
        assertEquals(List.of(), harvesting.changes(manifest));
        assertNull(harvesting.portalRow(manifest).bigint("added"));
    }

    @Test
    void replayFindsTheSameChanges() throws IOException, InterruptedException {
        write(day(JANUARY, TREES), day(FEBRUARY, dataset("roads", "Roads")));
        harvesting.harvest(JANUARY);
        harvesting.harvest(FEBRUARY);
        var before = harvesting.files("");
        assertTrue(harvesting.replay(FEBRUARY).outcomes().stream().noneMatch(PortalOutcome::rewritten));
        assertEquals(before, harvesting.files(""));
    }
}
