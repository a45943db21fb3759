package ca.etalon.ingest.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.config.ProbeSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final Link LINK = new Link("https://a.example/x.csv", true);
    private static final Instant START = Instant.parse("2026-08-17T12:00:00Z");

    private final Ladder ladder = new Ladder(ProbeSettings.DEFAULT);

    private LinkRow after(LinkRow before, Outcome outcome, Instant at) {
        return ladder.row(LINK, Optional.ofNullable(before), Found.unasked(outcome, "detail", null), at);
    }

    private static Instant next(LinkRow row) {
        return Instant.parse(row.nextCheck());
    }

    @Test
    void linkIsBrokenOnlyAfterThreeFailuresOverThreeDays() {
        var first = after(null, Outcome.GONE, START);
        assertEquals(Verdict.FAILING, first.verdict());
        assertEquals(START.plus(Duration.ofHours(12)), next(first));
        var second = after(first, Outcome.GONE, next(first));
        assertEquals(Verdict.FAILING, second.verdict());
        assertEquals(next(first).plus(Duration.ofHours(24)), next(second));
        var third = after(second, Outcome.TIMEOUT, next(second));
        assertEquals(3, third.failures());
        assertEquals(Verdict.FAILING, third.verdict(), "three failures, but within two days");
        assertEquals(next(second).plus(Duration.ofDays(7)), next(third));
        var fourth = after(third, Outcome.GONE, next(third));
        assertEquals(Verdict.BROKEN, fourth.verdict());
        assertEquals(LocalDate.of(2026, 8, 17), fourth.failingSince());
        assertEquals(next(third).plus(Duration.ofDays(30)), next(fourth));
        var fifth = after(fourth, Outcome.GONE, next(fourth));
        assertEquals(next(fourth).plus(Duration.ofDays(30)), next(fifth));
    }

    @Test
    void twoFailuresYearsApartAreNotEnough() {
        var second = after(after(null, Outcome.DNS, START), Outcome.DNS, START.plus(Duration.ofDays(800)));
        assertEquals(Verdict.FAILING, second.verdict());
    }

    @Test
    void answerEndsARowOfFailures() {
        var fine = after(after(null, Outcome.GONE, START), Outcome.OK, START.plus(Duration.ofDays(1)));
        assertEquals(Verdict.ANSWERS, fine.verdict());
        assertEquals(0, fine.failures());
        assertNull(fine.failingSince());
        assertEquals(START.plus(Duration.ofDays(31)), next(fine));
    }

    @Test
    void beingTurnedAwayNeitherBreaksNorHealsARow() {
        var failed = after(null, Outcome.GONE, START);
        var blocked = after(failed, Outcome.BLOCKED, START.plus(Duration.ofDays(1)));
        assertEquals(Verdict.UNKNOWN, blocked.verdict());
        assertEquals(1, blocked.failures());
        var again = after(blocked, Outcome.GONE, START.plus(Duration.ofDays(8)));
        assertEquals(2, again.failures());
        assertEquals(LocalDate.of(2026, 8, 17), again.failingSince());
    }

    @Test
    void linkThatWasOnlyTurnedAwayHasNoFailure() {
        var blocked = after(null, Outcome.BLOCKED, START);
        assertEquals(0, blocked.failures());
        assertNull(blocked.failingSince());
        assertEquals(START.plus(Duration.ofDays(7)), next(blocked));
        var failed = after(blocked, Outcome.GONE, START.plus(Duration.ofDays(7)));
        assertEquals(LocalDate.of(2026, 8, 24), failed.failingSince());
    }

    @Test
    void pauseThatAHostAsksForIsKeptIfItIsLonger() {
        var asked = Found.unasked(Outcome.BLOCKED, "detail", Duration.ofDays(20));
        assertEquals(START.plus(Duration.ofDays(20)), next(ladder.row(LINK, Optional.empty(), asked, START)));
        var soon = Found.unasked(Outcome.BLOCKED, "detail", Duration.ofMinutes(5));
        assertEquals(START.plus(Duration.ofDays(7)), next(ladder.row(LINK, Optional.empty(), soon, START)));
    }

    @Test
    void detailIsOneShortLine() {
        var found = Found.unasked(Outcome.GONE, "a\r\nb\t" + "x".repeat(10_000), null);
        var detail = ladder.row(LINK, Optional.empty(), found, START).detail();
        assertEquals("a b x", detail.substring(0, 5));
        assertEquals(501, detail.length());
    }
}
