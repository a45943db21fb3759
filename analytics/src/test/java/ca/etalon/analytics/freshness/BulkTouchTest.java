package ca.etalon.analytics.freshness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.freshness.BulkTouch.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkTouchTest {
    private static final LocalDate SNAPSHOT = LocalDate.parse("2022-06-30");

    private final List<Stamp> stamps = new ArrayList<>();

    @Test
    void halfOfThePortalWithinOneHourIsABulkTouch() {
        many(12, "2022-04-18T10:05:00Z", 120);
        apart(12);
        assertEquals(
                Optional.of(new BulkTouch(Kind.BULK_TOUCH, 12, 24, 12, "2022-04-18T10")),
                BulkTouch.of(stamps, SNAPSHOT));
        assertEquals(
                "BULK_TOUCH modified,12,24,12,2022-04-18T10",
                BulkTouch.of(stamps, SNAPSHOT).orElseThrow().reason("modified"));
    }

    @Test
    void lessThanHalfIsNone() {
        many(12, "2022-04-18T10:05:00Z", 120);
        apart(13);
        assertEquals(Optional.empty(), BulkTouch.of(stamps, SNAPSHOT));
    }

    @Test
    void twoBatchesYearsApartAddUp() {
        many(10, "2017-09-07T15:00:00Z", 60);
        many(11, "2020-10-26T17:52:00Z", 0);
        apart(19);
        assertEquals(
                Optional.of(new BulkTouch(Kind.BULK_TOUCH, 21, 40, 11, "2020-10-26T17")),
                BulkTouch.of(stamps, SNAPSHOT));
    }

    @Test
    void hourIsAnyHourNotThatOfTheClock() {
        many(10, "2022-04-18T10:40:00Z", 240);
        assertEquals(1, BulkTouch.of(stamps, SNAPSHOT).stream().count());
    }

    @Test
    void nineDatasetsAreTooFewToJudge() {
        many(9, "2022-04-18T10:05:00Z", 1);
        assertEquals(Optional.empty(), BulkTouch.of(stamps, SNAPSHOT));
    }

    @Test
    void largePortalNeedsLargerBatches() {
        for (int hour = 0; hour < 200; hour++) {
            many(
                    10,
                    Instant.parse("2021-01-01T00:07:11Z")
                            .plusSeconds(hour * 7207L * 5)
                            .toString(),
                    1);
        }
        assertEquals(Optional.empty(), BulkTouch.of(stamps, SNAPSHOT), "ten of two thousand are no batch");
    }

    @Test
    void daysAloneNeedOneDayThatHoldsTheHalf() {
        days(12, "2023-08-01");
        days(11, "2019-01-28");
        assertEquals(
                Optional.of(new BulkTouch(Kind.BULK_TOUCH_DAY, 12, 23, 12, "2023-08-01")),
                BulkTouch.of(stamps, LocalDate.parse("2025-01-31")));
        days(2, "2019-01-29");
        assertEquals(Optional.empty(), BulkTouch.of(stamps, LocalDate.parse("2025-01-31")));
    }

    @Test
    void midnightOfManyDaysIsNoTimeOfDay() {
        for (int day = 0; day < 3; day++) {
            many(10, "2022-04-1" + day + "T04:00:00Z", 0);
        }
        assertEquals(Optional.empty(), BulkTouch.of(stamps, SNAPSHOT), "three busy days at local midnight");
    }

    @Test
    void oneYearForAllIsABulkTouch() {
        for (int i = 0; i < 20; i++) {
            stamps.add(new Stamp(LocalDate.parse("2023-01-01"), null, "YEAR", false));
        }
        assertEquals("2023", BulkTouch.of(stamps, SNAPSHOT).orElseThrow().when());
    }

    @Test
    void datesOfTheSnapshotSpreadOverTheDayAreANightlyReload() {
        many(20, "2022-06-29T06:00:00Z", 3600);
        apart(15);
        assertEquals(
                Optional.of(new BulkTouch(Kind.NIGHTLY_RELOAD, 20, 35, 20, "2022-06-29")),
                BulkTouch.of(stamps, SNAPSHOT));
    }

    @Test
    void nightlyRunIsWhatDailyDatasetsPromised() {
        for (int i = 0; i < 30; i++) {
            var day = LocalDate.parse("2022-06-30");
            stamps.add(Stamp.of(day, day.atTime(2, i).toEpochSecond(ZoneOffset.UTC), "DAY", 1.0, SNAPSHOT));
        }
        apart(12);
        assertEquals(Optional.empty(), BulkTouch.of(stamps, SNAPSHOT));
    }

    private void many(int count, String first, long secondsApart) {
        for (int i = 0; i < count; i++) {
            var instant = Instant.parse(first).plusSeconds(i * secondsApart);
            stamps.add(
                    new Stamp(instant.atOffset(ZoneOffset.UTC).toLocalDate(), instant.getEpochSecond(), "DAY", false));
        }
    }

    private void apart(int count) {
        for (int i = 0; i < count; i++) {
            many(
                    1,
                    Instant.parse("2021-01-01T03:00:00Z")
                            .plusSeconds(i * 100_003L)
                            .toString(),
                    0);
        }
    }

    private void days(int count, String day) {
        for (int i = 0; i < count; i++) {
            stamps.add(new Stamp(LocalDate.parse(day), null, "DAY", false));
        }
    }
}
