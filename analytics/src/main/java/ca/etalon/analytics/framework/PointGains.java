package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.DatasetScorer;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import java.util.Arrays;
import java.util.List;

/**
 * What each leaf of a framework that gives points to datasets would add to their points, were it satisfied on every row that
 * fails it: the points of {@link PointScorer} with that leaf mended, less those without, dataset by dataset.
 *
 * <p>Under {@link Policy#BEST} another distribution may be the best one then, and a leaf that only the others fail gains
 * nothing; under {@link Policy#MEAN} each distribution gains alike. What was not observed stays so, what is not counted has
 * nothing to mend, and a dataset without distributions has none on which to mend anything.
 *
 * <p>Gains are whole millionths of a point.
 */
public final class PointGains implements DatasetScorer {
    private static final long serialVersionUID = 1;
    private static final int FULL_CREDIT = 100;

    private final boolean[] isBest;
    private final boolean[] isOfDataset;
    private final int[] positions;

    /** Percent of credit of a row that does not fail. */
    private final int[] wanted;

    /** Points of one percent of credit. */
    private final long[] each;

    /** @param framework one that scores datasets */
    public PointGains(Framework framework, IndicatorCatalogue catalogue) {
        var leaves = framework.root().leaves();
        isBest = new boolean[framework.policies().size()];
        for (int policy = 0; policy < isBest.length; policy++) {
            isBest[policy] = framework.policies().get(policy) == Policy.BEST;
        }
        isOfDataset = new boolean[leaves.size()];
        positions = new int[leaves.size()];
        wanted = new int[leaves.size()];
        each = new long[leaves.size()];
        for (int leaf = 0; leaf < positions.length; leaf++) {
            var indicator = leaves.get(leaf).indicator();
            isOfDataset[leaf] = indicator.grain() == Grain.DATASET;
            positions[leaf] =
                    catalogue.position(indicator.grain(), indicator.id()).orElseThrow();
            wanted[leaf] = indicator.better() == Indicator.Better.LESS ? 0 : FULL_CREDIT;
            each[leaf] = Math.round(leaves.get(leaf).weight() * PointScorer.UNIT) / FULL_CREDIT;
        }
    }

    @Override
    public int size() {
        return isBest.length * positions.length;
    }

    /** The mean gain of a subject's datasets, in points, from the sums that were added up for it. */
    public double gain(long[] sums, int policy, int leaf, long datasets) {
        return sums[policy * positions.length + leaf] / PointScorer.UNIT / datasets;
    }

    @Override
    public void add(byte[] dataset, List<byte[]> distributions, long[] sums) {
        var totals = totals(dataset, distributions);
        long most = Arrays.stream(totals).max().orElseThrow();
        for (int leaf = 0; leaf < positions.length; leaf++) {
            if (isOfDataset[leaf]) {
                addToAll(leaf, missing(leaf, dataset), sums);
            } else if (!distributions.isEmpty()) {
                add(leaf, distributions, totals, most, sums);
            }
        }
    }

    /** Points of each row; a dataset without distributions is one row. */
    private long[] totals(byte[] dataset, List<byte[]> distributions) {
        var totals = new long[Math.max(1, distributions.size())];
        for (int leaf = 0; leaf < positions.length; leaf++) {
            if (isOfDataset[leaf]) {
                totals[0] += known(leaf, dataset);
            }
        }
        Arrays.fill(totals, totals[0]);
        for (int row = 0; row < distributions.size(); row++) {
            for (int leaf = 0; leaf < positions.length; leaf++) {
                totals[row] += isOfDataset[leaf] ? 0 : known(leaf, distributions.get(row));
            }
        }
        return totals;
    }

    /** A leaf of datasets lifts all their rows alike, whichever stands for the dataset. */
    private void addToAll(int leaf, long missing, long[] sums) {
        for (int policy = 0; policy < isBest.length; policy++) {
            sums[policy * positions.length + leaf] += missing;
        }
    }

    private void add(int leaf, List<byte[]> distributions, long[] totals, long most, long[] sums) {
        long mended = Long.MIN_VALUE;
        long known = 0;
        long missing = 0;
        for (int row = 0; row < totals.length; row++) {
            long lacking = missing(leaf, distributions.get(row));
            mended = Math.max(mended, totals[row] + lacking);
            known += known(leaf, distributions.get(row));
            missing += lacking;
        }
        for (int policy = 0; policy < isBest.length; policy++) {
            sums[policy * positions.length + leaf] +=
                    isBest[policy] ? mended - most : mean(known + missing, totals.length) - mean(known, totals.length);
        }
    }

    private long known(int leaf, byte[] results) {
        int result = results[positions[leaf]];
        return isObserved(result) ? each[leaf] * result : 0;
    }

    private long missing(int leaf, byte[] results) {
        int result = results[positions[leaf]];
        return isObserved(result) ? each[leaf] * (wanted[leaf] - result) : 0;
    }

    private static boolean isObserved(int result) {
        return result >= 0 && result <= FULL_CREDIT;
    }

    /** Halves rounded up, as points are. */
    private static long mean(long sum, int rows) {
        return (2 * sum + rows) / (2L * rows);
    }
}
