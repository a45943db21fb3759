package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointGainsTest {
    private static final byte YES = 100;
    private static final byte NO = 0;
    private static final byte UNKNOWN = DatasetResult.UNKNOWN;
    private static final byte NOT_COUNTED = DatasetResult.NOT_COUNTED;

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
              - {indicator: t.link, points: 50}
              - {indicator: t.format, points: 20}
              - {indicator: t.licence, points: 5}
            """);

    private static final List<Node> LEAVES = FRAMEWORK.root().leaves();
    private static final List<Set<String>> FIXES = List.of(
            Set.of("t.keyword"),
            Set.of("t.link"),
            Set.of("t.format"),
            Set.of("t.licence"),
            Set.of("t.keyword", "t.format", "t.licence", "t.other"),
            Set.of("t.other"));

    private static final int KEYWORD = 0;
    private static final int LINK = 1;
    private static final int FORMAT = 2;
    private static final int LICENCE = 3;
    private static final int SEVERAL = 4;
    private static final int OTHER = 5;
    private static final int BEST = 0;
    private static final int MEAN = 1;

    @Test
    void leafOfTheDatasetGainsItsPointsUnderEitherPolicy() {
        var sums = sums(row(NO), row(YES, NO, NO), row(NO, YES, YES));

        assertEquals(30, gain(sums, BEST, KEYWORD));
        assertEquals(30, gain(sums, MEAN, KEYWORD));
    }

    /** The first row has 50 points, the second 25: with a link it has 75 and stands for the dataset then. */
    @Test
    void anotherDistributionMayBeTheBestOneOnceMended() {
        var sums = sums(row(NO), row(YES, NO, NO), row(NO, YES, YES));

        assertEquals(25, gain(sums, BEST, LINK), "75 instead of 50");
        assertEquals(25, gain(sums, MEAN, LINK), "half of the rows gain 50");
        assertEquals(20, gain(sums, BEST, FORMAT), "70 instead of 50");
        assertEquals(10, gain(sums, MEAN, FORMAT));
        assertEquals(5, gain(sums, BEST, LICENCE));
        assertEquals(2.5, gain(sums, MEAN, LICENCE));
    }

    @Test
    void whatOnlyAWorseDistributionFailsGainsNothingUnderBest() {
        var sums = sums(row(YES), row(YES, YES, NO), row(NO, NO, NO));

        assertEquals(0, gain(sums, BEST, LINK));
        assertEquals(25, gain(sums, MEAN, LINK));
    }

    @Test
    void unknownIsNotFailingAndNotCountedHasNothingToMend() {
        var sums = sums(row(UNKNOWN), row(UNKNOWN, NOT_COUNTED, NO), row(NO, NOT_COUNTED, NO));

        assertEquals(0, gain(sums, BEST, KEYWORD));
        assertEquals(50, gain(sums, BEST, LINK), "the second row alone fails");
        assertEquals(25, gain(sums, MEAN, LINK));
        assertEquals(0, gain(sums, BEST, FORMAT));
        assertEquals(0, gain(sums, MEAN, FORMAT));
    }

    @Test
    void partOfTheCreditLeavesTheRestToGain() {
        var sums = sums(row(67), row(50, YES, YES));

        assertEquals(30 * 0.33, gain(sums, BEST, KEYWORD), 1e-9);
        assertEquals(25, gain(sums, MEAN, LINK));
    }

    @Test
    void datasetWithoutDistributionsHasNoneToMend() {
        var sums = sums(row(NO));

        assertEquals(30, gain(sums, MEAN, KEYWORD));
        assertEquals(0, gain(sums, BEST, LINK));
        assertEquals(0, gain(sums, MEAN, LINK));
    }

    /** 30 for the dataset; of the rows, the first has 50 and gets 25, the second has 25 and gets nothing. */
    @Test
    void fixThatMendsSeveralLeavesGainsByAllOfThem() {
        var sums = sums(row(NO), row(YES, NO, NO), row(NO, YES, YES));

        assertEquals(55, gain(sums, BEST, SEVERAL));
        assertEquals(42.5, gain(sums, MEAN, SEVERAL));
        assertTrue(new PointGains(FRAMEWORK, CATALOGUE, FIXES)
                .gain(sums, 0, BEST, OTHER, 1)
                .isEmpty());
    }

    @Test
    void datasetsAddUp() {
        var gains = new PointGains(FRAMEWORK, CATALOGUE, FIXES);
        var sums = new long[gains.size()];
        gains.add(row(NO), List.of(row(YES, YES, YES)), sums);
        gains.add(row(YES), List.of(row(YES, YES, YES)), sums);

        assertEquals(15, gains.gain(sums, 0, BEST, KEYWORD, 2).orElseThrow());
    }

    /** Every way in which a dataset with two distributions can stand, and what the scorer says before and after. */
    @Test
    void gainIsTheDifferenceOfTwoScorings() {
        var states = new byte[] {YES, NO, 33, UNKNOWN, NOT_COUNTED};
        for (int code = 0; code < Math.pow(states.length, 5); code++) {
            var cells = new byte[5];
            for (int i = 0, rest = code; i < cells.length; i++, rest /= states.length) {
                cells[i] = states[rest % states.length];
            }
            var dataset = row(cells[0]);
            var rows = List.of(row(cells[1], cells[2], YES), row(cells[3], cells[4], NO), row(NO, YES, NO));
            for (int leaf = 0; leaf < LEAVES.size(); leaf++) {
                for (int policy : List.of(BEST, MEAN)) {
                    assertEquals(
                            mended(dataset, rows, leaf, policy) - score(dataset, rows, policy),
                            sums(dataset, rows.toArray(byte[][]::new))[policy * (FIXES.size() - 1) + leaf],
                            Arrays.toString(cells) + " " + LEAVES.get(leaf).path());
                }
            }
        }
    }

    private static long mended(byte[] dataset, List<byte[]> rows, int leaf, int policy) {
        var set = leaf == KEYWORD ? with(dataset, 0) : dataset;
        var mended = rows.stream()
                .map(row -> leaf == KEYWORD ? row : with(row, leaf - 1))
                .toList();
        return score(set, mended, policy);
    }

    private static byte[] with(byte[] row, int position) {
        var mended = row.clone();
        mended[position] = row[position] >= 0 ? YES : row[position];
        return mended;
    }

    private static long score(byte[] dataset, List<byte[]> rows, int policy) {
        var scorer = new PointScorer(FRAMEWORK, CATALOGUE);
        var sums = new long[scorer.size()];
        scorer.add(dataset, new ArrayList<>(rows), sums);
        return sums[PointScorer.index(policy, 0, LEAVES.size() + 1) + PointScorer.VALUE];
    }

    private static byte[] row(int... results) {
        var bytes = new byte[results.length];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) results[i]);
        return bytes;
    }

    private static long[] sums(byte[] dataset, byte[]... distributions) {
        var gains = new PointGains(FRAMEWORK, CATALOGUE, FIXES);
        var sums = new long[gains.size()];
        gains.add(dataset, List.of(distributions), sums);
        return sums;
    }

    private static double gain(long[] sums, int policy, int leaf) {
        return new PointGains(FRAMEWORK, CATALOGUE, FIXES)
                .gain(sums, 0, policy, leaf, 1)
                .orElseThrow();
    }
}
