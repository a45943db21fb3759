package ca.etalon.ingest.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.harvest.WrittenRecordings.Day;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town of forty datasets from which many vanish. */
class DisappearanceTest {
    private static final String JANUARY = "2026-01-31";
    private static final String FEBRUARY = "2026-02-28";
    private static final String MARCH = "2026-03-31";

    @TempDir
    Path scratch;

    private WrittenRecordings recordings;
    private Harvesting harvesting;

    @BeforeEach
    void january() throws IOException, InterruptedException {
        recordings = new WrittenRecordings(scratch.resolve("recordings"))
                .packages("40.jsonl", 40)
                .packages("32.jsonl", 32)
                .packages("31.jsonl", 31)
                .packages("10.jsonl", 10)
                .town(WrittenRecordings.loose(JANUARY, "40.jsonl"));
        harvesting = new Harvesting(scratch.resolve("recordings"), Optional.empty(), scratch.resolve("one"));
        harvesting.harvest(JANUARY);
    }

    /** The answers of February: once as in one entry, then as in the other. */
    private static Day once(String first, String then) {
        return new Day(FEBRUARY, "- {path: /api/3/action/package_search, times: 1, %s}%n%s".formatted(first, then));
    }

    private static String records(String file) {
        return "- {records: ./" + file + ", paged_as: ckan-package-search}";
    }

    private static final String EMPTY =
            "media_type: application/json, body: '{\"success\": true, \"result\": {\"count\": 0, \"results\": []}}'";

    private Harvesting.Run february(Day day) throws IOException, InterruptedException {
        recordings.town(WrittenRecordings.loose(JANUARY, "40.jsonl"), day);
        return harvesting.harvest(FEBRUARY);
    }

    @Test
    void fifthOfACatalogueIsBelievedAtOnce() throws IOException, InterruptedException {
        var manifest = february(WrittenRecordings.loose(FEBRUARY, "32.jsonl")).manifest("town");
        assertEquals(SnapshotStatus.COMPLETE, manifest.status());
        assertEquals(1, manifest.rev());
        assertEquals(8, harvesting.changes(manifest).size());
    }

    @Test
    void moreIsBelievedWhenItIsSeenTwice() throws IOException, InterruptedException {
        var run = february(WrittenRecordings.loose(FEBRUARY, "31.jsonl"));
        var manifest = run.manifest("town");
        assertEquals(SnapshotStatus.COMPLETE, manifest.status());
        assertEquals(2, manifest.rev());
        assertEquals(
                List.of("town: 9 of the 40 datasets of 2026-01-31 are gone, 31 are there;"
                        + " when first asked, on 2026-02-28, 31 were there"),
                harvesting.issues(manifest, "MASS_DISAPPEARANCE"));
        assertEquals(9, harvesting.changes(manifest).size());
        assertEquals(9L, harvesting.portalRow(manifest).bigint("vanished"));
    }

    @Test
    void confirmationIsNotAskedConditionally() throws IOException, InterruptedException {
        var run = february(WrittenRecordings.loose(FEBRUARY, "10.jsonl"));
        // Both times one page; only the first carried the validator of January.
        assertEquals(1, run.traffic().conditional());
        assertTrue(run.manifest("town").isComplete());
    }

    @Test
    void emptyIndexThatRecoversIsForgotten() throws IOException, InterruptedException {
        var manifest = february(once(EMPTY, records("40.jsonl"))).manifest("town");
        assertTrue(manifest.isComplete());
        assertEquals(40, manifest.harvested());
        assertEquals(List.of(), harvesting.issues(manifest, "MASS_DISAPPEARANCE"));
        assertEquals(List.of(), harvesting.changes(manifest));
    }

    @Test
    void firstSightingThatCannotBeConfirmedStandsUntilALaterRunDoes() throws IOException, InterruptedException {
        var run = february(once(EMPTY, "- {path: /api/3/action/package_search, status: 500, body: Sorry}"));
        var first = harvesting.standing(FEBRUARY, "town");
        assertUnconfirmed(first);
        assertTrue(
                run.outcome("town").note().startsWith("tried anew: FAILED with 0 datasets"), run.outcome("town")::note);
        assertReplayChangesNothing(FEBRUARY);

        recordings.town(WrittenRecordings.loose(JANUARY, "40.jsonl"), WrittenRecordings.loose(MARCH, "10.jsonl"));
        var march = harvesting.harvest(MARCH).manifest("town");
        assertEquals(SnapshotStatus.COMPLETE, march.status());
        assertEquals(1, march.rev());
        assertEquals(
                List.of("town: 30 of the 40 datasets of 2026-01-31 are gone, 10 are there;"
                        + " when first asked, on 2026-02-28, 0 were there"),
                harvesting.issues(march, "MASS_DISAPPEARANCE"));
        assertReplayChangesNothing(MARCH);
        assertReplayChangesNothing(FEBRUARY);
    }

    @Test
    void replayDecidesAsTheHarvestDid() throws IOException, InterruptedException {
        february(WrittenRecordings.loose(FEBRUARY, "10.jsonl"));
        assertReplayChangesNothing(FEBRUARY);
        assertEquals(2, harvesting.standing(FEBRUARY, "town").rev());
    }

    private void assertUnconfirmed(Manifest manifest) {
        assertEquals(SnapshotStatus.PARTIAL, manifest.status());
        assertEquals("DISAPPEARANCE_UNCONFIRMED", manifest.reason());
        assertEquals(
                "40 of the 40 datasets of 2026-01-31 are gone, 0 are there; not believed until it is seen a second time",
                harvesting.portalRow(manifest).string("reason_detail"));
        assertEquals(List.of(), harvesting.changes(manifest));
        assertFalse(manifest.isComplete());
    }

    private void assertReplayChangesNothing(String date) throws IOException, InterruptedException {
        var before = harvesting.files("");
        assertTrue(harvesting.replay(date).outcomes().stream().noneMatch(PortalOutcome::rewritten));
        assertEquals(before, harvesting.files(""));
    }
}
