package ca.etalon.analytics.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrendStatisticsTest {

    @Test
    void slopeIsPerUnitOfRealTime() {
        var line = TheilSen.of(new double[] {0, 1, 4}, new double[] {1, 2, 5});
        assertEquals(1, line.slope());
        assertEquals(1, line.intercept());
    }

    @Test
    void oneOutlierLeavesTheSlope() {
        assertEquals(
                1,
                TheilSen.of(new double[] {0, 1, 2, 3, 4}, new double[] {0, 1, 2, 3, 100})
                        .slope());
    }

    @Test
    void pointsAtOneTimeGiveNoSlope() {
        assertThrows(IllegalArgumentException.class, () -> TheilSen.of(new double[] {3, 3}, new double[] {1, 2}));
    }

    @Test
    void intervalOfAFlatSeriesHoldsZero() {
        var values = new double[] {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        var times = new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        var interval = TheilSen.of(times, values).interval(MannKendall.variance(values), 0.95);
        assertTrue(interval[0] <= 0 && interval[1] >= 0, interval[0] + " to " + interval[1]);
    }

    @Test
    void fourRisingPointsAreOneOrderOfTwentyFour() {
        // 4! = 24 orders; only the two monotone ones have |S| = 6.
        assertEquals(2 / 24.0, MannKendall.of(new double[] {1, 2, 3, 4}).p(), 1e-12);
    }

    @Test
    void fiveRisingPointsAreSignificant() {
        assertEquals(2 / 120.0, MannKendall.of(new double[] {1, 2, 3, 4, 5}).p(), 1e-12);
    }

    @Test
    void exactNullCountsOrdersWithTies() {
        // 1, 1, 2 has three orders, with S of 2, 0 and -2.
        var exact = ExactNull.of(new int[] {2, 1});
        assertEquals(3, exact.orders());
        assertEquals(2 / 3.0, exact.twoSided(2), 1e-12);
        assertEquals(1, exact.twoSided(0), 1e-12);
    }

    @Test
    void constantSeriesHasNoTrend() {
        var test = MannKendall.of(new double[] {2, 2, 2, 2, 2});
        assertEquals(0, test.s());
        assertEquals(1, test.p());
    }

    @Test
    void constantSeriesHasNoAutocorrelation() {
        assertEquals(
                1, Autocorrelation.HAMED_RAO.test(new double[] {2, 2, 2, 2, 2}).p());
    }

    @Test
    void falseDiscoveryRateIsAdjustedByRank() {
        // 0.01·4/1 = 0.04; 0.02·4/2 = 0.04; 0.03·4/3 = 0.04; 0.5·4/4 = 0.5
        assertArrayEquals(
                new double[] {0.04, 0.5, 0.04, 0.04},
                FalseDiscovery.adjusted(new double[] {0.01, 0.5, 0.03, 0.02}),
                1e-12);
    }

    @Test
    void narrowingSpreadConverges() {
        var converging = SpreadAndGrowth.of(new double[] {0, 1, 2}, new double[][] {{0, 3, 6}, {5, 6, 7}, {10, 9, 8}});
        assertTrue(converging.sigma().slope() < 0);
        assertEquals(-0.8, converging.beta(), 1e-12);
        assertEquals(3, converging.governments());
    }

    @Test
    void twoGovernmentsCannotConverge() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SpreadAndGrowth.of(new double[] {0, 1, 2}, new double[][] {{0, 1, 2}, {1, 2, 3}}));
    }

    /** All started at 2: the change hangs on nothing. */
    @Test
    void growthOfThoseWhoStartedAlikeIsNotTold() {
        var grown = SpreadAndGrowth.of(new double[] {0, 1, 2}, new double[][] {{2, 3, 6}, {2, 6, 7}, {2, 9, 8}});
        assertNull(grown.beta());
        assertNull(grown.betaP());
    }

    @Test
    void trendOfFewerThanTwoPointsIsRefused() {
        for (var few : new double[][] {{}, {7}, {7, Double.NaN}}) {
            assertThrows(IllegalArgumentException.class, () -> MannKendall.of(few));
            assertThrows(IllegalArgumentException.class, () -> MannKendall.together(new double[][] {few}));
        }
        assertEquals(1, MannKendall.of(new double[] {1, 2}).tau());
    }

    @Test
    void dependenceOfTwoPointsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Autocorrelation.HAMED_RAO.test(new double[] {1, 2}));
        assertThrows(IllegalArgumentException.class, () -> Autocorrelation.PRE_WHITENING.test(new double[] {1, 2}));
    }

    /** Without its gap the series has four points, all pairs of which rise: S is 6 and not 6 of 10 pairs. */
    @Test
    void missingPointsAreLeftOut() {
        var gap = new double[] {1, 2, Double.NaN, 3, 4};
        assertEquals(MannKendall.of(new double[] {1, 2, 3, 4}), MannKendall.of(gap));
        assertEquals(1, MannKendall.of(gap).tau());
        assertEquals(4, Autocorrelation.NONE.test(gap).n());
        var line = TheilSen.of(new double[] {0, 1, 2, 3, 4}, new double[] {0, 1, Double.NaN, 3, 4});
        assertEquals(1, line.slope());
        assertEquals(0, line.intercept());
    }
}
