package ca.etalon.analytics.composite;

import java.util.function.Function;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/**
 * A way to bring an indicator onto a common scale.
 *
 * <p>Where less is better the values are turned about zero first, and with them what they are held against, so that more is
 * better afterwards. Where all values are the same, a way that divides by their range or spread leaves them absent: COINr
 * gives a number that is none.
 *
 * <p>Source: OECD and JRC (2008), step 5; COINr 1.1.14, functions {@code n_*}; methodology §6.3.
 *
 * @param name as a framework states it
 */
public record Normalisation(String name, Way way) {

    /** What is done to an indicator. */
    @FunctionalInterface
    public interface Way {
        Values apply(Values values, boolean isReversed);
    }

    public Values apply(Values values, boolean isReversed) {
        return way.apply(values, isReversed);
    }

    /** Every indicator of a table, in its direction. */
    public UnitTable apply(UnitTable table, Hierarchy hierarchy) {
        return table.map((indicator, column) ->
                apply(column, hierarchy.component(indicator).isReversed()));
    }

    /** The same, times a number. */
    public Normalisation times(double factor) {
        return new Normalisation(
                name, (values, isReversed) -> apply(values, isReversed).map(value -> factor * value));
    }

    /** From the lowest value at {@code low} to the highest at {@code high}. */
    public static Normalisation minMax(double low, double high) {
        return turned("min-max", x -> {
            double min = x.min();
            double range = x.max() - min;
            return x.map(value -> (value - min) / range * (high - low) + low);
        });
    }

    /** Mean and standard deviation (of a sample, n − 1) set to those given. */
    public static Normalisation zScore(double mean, double deviation) {
        return turned("z-score", x -> {
            double centre = x.mean();
            double spread = new StandardDeviation().evaluate(x.present());
            return x.map(value -> spread == 0 ? Double.NaN : (value - centre) / spread * deviation + mean);
        });
    }

    /** Per cent of the way between two fixed values, beyond them too. */
    public static Normalisation scaled(double low, double high) {
        return turned("scaled", x -> x.map(value -> (value - low) / (high - low) * 100));
    }

    /** 1 for the lowest; ties share the lower rank. */
    public static Normalisation rank() {
        return turned("rank", Ranks::ascending);
    }

    /** Share of the others that are lower. */
    public static Normalisation percentileRank() {
        return turned("percentile-rank", x -> {
            int others = x.count() - 1;
            return Ranks.ascending(x).map(rank -> (rank - 1) / others);
        });
    }

    /** How many are lower. */
    public static Normalisation borda() {
        return turned("borda", x -> Ranks.ascending(x).map(rank -> rank - 1));
    }

    /** 1 at the highest, 0 at the lowest. */
    public static Normalisation distanceToMaximum() {
        return turned("distance-to-maximum", x -> distance(x, x.max(), false));
    }

    /**
     * 1 at the value of one unit, 0 at the lowest; all absent where that unit has none.
     *
     * @param isCapped whether what is higher stays at 1
     */
    public static Normalisation distanceToReference(int unit, boolean isCapped) {
        return turned("distance-to-reference", x -> distance(x, x.get(unit).orElse(Double.NaN), isCapped));
    }

    /** 1 at a target, 0 at the lowest. */
    public static Normalisation distanceToTarget(double target, boolean isCapped) {
        return new Normalisation(
                "distance-to-target",
                (values, isReversed) -> distance(turn(values, isReversed), isReversed ? -target : target, isCapped));
    }

    /**
     * Share of the highest value; all absent where that is not above zero.
     *
     * <p>It has no meaning where less is better: turned about zero, the worst would be the largest share. COINr gives that.
     */
    public static Normalisation fractionOfMaximum() {
        return new Normalisation("fraction-of-maximum", (values, isReversed) -> {
            if (isReversed) {
                throw new IllegalArgumentException("fraction-of-maximum is of values of which more is better");
            }
            double max = values.max();
            return values.map(value -> max > 0 ? value / max : Double.NaN);
        });
    }

    /** From 0 at one fixed value to {@code scale} at the other, nothing beyond: scores that mean the same next year. */
    public static Normalisation goalposts(double low, double high, double scale) {
        return new Normalisation(
                "goalposts",
                (values, isReversed) -> values.map(value -> {
                    double way = isReversed ? (value - high) / (low - high) : (value - low) / (high - low);
                    return scale * Math.max(0, Math.min(1, way));
                }));
    }

    /** As it is, but for the direction. */
    public static Normalisation none() {
        return turned("none", x -> x);
    }

    private static Normalisation turned(String name, Function<Values, Values> way) {
        return new Normalisation(name, (values, isReversed) -> way.apply(turn(values, isReversed)));
    }

    private static Values turn(Values values, boolean isReversed) {
        return isReversed ? values.map(value -> -value) : values;
    }

    private static Values distance(Values values, double reference, boolean isCapped) {
        double min = values.min();
        return values.map(value -> {
            double distance = 1 - (reference - value) / (reference - min);
            return isCapped ? Math.min(1, distance) : distance;
        });
    }
}
