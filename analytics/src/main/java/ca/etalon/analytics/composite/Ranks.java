package ca.etalon.analytics.composite;

import java.util.Arrays;

/** Ranks of values, of which tied ones share the best rank (1, 2, 2, 4). */
public final class Ranks {

    private Ranks() {}

    /** 1 for the smallest value; absent where the value is. Only equal numbers are tied, as they were measured. */
    public static Values ascending(Values values) {
        return ascending(values, 0);
    }

    /** 1 for the largest value: the places of a league table, in which what rounding alone tells apart is tied. */
    public static Values descending(Values values) {
        return ascending(values.map(value -> -value), Ties.within(values.present()));
    }

    private static Values ascending(Values values, double within) {
        var sorted = values.present();
        Arrays.sort(sorted);
        return values.map(value -> 1 + Ties.before(sorted, sorted.length, value, within));
    }
}
