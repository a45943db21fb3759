package ca.etalon.analytics.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.analytics.measure.Trend;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendSeriesTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private final TrendSeries series = new TrendSeries();

    private static LocalDate month(int month) {
        return START.plusMonths(month);
    }

    private static GovernmentEdition on(String... portals) {
        return new GovernmentEdition(
                "city", "OWN", "COMPLETE", null, null, List.of(portals), List.of(), 10, 10, 0, START, START);
    }

    private static Measurement measured(double value, int version) {
        return new Measurement(
                SubjectKind.GOVERNMENT,
                "city",
                START,
                "openness.licence_open",
                version,
                MeasurementStatus.MEASURED,
                value,
                value * 10,
                10L,
                0L,
                null);
    }

    private void rise(int from, int to) {
        for (int month = from; month < to; month++) {
            series.add(month(month), on("portal"), measured(month / 20.0, 1), true);
        }
    }

    private Trend trend() {
        return TrendRows.judged(List.of(TrendRows.of("city", "openness.licence_open", series)))
                .get(0);
    }

    @Test
    void sixRisingEditionsAreATrend() {
        rise(0, 6);
        var trend = trend();
        assertEquals(6, trend.points());
        // 6! = 720 orders, of which the rising and the falling one are as far out.
        assertEquals(2 / 720.0, trend.p(), 1e-12);
        assertEquals("EXACT", trend.method());
        assertEquals("RISING", trend.direction());
        // 0.05 a month.
        assertEquals(0.6, trend.slope(), 0.02);
    }

    @Test
    void fourEditionsAreNotTested() {
        // Of 4! = 24 orders two are as far out as the rising one: p cannot be below 0.083.
        rise(0, 4);
        var trend = trend();
        assertEquals("NOT_ENOUGH_SNAPSHOTS 4 of 5", trend.reason());
        assertNull(trend.slope());
        assertNull(trend.direction());
    }

    @Test
    void carriedAndUnmeasuredEditionsAreLeftOutAndCounted() {
        rise(0, 2);
        series.add(month(2), on("portal"), measured(0.9, 1), false);
        rise(3, 5);
        assertEquals(4, series.points());
        assertEquals(1, series.leftOut());
    }

    @Test
    void seriesBeginsAnewOnAnotherPortal() {
        rise(0, 4);
        series.add(month(4), on("other"), measured(0.9, 1), true);
        assertEquals(1, series.points());
        assertEquals(month(4), trend().cutOn());
        assertTrue(trend().cutReason().startsWith("PORTALS_CHANGED portal"));
    }

    @Test
    void seriesBeginsAnewWithAnotherMeaning() {
        rise(0, 4);
        series.add(month(4), on("portal"), measured(0.9, 2), true);
        assertEquals(1, series.points());
        assertEquals("VERSION_CHANGED 1 → 2", trend().cutReason());
    }

    @Test
    void whatMovesOnlyBecauseMoreIsObservedIsNoTrend() {
        for (int month = 0; month < 6; month++) {
            // Always 4 satisfied of 10; ever fewer of the others are known not to be.
            series.add(
                    month(month),
                    on("portal"),
                    new Measurement(
                            SubjectKind.GOVERNMENT,
                            "city",
                            START,
                            "openness.licence_open",
                            1,
                            MeasurementStatus.MEASURED,
                            4.0 / (10 - month),
                            4.0,
                            10L - month,
                            (long) month,
                            null),
                    true);
        }
        var trend = trend();
        assertTrue(trend.s() > 0);
        assertEquals(1, trend.p());
        assertEquals("NONE", trend.direction());
    }

    @Test
    void governmentsAreTestedTogether() {
        rise(0, 5);
        var other = new TrendSeries();
        for (int month = 0; month < 5; month++) {
            other.add(month(month), on("portal"), measured(0.5 + month / 100.0, 1), true);
        }
        var nation = TrendRows.together("ca", "openness.licence_open", List.of(series, other));
        assertEquals(20, nation.s());
        // Twice 5·4·15/18.
        assertEquals(2 * 5 * 4 * 15 / 18.0, nation.variance(), 1e-12);
    }

    @Test
    void longSeriesAreCorrectedForDependence() {
        rise(0, 19);
        var trend = trend();
        assertEquals("RISING", trend.direction());
        assertTrue(trend.method().equals("NORMAL") || trend.method().equals("HAMED_RAO"), trend.method());
    }
}
