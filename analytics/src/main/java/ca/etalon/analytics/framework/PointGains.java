package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.DatasetScorer;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What each fix would add to the points of datasets in a framework that gives them, were the leaves that it mends
 * satisfied on every row that fails them: the points of {@link PointScorer} with them mended, less those without,
 * dataset by dataset.
 *
 * <p>Under {@link Policy#BEST} another distribution may be the best one then, and what only the others fail gains
 * nothing; under {@link Policy#MEAN} each distribution gains alike. What was not observed stays so, what is not counted
 * has nothing to mend, and a dataset without distributions has none on which to mend anything.
 *
 * <p>Gains are whole millionths of a point.
 */
public final class PointGains implements DatasetScorer {
    private static final long serialVersionUID = 1;

    private final boolean[] isBest;
    private final LeafPoints points;

    /** Leaves that a fix mends, by the number of its sum. */
    private final int[][] groups;

    /** The number of the sum of each fix; none below zero, where it mends no leaf. */
    private final int[] groupOf;

    /**
     * @param framework one that scores datasets
     * @param fixes ids of the indicators that each fix mends
     */
    public PointGains(Framework framework, IndicatorCatalogue catalogue, List<Set<String>> fixes) {
        var leaves = framework.root().leaves();
        isBest = new boolean[framework.policies().size()];
        for (int policy = 0; policy < isBest.length; policy++) {
            isBest[policy] = framework.policies().get(policy) == Policy.BEST;
        }
        points = LeafPoints.of(leaves, catalogue);
        var mending = new ArrayList<int[]>();
        groupOf = new int[fixes.size()];
        for (int fix = 0; fix < groupOf.length; fix++) {
            var ids = fixes.get(fix);
            var mended = IntStream.range(0, points.size())
                    .filter(leaf -> ids.contains(leaves.get(leaf).indicator().id()))
                    .toArray();
            groupOf[fix] = mended.length == 0 ? -1 : mending.size();
            if (mended.length > 0) {
                mending.add(mended);
            }
        }
        groups = mending.toArray(int[][]::new);
    }

    @Override
    public int size() {
        return isBest.length * groups.length;
    }

    /**
     * The mean gain of a subject's datasets by a fix, in points, from the sums that were added up for it; empty where
     * it mends no leaf of the framework.
     *
     * @param start of them among those of all scorers
     */
    public OptionalDouble gain(long[] sums, int start, int policy, int fix, long datasets) {
        return groupOf[fix] < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sums[start + policy * groups.length + groupOf[fix]] / PointScorer.UNIT / datasets);
    }

    @Override
    public void add(byte[] dataset, List<byte[]> distributions, long[] sums) {
        var totals = totals(dataset, distributions);
        long most = Arrays.stream(totals).max().orElseThrow();
        for (int group = 0; group < groups.length; group++) {
            add(group, dataset, distributions, totals, most, sums);
        }
    }

    /** Points of each row; a dataset without distributions is one row. */
    private long[] totals(byte[] dataset, List<byte[]> distributions) {
        var totals = new long[Math.max(1, distributions.size())];
        Arrays.fill(totals, points.known(Grain.DATASET, dataset));
        for (int row = 0; row < distributions.size(); row++) {
            totals[row] += points.known(Grain.DISTRIBUTION, distributions.get(row));
        }
        return totals;
    }

    private void add(int group, byte[] dataset, List<byte[]> distributions, long[] totals, long most, long[] sums) {
        // What is said of the dataset lifts all its rows alike, whichever stands for it.
        long ofDataset = 0;
        boolean isOfDatasetAlone = true;
        for (int leaf : groups[group]) {
            ofDataset += points.isOfDataset(leaf) ? points.missing(leaf, dataset) : 0;
            isOfDatasetAlone &= points.isOfDataset(leaf);
        }
        for (int policy = 0; policy < isBest.length; policy++) {
            long ofRows = 0;
            if (!isOfDatasetAlone && !distributions.isEmpty()) {
                ofRows = isBest[policy] ? best(group, distributions, totals) - most : mean(group, distributions);
            }
            sums[policy * groups.length + group] += ofDataset + ofRows;
        }
    }

    /** Points of the best row once mended, those of the dataset's own leaves as they are. */
    private long best(int group, List<byte[]> distributions, long[] totals) {
        long best = Long.MIN_VALUE;
        for (int row = 0; row < totals.length; row++) {
            long mended = totals[row];
            for (int leaf : groups[group]) {
                mended += points.isOfDataset(leaf) ? 0 : points.missing(leaf, distributions.get(row));
            }
            best = Math.max(best, mended);
        }
        return best;
    }

    /** What the mean over the rows gains, leaf by leaf as it is rounded. */
    private long mean(int group, List<byte[]> distributions) {
        long gain = 0;
        for (int leaf : groups[group]) {
            if (!points.isOfDataset(leaf)) {
                long known = 0;
                long missing = 0;
                for (byte[] row : distributions) {
                    known += points.known(leaf, row);
                    missing += points.missing(leaf, row);
                }
                gain += missing == 0
                        ? 0
                        : mean(known + missing, distributions.size()) - mean(known, distributions.size());
            }
        }
        return gain;
    }

    /** Halves rounded up, as points are. */
    private static long mean(long sum, int rows) {
        return (2 * sum + rows) / (2L * rows);
    }
}
