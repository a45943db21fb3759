package ca.etalon.analytics.framework;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import java.io.Serializable;
import java.util.List;

/** Turns result bytes into points, leaf by leaf; a task needs no more of the tree than this. */
final class LeafPoints implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int FULL_CREDIT = 100;

    private final Grain[] grains;
    private final int[] positions;

    /** Points of full credit. */
    private final long[] full;

    private LeafPoints(int leaves) {
        grains = new Grain[leaves];
        positions = new int[leaves];
        full = new long[leaves];
    }

    static LeafPoints of(List<Node> leaves, IndicatorCatalogue catalogue) {
        var points = new LeafPoints(leaves.size());
        for (int i = 0; i < leaves.size(); i++) {
            var indicator = leaves.get(i).indicator();
            points.grains[i] = indicator.grain();
            points.positions[i] =
                    catalogue.position(indicator.grain(), indicator.id()).orElseThrow();
            points.full[i] = Math.round(leaves.get(i).weight() * PointScorer.UNIT);
        }
        return points;
    }

    int size() {
        return full.length;
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
        for (int leaf = 0; leaf < full.length; leaf++) {
            if (grains[leaf] != grain) {
                continue;
            }
            int result = results[positions[leaf]];
            if (result >= 0 && result <= FULL_CREDIT) {
                known[leaf] = full[leaf] / FULL_CREDIT * result;
            } else if (result != DatasetResult.NOT_COUNTED) {
                open[leaf] = full[leaf];
            }
        }
    }
}
