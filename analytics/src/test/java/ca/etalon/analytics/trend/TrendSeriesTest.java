package ca.etalon.analytics.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.framework.IndicatorFixture;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.analytics.measure.Trend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendSeriesTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final Indicator SHARE = IndicatorFixture.dataset("openness.licence_open");

    private final TrendSeries series = new TrendSeries(SHARE);

    private static LocalDate month(int month) {
        return START.plusMonths(month);
    }

    private static SeriesSource on(String portal) {
        return read(portal, "ckan", "package-search", "1 aa");
    }

    private static SeriesSource read(String portal, String platform, String feed, String reader) {
        var standing = new GovernmentEdition(
                "city", "OWN", "COMPLETE", null, null, List.of(portal), List.of(), 10, 10, 0, START, START);
        var edition = new PortalEdition(portal, START, 1, "COMPLETE", 0L, 10, 0, 0, 0, null, platform, feed, reader);
        return SeriesSource.of(standing, Map.of(portal, edition));
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

    /** The portal keeps its address and its name in our list, and runs on other software. */
    @Test
    void seriesBeginsAnewOnOtherSoftware() {
        rise(0, 4);
        series.add(month(4), read("portal", "arcgis-hub", "package-search", "1 aa"), measured(0.9, 1), true);
        assertEquals(1, series.points());
        assertEquals("PLATFORM_CHANGED ckan → arcgis-hub", trend().cutReason());
        assertEquals(month(4), trend().cutOn());
    }

    /** Another feed states other fields: what seems missing may only be left out by it. */
    @Test
    void seriesBeginsAnewOnAnotherFeed() {
        rise(0, 4);
        series.add(month(4), read("portal", "ckan", "dcat-rdf", "1 aa"), measured(0.9, 1), true);
        assertEquals(1, series.points());
        assertEquals("FEED_CHANGED package-search → dcat-rdf", trend().cutReason());
    }

    /** Editions made before platform and feed were kept do not tell of any change. */
    @Test
    void whatEditionsDidNotKeepCutsNothing() {
        for (int month = 0; month < 3; month++) {
            series.add(month(month), read("portal", null, null, null), measured(month / 20.0, 1), true);
        }
        rise(3, 6);
        assertEquals(6, series.points());
        assertNull(trend().readOtherwise(), "what read three of the points was not kept");
        var nation = TrendRows.together("ca", "openness.licence_open", List.of(series));
        assertNull(nation.readOtherwise());
    }

    @Test
    void pointsOfOneReaderAreNoneReadOtherwise() {
        for (int month = 0; month < 5; month++) {
            series.add(month(month), read("portal", "ckan", "search", "1 aa"), measured(month / 20.0, 1), true);
        }
        assertEquals(0, trend().readOtherwise());
    }

    /** Another word in a vocabulary may tell more licences: the series goes on and says how much of it was read so. */
    @Test
    void pointsReadUnderAnotherConfigurationAreCountedAndNotCut() {
        for (int month = 0; month < 4; month++) {
            var source = read("portal", "ckan", "package-search", month < 3 ? "1 aa" : "1 bb");
            series.add(month(month), source, measured(month / 20.0, 1), true);
        }
        series.add(month(4), read("portal", "ckan", "package-search", "1 bb"), measured(0.5, 1), true);
        assertEquals(5, series.points());
        assertNull(trend().cutOn());
        assertEquals(3, trend().readOtherwise());
        var nation = TrendRows.together("ca", "openness.licence_open", List.of(series));
        assertEquals(3, nation.readOtherwise());
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

    private static Measurement of(double value, double numerator, long denominator, long unknown) {
        return new Measurement(
                SubjectKind.GOVERNMENT,
                "city",
                START,
                "openness.link_broken",
                1,
                MeasurementStatus.MEASURED,
                value,
                numerator,
                denominator,
                unknown,
                null);
    }

    private static Trend judged(TrendSeries series) {
        return TrendRows.judged(List.of(TrendRows.of("city", "openness.link_broken", series)))
                .get(0);
    }

    /** A failing link is called broken at its third failure: that more are called so does not make more of them. */
    @Test
    void countThatRisesOnlyAsLinksComeToBeToldIsNoTrend() {
        var broken = new TrendSeries(IndicatorFixture.count("openness.link_broken"));
        long[] known = {0, 0, 35, 37, 38, 39};
        for (int month = 0; month < known.length; month++) {
            broken.add(month(month), on("portal"), of(known[month], known[month], 600, 40 - known[month]), true);
        }
        var trend = judged(broken);
        // 14 of 15 pairs rise, one is tied; were all unknown links broken, there would be 40 throughout.
        assertEquals(14, trend.s());
        assertEquals(1, trend.p());
        assertEquals("NONE", trend.direction());
    }

    /** Were all unknown links sound, or all broken, it would rise: from 0 to 5, from 5 to 9. It may be 5 throughout. */
    @Test
    void countThatMayBeTheSameThroughoutIsNoTrend() {
        var broken = new TrendSeries(IndicatorFixture.count("openness.link_broken"));
        long[] known = {0, 1, 2, 3, 4, 5};
        long[] unknown = {5, 5, 4, 4, 4, 4};
        for (int month = 0; month < known.length; month++) {
            broken.add(month(month), on("portal"), of(known[month], known[month], 600, unknown[month]), true);
        }
        var trend = judged(broken);
        assertEquals(15, trend.s());
        assertEquals(1, trend.p());
        var nation = TrendRows.together("ca", "openness.link_broken", List.of(broken));
        assertEquals(1, nation.p());
    }

    /** From 0 to 50, one link unknown in each edition: it rises whatever that one is. */
    @Test
    void riseBeyondAllThatIsUnknownIsATrend() {
        var broken = new TrendSeries(IndicatorFixture.count("openness.link_broken"));
        for (int month = 0; month < 6; month++) {
            broken.add(month(month), on("portal"), of(10 * month, 10 * month, 600, 1), true);
        }
        assertEquals(2 / 720.0, judged(broken).p(), 1e-12);
    }

    @Test
    void countOfWhichAllIsKnownIsTestedAsItIs() {
        var broken = new TrendSeries(IndicatorFixture.count("openness.link_broken"));
        for (int month = 0; month < 6; month++) {
            broken.add(month(month), on("portal"), of(month, month, 600, 0), true);
        }
        assertEquals(2 / 720.0, judged(broken).p(), 1e-12);
    }

    /** Ten unknown datasets may have any number of stars: a bound as of a share, 40 / 20 = 2, lies below the value of 3. */
    @Test
    void meanWithoutEndsIsNotTestedWhileSomeOfItIsUnknown() {
        var stars = new TrendSeries(IndicatorFixture.mean("fivestar.stars", "stars"));
        for (int month = 0; month < 6; month++) {
            stars.add(month(month), on("portal"), of(3 + month, 10 * (3 + month), 10, month == 2 ? 10 : 0), true);
        }
        var trend = judged(stars);
        assertEquals("UNKNOWN_WITHOUT_BOUNDS 1 of 6", trend.reason());
        assertNull(trend.p());
        assertNull(trend.direction());
        var nation = TrendRows.together("ca", "fivestar.stars", List.of(stars));
        assertEquals("UNKNOWN_WITHOUT_BOUNDS 1 of 6", nation.reason());
    }

    /** Cities of 0, 10 and 20 failing links, none of them told at first: the spread was as wide before anyone knew. */
    @Test
    void spreadThatWidensOnlyAsLinksComeToBeToldIsNoDrift() {
        var cities = new ArrayList<TrendSeries>();
        for (int failing = 0; failing <= 20; failing += 10) {
            var city = new TrendSeries(IndicatorFixture.count("openness.link_broken"));
            for (int month = 0; month < 6; month++) {
                double told = failing * month / 5.0;
                city.add(month(month), on("portal"), of(told, told, 100, Math.round(failing - told)), true);
            }
            cities.add(city);
        }
        var row = TrendRows.convergence("openness.link_broken", cities);
        assertTrue(row.sigma() > 0);
        assertEquals(1, row.sigmaP());
    }

    @Test
    void governmentsAreTestedTogether() {
        rise(0, 5);
        var other = new TrendSeries(SHARE);
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
