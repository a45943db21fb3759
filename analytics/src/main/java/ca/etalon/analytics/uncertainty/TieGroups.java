package ca.etalon.analytics.uncertainty;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Units whose order should not be spoken of, because the intervals of their ranks overlap.
 *
 * <p>From the best median down, a unit belongs to the group before it as long as its interval overlaps that of the group's
 * first; the next one starts a group. Overlap does not carry over from one to the next, so that a league table does not become
 * one single group by steps; two units of neighbouring groups may overlap.
 */
public final class TieGroups {
    /** Ends of the interval. */
    public static final double LOW = 0.05;

    public static final double HIGH = 0.95;

    private TieGroups() {}

    /** The number of each unit's group, from 1; 0 for a unit that is never ranked. */
    public static int[] of(RankUncertainty uncertainty, int[] nominal) {
        var order = IntStream.range(0, nominal.length)
                .filter(unit -> uncertainty.ranked(unit) > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                unit -> uncertainty.median(unit).getAsDouble())
                        .thenComparingInt(unit -> nominal[unit])
                        .thenComparingInt(unit -> unit))
                .toList();
        var groups = new int[nominal.length];
        int group = 0;
        double end = Double.NEGATIVE_INFINITY;
        for (int unit : order) {
            if (uncertainty.quantile(unit, LOW).getAsDouble() > end) {
                group++;
                end = uncertainty.quantile(unit, HIGH).getAsDouble();
            }
            groups[unit] = group;
        }
        return groups;
    }

    /** How many groups there are. */
    public static int count(int[] groups) {
        return Arrays.stream(groups).max().orElse(0);
    }
}
