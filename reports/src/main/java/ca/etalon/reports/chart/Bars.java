package ca.etalon.reports.chart;

import ca.etalon.reports.view.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where bars of ranges stand below one another so that they do not hide one another: each takes the first lane that is
 * free from its low bound on. Where the lanes are full bars overlap.
 *
 * @param lanes for each range, in order of its low bound: 0 the uppermost
 */
record Bars(List<Integer> lanes, int used) {

    static final double THICKNESS = 4;

    private static final double PITCH = THICKNESS + 2;

    /** More ranges than this on one place overlap. */
    private static final int MOST_LANES = 40;

    /** Ranges in ascending order of their low bounds. */
    static Bars of(List<Reading> ranges) {
        double[] ends = new double[MOST_LANES];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        List<Integer> lanes = new ArrayList<>();
        int used = 0;
        for (Reading range : ranges) {
            int lane = free(ends, range.low());
            ends[lane] = Math.max(ends[lane], range.high());
            used = Math.max(used, lane + 1);
            lanes.add(lane);
        }
        return new Bars(List.copyOf(lanes), used);
    }

    private static int free(double[] ends, double low) {
        int emptiest = 0;
        for (int lane = 0; lane < ends.length; lane++) {
            if (ends[lane] < low) {
                return lane;
            }
            if (ends[lane] < ends[emptiest]) {
                emptiest = lane;
            }
        }
        return emptiest;
    }

    double height() {
        return used * PITCH;
    }

    /** The middle of a bar below the top of all bars. */
    double below(int index) {
        return (lanes.get(index) + 0.5) * PITCH;
    }
}
