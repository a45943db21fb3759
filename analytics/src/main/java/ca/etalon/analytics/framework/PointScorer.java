package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.DatasetScorer;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import java.util.List;

/**
 * The points of each dataset in one framework, under each of its policies, added up by node.
 *
 * <p>A dataset's rows are its distributions, each with what is said of the dataset beside; a dataset without distributions
 * is one row on which everything about distributions is known to be absent. Under {@link Policy#BEST} the row with the most
 * observed points stands for the dataset, the earlier one of equals: one distribution as it is and not the best properties
 * of several, because a user takes one of them. Under {@link Policy#MEAN} every row counts alike.
 *
 * <p><b>Bounds</b>: what was not observed may be satisfied or not. Any row that could reach the points of the best one may
 * turn out to be it, so a node's low and high are those over all such rows; for the root, the best row's own points are the
 * low one.
 *
 * <p>Points are whole millionths; a mean is rounded once per dataset and leaf, so that the order of additions cannot matter.
 */
final class PointScorer implements DatasetScorer {
    private static final long serialVersionUID = 1;

    /** Units of a point. */
    static final double UNIT = 1e6;

    /** What is kept for each node, in this order. */
    static final int VALUE = 0;

    static final int LOW = 1;
    static final int HIGH = 2;
    static final int ASSESSABLE = 3;
    static final int WIDTH = 4;

    private final List<Policy> policies;
    private final LeafPoints leaves;

    /** The leaves below a node are neighbours: from the first, inclusive, to the last, exclusive. */
    private final int[] firstLeaf;

    private final int[] endLeaf;

    PointScorer(Framework framework, IndicatorCatalogue catalogue) {
        policies = List.copyOf(framework.policies());
        leaves = LeafPoints.of(framework.root().leaves(), catalogue);
        var nodes = framework.root().all().toList();
        firstLeaf = new int[nodes.size()];
        endLeaf = new int[nodes.size()];
        int passed = 0;
        for (int node = 0; node < nodes.size(); node++) {
            firstLeaf[node] = passed;
            endLeaf[node] = passed + nodes.get(node).leaves().size();
            passed += nodes.get(node).isLeaf() ? 1 : 0;
        }
    }

    @Override
    public int size() {
        return policies.size() * firstLeaf.length * WIDTH;
    }

    /** Where the sums of a node under a policy start. */
    static int index(int policy, int node, int nodes) {
        return (policy * nodes + node) * WIDTH;
    }

    @Override
    public void add(byte[] dataset, List<byte[]> distributions, long[] sums) {
        int rows = Math.max(1, distributions.size());
        var known = new long[rows][];
        var open = new long[rows][];
        var ofDataset = new long[leaves.size()];
        var openOfDataset = new long[leaves.size()];
        leaves.read(Grain.DATASET, dataset, ofDataset, openOfDataset);
        for (int row = 0; row < rows; row++) {
            known[row] = ofDataset.clone();
            open[row] = openOfDataset.clone();
            if (!distributions.isEmpty()) {
                leaves.read(Grain.DISTRIBUTION, distributions.get(row), known[row], open[row]);
            }
        }
        for (int policy = 0; policy < policies.size(); policy++) {
            int start = index(policy, 0, firstLeaf.length);
            if (policies.get(policy) == Policy.BEST) {
                addBest(known, open, sums, start);
            } else {
                addMean(known, open, sums, start);
            }
        }
    }

    private void addMean(long[][] known, long[][] open, long[] sums, int start) {
        var value = mean(known);
        var unobserved = mean(open);
        for (int node = 0; node < firstLeaf.length; node++) {
            long points = sum(value, node);
            add(
                    sums,
                    start + node * WIDTH,
                    points,
                    points,
                    points + sum(unobserved, node),
                    sum(unobserved, node),
                    node);
        }
    }

    private void addBest(long[][] known, long[][] open, long[] sums, int start) {
        int best = 0;
        for (int row = 1; row < known.length; row++) {
            if (sum(known[row], 0) > sum(known[best], 0)) {
                best = row;
            }
        }
        long most = sum(known[best], 0);
        var mayBeBest = new boolean[known.length];
        for (int row = 0; row < known.length; row++) {
            mayBeBest[row] = sum(known[row], 0) + sum(open[row], 0) >= most;
        }
        for (int node = 0; node < firstLeaf.length; node++) {
            long value = sum(known[best], node);
            long low = value;
            long high = value;
            for (int row = 0; row < known.length; row++) {
                if (mayBeBest[row]) {
                    long reached = sum(known[row], node);
                    low = Math.min(low, reached);
                    high = Math.max(high, reached + sum(open[row], node));
                }
            }
            add(sums, start + node * WIDTH, value, node == 0 ? most : low, high, sum(open[best], node), node);
        }
    }

    private void add(long[] sums, int at, long value, long low, long high, long unobserved, int node) {
        sums[at + VALUE] += value;
        sums[at + LOW] += low;
        sums[at + HIGH] += high;
        sums[at + ASSESSABLE] += leaves.full(firstLeaf[node], endLeaf[node]) - unobserved;
    }

    private long sum(long[] byLeaf, int node) {
        long sum = 0;
        for (int leaf = firstLeaf[node]; leaf < endLeaf[node]; leaf++) {
            sum += byLeaf[leaf];
        }
        return sum;
    }

    /** The mean over the rows, by leaf, halves rounded up. */
    private static long[] mean(long[][] rows) {
        var mean = new long[rows[0].length];
        for (int leaf = 0; leaf < mean.length; leaf++) {
            long sum = 0;
            for (long[] row : rows) {
                sum += row[leaf];
            }
            mean[leaf] = (2 * sum + rows.length) / (2L * rows.length);
        }
        return mean;
    }
}
