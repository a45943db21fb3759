package ca.etalon.ingest.schedule;

import static ca.etalon.ingest.schedule.FakeLake.at;
import static ca.etalon.ingest.schedule.FakeLake.portal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.ScheduleSettings;
import ca.etalon.ingest.harvest.Harvest;
import ca.etalon.ingest.lake.DamagedLakeException;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Daily at 04:00 UTC, no spread, first retry after one hour, unless a test says otherwise. 22 November 2026 is a Sunday. */
class AgendaTest {
    private static final String DAILY = "0 4 * * *";
    private static final String WEEKLY = "0 4 * * 0";

    @TempDir
    private Path folder;

    private FakeLake world;

    @BeforeEach
    void emptyLake() {
        world = new FakeLake(folder);
    }

    private static ScheduleSettings settings(Duration spread) {
        return new ScheduleSettings(
                ScheduleSettings.DEFAULT.cadence(), spread, Duration.ofHours(1), Duration.ofHours(1));
    }

    private List<Due> agenda(String now, Portal... portals) {
        return new Agenda(world.lake, settings(Duration.ZERO), at(now)).live(List.of(portals));
    }

    private Due due(String now, Portal portal) {
        return agenda(now, portal).get(0);
    }

    private static void assertDueAt(String expected, Due due) {
        assertEquals(Instant.parse(expected), due.at(), due.why());
    }

    @Test
    void aPortalThatWasNeverHarvestedIsDueNow() {
        assertTrue(due("2026-11-22T12:00:00Z", portal("a", DAILY)).isDue(Instant.parse("2026-11-22T12:00:00Z")));
    }

    @Test
    void aCompletePortalIsDueAtItsNextRegularTimeOnALaterDay() {
        world.manifest("a", "2026-11-22", SnapshotStatus.COMPLETE);
        world.manifest("b", "2026-11-22", SnapshotStatus.UNCHANGED);
        assertDueAt("2026-11-23T04:00:00Z", due("2026-11-22T01:00:00Z", portal("a", DAILY)));
        assertDueAt("2026-11-29T04:00:00Z", due("2026-11-22T01:00:00Z", portal("b", WEEKLY)));
        assertDueAt("2026-11-29T04:00:00Z", due("2026-11-22T01:00:00Z", portal("b", null)));
    }

    @Test
    void regularTimesThatNobodyKeptAreDueOnce() throws InterruptedException {
        world.manifest("a", "2026-11-18", SnapshotStatus.COMPLETE);
        var late = due("2026-11-22T12:00:00Z", portal("a", DAILY));
        assertDueAt("2026-11-19T04:00:00Z", late);
        assertTrue(late.why().contains("missed since 2026-11-19 04:00 UTC"), late.why());
        world.attempt("a", "2026-11-22T12:05:00Z", SnapshotStatus.COMPLETE);
        assertDueAt("2026-11-23T04:00:00Z", due("2026-11-22T12:06:00Z", portal("a", DAILY)));
    }

    @Test
    void failuresInARowAreRetriedAfterPausesThatGrowFourfold() throws InterruptedException {
        world.manifest("a", "2026-11-15", SnapshotStatus.COMPLETE);
        world.attempt("a", "2026-11-22T04:00:00Z", SnapshotStatus.FAILED);
        assertDueAt("2026-11-22T05:00:00Z", due("2026-11-22T04:01:00Z", portal("a", WEEKLY)));
        world.attempt("a", "2026-11-22T05:00:00Z", SnapshotStatus.PARTIAL);
        assertDueAt("2026-11-22T09:00:00Z", due("2026-11-22T05:01:00Z", portal("a", WEEKLY)));
        world.attempt("a", "2026-11-22T09:00:00Z", SnapshotStatus.FAILED);
        assertDueAt("2026-11-23T01:00:00Z", due("2026-11-22T09:01:00Z", portal("a", WEEKLY)));
        world.attempt("a", "2026-11-23T01:00:00Z", SnapshotStatus.COMPLETE);
        assertDueAt("2026-11-29T04:00:00Z", due("2026-11-23T01:01:00Z", portal("a", WEEKLY)));
    }

    @Test
    void noRetryGoesBeyondTheNextRegularTime() throws InterruptedException {
        for (int day = 10; day <= 22; day++) {
            world.attempt("a", "2026-11-" + day + "T04:00:00Z", SnapshotStatus.FAILED);
        }
        assertDueAt("2026-11-23T04:00:00Z", due("2026-11-22T05:00:00Z", portal("a", DAILY)));
    }

    @Test
    void aReplayThatFindsASnapshotWholeEndsTheRetries() throws InterruptedException {
        world.attempt("a", "2026-11-22T04:00:00Z", SnapshotStatus.PARTIAL);
        world.manifest("a", "2026-11-22", SnapshotStatus.COMPLETE);
        assertDueAt("2026-11-23T04:00:00Z", due("2026-11-22T06:00:00Z", portal("a", DAILY)));
    }

    @Test
    void aLakeWithoutNotesOfAttemptsIsEnough() {
        world.manifest("a", "2026-11-15", SnapshotStatus.COMPLETE);
        world.manifest("a", "2026-11-22", SnapshotStatus.FAILED);
        assertDueAt("2026-11-22T01:00:00Z", due("2026-11-22T00:30:00Z", portal("a", WEEKLY)));
    }

