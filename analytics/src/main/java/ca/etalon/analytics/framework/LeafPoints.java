package ca.etalon.analytics.framework;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/** Turns result bytes into points, leaf by leaf; a task needs no more of the tree than this. */
final class LeafPoints implements Serializable {
    private static final long serialVersionUID = 1;

    private final Grain[] grains;
    private final int[] positions;

    /** Points of full credit. */
    private final long[] full;

    /** Percent of credit of a row that does not fail. */
    private final byte[] wanted;

    /** The leaves of each grain, by its ordinal. */
    private final int[][] ofGrain = new int[Grain.values().length][];

    private LeafPoints(int leaves) {
        grains = new Grain[leaves];
        positions = new int[leaves];
        full = new long[leaves];
        wanted = new byte[leaves];
    }

    static LeafPoints of(List<Node> leaves, IndicatorCatalogue catalogue) {
        var points = new LeafPoints(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            var indicator = leaves.get(i).indicator();
            points.grains[i] = indicator.grain();
            points.positions[i] =
                    catalogue.position(indicator.grain(), indicator.id()).orElseThrow();
            points.full[i] = Math.round(leaves.get(i).weight() * PointScorer.UNIT);
            points.wanted[i] = DatasetResult.wanted(indicator.better() == Indicator.Better.LESS);
        }
        for (Grain grain : Grain.values()) {
            points.ofGrain[grain.ordinal()] = IntStream.range(0, points.size())
                    .filter(leaf -> points.grains[leaf] == grain)
                    .toArray();
        }
        return points;
    }

    int size() {
        return full.length;
    }

    boolean isOfDataset(int leaf) {
        return grains[leaf] == Grain.DATASET;
    }

    /** Points that a row of a grain reaches on all its leaves. */
    long known(Grain grain, byte[] results) {
        long sum = 0;
        for (int leaf : ofGrain[grain.ordinal()]) {
            sum += known(leaf, results);
        }
        return sum;
    }

    /** Points that a row of the leaf's grain reaches; what was not observed or is not counted reaches none. */
    long known(int leaf, byte[] results) {
        byte result = results[positions[leaf]];
        return DatasetResult.isObserved(result) ? points(leaf, result) : 0;
    }

    /** Points that such a row would gain if it did not fail; below zero where less is better. */
    long missing(int leaf, byte[] results) {
        byte result = results[positions[leaf]];
        return DatasetResult.isObserved(result) ? points(leaf, wanted[leaf] - result) : 0;
    }

    private long points(int leaf, int credit) {
        return full[leaf] / DatasetResult.FULL_CREDIT * credit;
    }

    /** Points of full credit on a run of leaves. */
    long full(int first, int end) {
        long sum = 0;
        for (int leaf = first; leaf < end; leaf++) {
            sum += full[leaf];
        }
        return sum;
    }

    /**
     * Reads the results of one row of a grain.
     *
     * @param known gets the points reached; what is not counted reaches none
     * @param open gets the points of what was not observed, for whatever reason
     */
    void read(Grain grain, byte[] results, long[] known, long[] open) {
        for (int leaf : ofGrain[grain.ordinal()]) {
            byte result = results[positions[leaf]];
            if (DatasetResult.isObserved(result)) {
                known[leaf] = points(leaf, result);
            } else if (result != DatasetResult.NOT_COUNTED) {
                open[leaf] = full[leaf];
            }
        }
    }
}
