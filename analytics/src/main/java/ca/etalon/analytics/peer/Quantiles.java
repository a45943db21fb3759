package ca.etalon.analytics.peer;

import ca.etalon.analytics.composite.Ties;
import java.util.Arrays;

/** Order statistics of a few numbers. */
final class Quantiles {

    private Quantiles() {}

    /**
     * The quantile of a share of the values, between its neighbours in proportion.
     *
     * <p><b>Source</b>: Hyndman and Fan (1996), type 7, the default of R.
     *
     * @param values at least one
     */
    static double of(double[] values, double share) {
        var ordered = values.clone();
        Arrays.sort(ordered);
        double at = share * (ordered.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(ordered.length - 1, below + 1);
        return ordered[below] + (at - below) * (ordered[above] - ordered[below]);
    }

    /** The share of the others that a value is ahead of, ties counting half; 0.5 where there are no others. */
    static double place(double value, double[] others) {
        if (others.length == 0) {
            return 0.5;
        }
        double within = Math.max(Ties.within(others), Ties.within(value));
        double ahead = 0;
        for (double other : others) {
            ahead += (Ties.compare(value, other, within) + 1) / 2.0;
        }
        return ahead / others.length;
    }
}
