package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointScorerTest {
    private static final byte YES = 100;
    private static final byte NO = 0;
    private static final byte UNKNOWN = DatasetResult.UNKNOWN;
    private static final byte UNABLE = DatasetResult.NOT_OBSERVABLE;

    private static final IndicatorCatalogue CATALOGUE = IndicatorFixture.catalogue(
            IndicatorFixture.dataset("t.keyword"),
            IndicatorFixture.distribution("t.link"),
            IndicatorFixture.distribution("t.format"),
            IndicatorFixture.distribution("t.licence"));

    private static final Framework FRAMEWORK = FrameworkFixture.read(CATALOGUE, """
            scored: per-dataset
            policies: [best, mean]
            unobservable: zero
            tree:
              - {indicator: t.keyword, points: 30}
              - id: data
                label: {en: Data, fr: Données}
                children:
                  - {indicator: t.link, points: 50}
                  - {indicator: t.format, points: 20}
                  - {indicator: t.licence, points: 5}
            """);

    private static final List<String> PATHS =
            FRAMEWORK.root().all().map(Node::path).toList();

    private static final int BEST = 0;
    private static final int MEAN = 1;

    @Test
    void distributionWithMostPointsStandsForTheDatasetAsItIs() {
        var sums = sums(row(YES), row(YES, NO, NO), row(NO, YES, YES));

        assertEquals(80, points(sums, BEST, "t", PointScorer.VALUE));
        assertEquals(50, points(sums, BEST, "t/data", PointScorer.VALUE));
        assertEquals(0, points(sums, BEST, "t/data/format", PointScorer.VALUE), "not mixed from two distributions");
    }

    @Test
    void earlierOfEqualDistributionsStandsForTheDataset() {
        var sums = sums(row(NO), row(NO, NO, YES), row(NO, NO, YES));

        assertEquals(5, points(sums, BEST, "t", PointScorer.VALUE));
    }

    @Test
    void meanOverDistributionsIsRoundedToAMillionth() {
        var sums = sums(row(YES), row(YES, NO, NO), row(NO, YES, YES), row(NO, YES, NO));

        assertEquals(30 + 16.666667 + 13.333333 + 1.666667, points(sums, MEAN, "t", PointScorer.VALUE), 1e-9);
        assertEquals(16.666667, points(sums, MEAN, "t/data/link", PointScorer.VALUE), 1e-9);
    }

    @Test
    void datasetWithoutDistributionsIsKnownToLackThem() {
        var sums = sums(row(YES));

        for (int policy : List.of(BEST, MEAN)) {
            assertEquals(30, points(sums, policy, "t", PointScorer.VALUE));
            assertEquals(30, points(sums, policy, "t", PointScorer.HIGH));
            assertEquals(105, points(sums, policy, "t", PointScorer.ASSESSABLE));
        }
    }

    @Test
    void notCountedReachesNothingAndIsAssessed() {
        var sums = sums(row(DatasetResult.NOT_COUNTED), row(YES, YES, YES));

        assertEquals(75, points(sums, BEST, "t", PointScorer.HIGH));
        assertEquals(105, points(sums, BEST, "t", PointScorer.ASSESSABLE));
    }

    @Test
    void unobservedCountsAsZeroAndStandsInTheBounds() {
        var sums = sums(row(YES), row(UNKNOWN, YES, UNABLE));

        for (int policy : List.of(BEST, MEAN)) {
            assertEquals(50, points(sums, policy, "t", PointScorer.VALUE));
            assertEquals(50, points(sums, policy, "t", PointScorer.LOW));
            assertEquals(105, points(sums, policy, "t", PointScorer.HIGH));
            assertEquals(50, points(sums, policy, "t", PointScorer.ASSESSABLE));
            assertEquals(0, points(sums, policy, "t/data/link", PointScorer.ASSESSABLE));
        }
    }

    @Test
    void failedIndicatorIsUnobserved() {
        var sums = sums(row(DatasetResult.FAILED), row(YES, YES, YES));

        assertEquals(75, points(sums, BEST, "t", PointScorer.VALUE));
        assertEquals(75, points(sums, BEST, "t", PointScorer.ASSESSABLE));
        assertEquals(105, points(sums, BEST, "t", PointScorer.HIGH));
    }

    @Test
    void distributionThatMayTurnOutBestWidensTheBounds() {
        var sums = sums(row(NO), row(UNKNOWN, NO, NO), row(NO, YES, YES));

        assertEquals(25, points(sums, BEST, "t", PointScorer.VALUE));
        assertEquals(25, points(sums, BEST, "t", PointScorer.LOW));
        assertEquals(50, points(sums, BEST, "t", PointScorer.HIGH));
        assertEquals(0, points(sums, BEST, "t/data/format", PointScorer.LOW));
        assertEquals(50, points(sums, BEST, "t/data/link", PointScorer.HIGH));
    }

    /** Every way in which the unknown can turn out, tried out on every pair of distributions. */
    @Test
    void boundsHoldWhateverTheUnknownTurnsOutToBe() {
        var states = new byte[] {YES, NO, UNKNOWN};
        for (int code = 0; code < 729; code++) {
            var cells = new byte[6];
            for (int i = 0, rest = code; i < 6; i++, rest /= 3) {
                cells[i] = states[rest % 3];
            }
            assertBoundsHold(cells);
        }
    }

    private static void assertBoundsHold(byte[] cells) {
        var sums = sums(row(NO), row(cells[0], cells[1], cells[2]), row(cells[3], cells[4], cells[5]));
        var unknown = IntStream.range(0, 6).filter(i -> cells[i] == UNKNOWN).toArray();
        var low = new long[] {Long.MAX_VALUE, Long.MAX_VALUE};
        var high = new long[2];
        for (int bits = 0; bits < 1 << unknown.length; bits++) {
            var settled = cells.clone();
            for (int i = 0; i < unknown.length; i++) {
                settled[unknown[i]] = (bits >> i & 1) == 1 ? YES : NO;
            }
            var certain =
                    sums(row(NO), row(settled[0], settled[1], settled[2]), row(settled[3], settled[4], settled[5]));
            for (int policy : List.of(BEST, MEAN)) {
                int total = PointScorer.index(policy, 0, PATHS.size()) + PointScorer.VALUE;
                low[policy] = Math.min(low[policy], certain[total]);
                high[policy] = Math.max(high[policy], certain[total]);
                for (String path : PATHS) {
                    double value = points(certain, policy, path, PointScorer.VALUE);
                    assertTrue(value >= points(sums, policy, path, PointScorer.LOW) - 1e-5, path);
                    assertTrue(value <= points(sums, policy, path, PointScorer.HIGH) + 1e-5, path);
                }
            }
        }
        for (int policy : List.of(BEST, MEAN)) {
            assertEquals(low[policy] / PointScorer.UNIT, points(sums, policy, "t", PointScorer.LOW), 1e-5);
            assertEquals(high[policy] / PointScorer.UNIT, points(sums, policy, "t", PointScorer.HIGH), 1e-5);
        }
    }

    private static byte[] row(int... results) {
        var bytes = new byte[results.length];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) results[i]);
        return bytes;
    }

    private static long[] sums(byte[] dataset, byte[]... distributions) {
        var scorer = new PointScorer(FRAMEWORK, CATALOGUE);
        var sums = new long[scorer.size()];
        scorer.add(dataset, new ArrayList<>(List.of(distributions)), sums);
        return sums;
    }

    private static double points(long[] sums, int policy, String path, int what) {
        return sums[PointScorer.index(policy, PATHS.indexOf(path), PATHS.size()) + what] / PointScorer.UNIT;
    }
}
