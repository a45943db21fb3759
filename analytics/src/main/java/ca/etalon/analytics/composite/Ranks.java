package ca.etalon.analytics.composite;

import java.util.Arrays;

/** Ranks of values, of which tied ones share the best rank (1, 2, 2, 4). */
public final class Ranks {

    private Ranks() {}

    /** 1 for the smallest value; absent where the value is. */
    public static Values ascending(Values values) {
        var sorted = values.present();
        Arrays.sort(sorted);
        return values.map(value -> 1 + below(sorted, value));
    }

    /** 1 for the largest value: the places of a league table. */
    public static Values descending(Values values) {
        return ascending(values.map(value -> -value));
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
