package ca.etalon.analytics.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.ingest.lake.Manifests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oldest snapshot an edition may use is 100 days old here. */
class EditionPlannerTest {
    @TempDir
    Path folder;

    private LakeFixture snapshots;

    @BeforeEach
    void lake() {
        snapshots = new LakeFixture(folder);
    }

    private PortalChoice choice(WorldFixture world, String edition) {
        return planner(world).plan(LocalDate.parse(edition)).portals().get(0);
    }

    private EditionPlanner planner(WorldFixture world) {
        return new EditionPlanner(world.configuration(), new Manifests(snapshots.lake).latest());
    }

    private PortalChoice choice(String edition) {
        return choice(new WorldFixture().portal("portal"), edition);
    }

    @Test
    void latestCompleteSnapshotIsUsed() {
        snapshots
                .complete("portal", "2026-01-01")
                .complete("portal", "2026-02-01")
                .complete("portal", "2026-03-01");
        assertEquals(LocalDate.parse("2026-02-01"), choice("2026-02-15").snapshot());
        assertNull(choice("2026-02-15").reason());
    }

    @Test
    void olderCompleteSnapshotGoesBeforeNewerPartialOne() {
        snapshots.complete("portal", "2026-01-01").partial("portal", "2026-02-01");
        var choice = choice("2026-02-01");
        assertEquals(LocalDate.parse("2026-01-01"), choice.snapshot());
        assertEquals("NEWER_PARTIAL 2026-02-01", choice.reason());
    }

    @Test
    void partialSnapshotIsUsedWhereNoneIsComplete() {
        snapshots.partial("portal", "2026-01-01").failed("portal", "2026-02-01");
        var choice = choice("2026-02-01");
        assertEquals("PARTIAL", choice.status());
        assertEquals("NEWER_FAILED 2026-02-01", choice.reason());
    }

    @Test
    void portalThatAlwaysFailedHasNoSnapshot() {
        snapshots.failed("portal", "2026-01-01");
        var choice = choice("2026-01-01");
        assertEquals("FAILED", choice.status());
        assertNull(choice.snapshot());
        assertEquals("SERVER_ERROR", choice.reason());
    }

    @Test
    void snapshotBeyondTheLimitIsTooOld() {
        snapshots.complete("portal", "2026-01-01");
        assertEquals("COMPLETE", choice("2026-04-11").status());
        assertEquals("TOO_OLD", choice("2026-04-12").status());
        assertEquals("LAST_SNAPSHOT 2026-01-01", choice("2026-04-12").reason());
    }

    @Test
    void closedPortalIsUsedUntilItCloses() {
        snapshots.complete("portal", "2026-01-01");
        var world = new WorldFixture().portal("portal", LocalDate.parse("2026-01-15"));
        assertEquals("COMPLETE", choice(world, "2026-01-14").status());
        assertEquals("CLOSED", choice(world, "2026-01-15").status());
    }

    @Test
    void portalThatWasNeverHarvestedHasNoStatus() {
        assertEquals("NONE", choice("2026-01-01").status());
    }

    @Test
    void editionsAreTheDatesOfTheLake() {
        snapshots
                .complete("portal", "2026-02-01")
                .failed("portal", "2026-01-01")
                .complete("stranger", "2026-03-01");
        var dates = planner(new WorldFixture().portal("portal")).dates();
        assertEquals(List.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01")), dates);
    }

    @Test
    void bucketsDependOnTheCataloguesAlone() {
        snapshots.complete("a", "2026-01-01").complete("b", "2026-01-01").complete("a", "2026-02-01");
        var planner = planner(new WorldFixture().portal("b").portal("a"));
        var inputs = EditionInput.of(
                List.of(planner.plan(LocalDate.parse("2026-01-01")), planner.plan(LocalDate.parse("2026-02-01"))));
        assertEquals(
                List.of("a", "b", "a", "b"),
                inputs.stream().map(EditionInput::portal).toList());
        assertEquals(
                List.of(0, 0, 1, 1), inputs.stream().map(EditionInput::bucket).toList());
    }
}
