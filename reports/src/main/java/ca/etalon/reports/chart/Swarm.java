package ca.etalon.reports.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where dots of equal size stand so that they do not hide one another: each keeps its place across and takes the first
 * free lane from the middle outwards. Where the lanes are full dots overlap rather than leave their value.
 *
 * @param lanes for each dot in order of value: 0 the middle, then 1, −1, 2, −2 …
 * @param used how many lanes are taken
 */
record Swarm(List<Integer> lanes, int used, double radius) {

    /** More than this many dots on one place overlap. */
    static final int MOST_LANES = 13;

    /** Dots at places in ascending order. */
    static Swarm of(double[] places, double radius) {
        double[] last = new double[MOST_LANES];
        Arrays.fill(last, Double.NEGATIVE_INFINITY);
        List<Integer> lanes = new ArrayList<>();
        int used = 1;
        for (double place : places) {
            int lane = freeLane(last, place, 2 * radius + 0.8);
            last[lane] = place;
            used = Math.max(used, lane + 1);
            lanes.add(lane % 2 == 1 ? (lane + 1) / 2 : -lane / 2);
        }
        return new Swarm(List.copyOf(lanes), used, radius);
    }

    private static int freeLane(double[] last, double place, double apart) {
        int emptiest = 0;
        for (int lane = 0; lane < last.length; lane++) {
            if (place - last[lane] >= apart) {
                return lane;
            }
            if (last[lane] < last[emptiest]) {
                emptiest = lane;
            }
        }
        return emptiest;
    }

    double height() {
        return (used + used % 2) * pitch();
    }

    double offset(int index) {
        return lanes.get(index) * pitch();
    }

    private double pitch() {
        return 2 * radius + 0.4;
    }
}