    @Test
    void aFaultOfOursIsSpacedLikeAFailureAndAKilledRunIsDueAsBefore() {
        Harvest.PortalWork faulty = (portal, date) -> {
            throw new IllegalStateException("a fault");
        };
        var noting = new Attempts(world.lake, at("2026-11-22T04:00:00Z")).noting(faulty, false);
        assertThrows(IllegalStateException.class, () -> noting.of(portal("a", WEEKLY), LocalDate.parse("2026-11-22")));
        assertDueAt("2026-11-22T05:00:00Z", due("2026-11-22T04:30:00Z", portal("a", WEEKLY)));
        Harvest.PortalWork killed = (portal, date) -> {
            throw new InterruptedException();
        };
        assertThrows(InterruptedException.class, () -> new Attempts(world.lake, at("2026-11-22T04:00:00Z"))
                .noting(killed, false)
                .of(portal("b", WEEKLY), LocalDate.parse("2026-11-22")));
        assertTrue(due("2026-11-22T04:30:00Z", portal("b", WEEKLY)).isDue(Instant.parse("2026-11-22T04:30:00Z")));
    }

    @Test
    void aDamagedNoteIsNamed() {
        world.lake.writeText("schedule/attempts/a.json", "{\"at\": \"yester");
        var damaged =
                assertThrows(DamagedLakeException.class, () -> agenda("2026-11-22T04:00:00Z", portal("a", DAILY)));
        assertTrue(damaged.getMessage().contains("schedule/attempts/a.json is damaged"), damaged.getMessage());
    }

    @Test
    void theIdAloneSpreadsPortalsOverTheWindow() {
        var portals = IntStream.range(0, 200)
                .mapToObj(i -> portal("portal-" + i, DAILY))
                .toList();
        portals.forEach(portal -> world.manifest(portal.id(), "2026-11-21", SnapshotStatus.COMPLETE));
        var agenda = new Agenda(world.lake, settings(Duration.ofHours(6)), at("2026-11-22T00:00:00Z")).live(portals);
        var hours = new TreeSet<Long>();
        for (Due due : agenda) {
            var late = Duration.between(Instant.parse("2026-11-22T04:00:00Z"), due.at());
            assertFalse(late.isNegative(), due.line(due.at()));
            assertTrue(late.compareTo(Duration.ofHours(6)) < 0, due.line(due.at()));
            hours.add(late.toHours());
        }
        assertEquals(6, hours.size());
        var again = new Agenda(world.lake, settings(Duration.ofHours(6)), at("2026-11-22T00:01:00Z"));
        assertEquals(
                agenda.get(7).at(),
                again.live(List.of(agenda.get(7).portal())).get(0).at());
    }

    @Test
    void onlyWhatIsDueIsPlannedForToday() {
        world.manifest("a", "2026-11-22", SnapshotStatus.COMPLETE);
        var agenda = new Agenda(world.lake, settings(Duration.ZERO), at("2026-11-22T12:00:00Z"));
        var times = agenda.live(List.of(portal("a", DAILY), portal("b", DAILY)));
        var today = LocalDate.parse("2026-11-22");
        var plan = agenda.plan(times, today);
        assertEquals(Map.of(today, List.of("b")), Map.of(today, ids(plan.get(today))));
        assertEquals("next: a at 2026-11-23 04:00 UTC", Due.outlook(times, agenda.now()));
    }

    @Test
    void aRecordedDateIsDueUntilItIsComplete() {
        var first = LocalDate.parse("2026-08-17");
        var second = LocalDate.parse("2026-09-17");
        world.manifest("a", "2026-08-17", SnapshotStatus.COMPLETE);
        var recorded = Map.of(first, List.of(portal("a", DAILY)), second, List.of(portal("a", DAILY)));
        var agenda = new Agenda(world.lake, settings(Duration.ZERO), at("2026-11-22T12:00:00Z"));
        var plan = agenda.plan(agenda.recorded(recorded), LocalDate.parse("2026-11-22"));
        assertEquals(List.of(second), List.copyOf(plan.keySet()));
        world.manifest("a", "2026-09-17", SnapshotStatus.UNCHANGED);
        assertEquals(List.of(), agenda.recorded(recorded));
    }

    @Test
    void eachRecordedDateThatIsNotCompleteIsRetriedByItself() throws InterruptedException {
        var first = LocalDate.parse("2026-08-17");
        var second = LocalDate.parse("2026-09-17");
        world.recordedAttempt("a", first, "2026-11-22T12:00:00Z", SnapshotStatus.PARTIAL);
        world.recordedAttempt("a", second, "2026-11-22T12:00:01Z", SnapshotStatus.COMPLETE);
        var recorded = Map.of(first, List.of(portal("a", DAILY)), second, List.of(portal("a", DAILY)));
        var agenda = new Agenda(world.lake, settings(Duration.ZERO), at("2026-11-22T12:30:00Z"));
        var times = agenda.recorded(recorded);
        assertEquals(1, times.size());
        assertDueAt("2026-11-22T13:00:00Z", times.get(0));
        assertEquals(Map.of(), agenda.plan(times, LocalDate.parse("2026-11-22")));
    }

    private static List<String> ids(List<Portal> portals) {
        return portals.stream().map(Portal::id).toList();
    }
}
