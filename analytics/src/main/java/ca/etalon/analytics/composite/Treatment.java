package ca.etalon.analytics.composite;

import java.util.Optional;

/**
 * Treatment of outliers: winsorise one end step by step, and take the logarithm if that does not do.
 *
 * <p>An indicator is treated when its absolute skewness and its excess kurtosis both reach their limits. The end that the
 * skewness points to gives way: its extreme value becomes the next one, until the test is passed or {@code winsorisedMost}
 * points have changed. If it is not passed then, winsorising is undone and the logarithm of the original is taken.
 *
 * <p>Source: COINr 1.1.14, {@code Treat}; methodology §6.2. Where fewer than four values are there or all are the same, COINr
 * stops; here the indicator stays as it is. So too where winsorising would leave no two values apart, as of an indicator of
 * zeros and a few ones: nothing would be left of it.
 *
 * @param winsorisedMost points that may change; tied extremes change together and may go beyond
 */
public record Treatment(int winsorisedMost, double skewnessLimit, double kurtosisLimit) {
    private static final double LOG_OFFSET = 0.01;

    /** As the handbook and COINr have it: five points, limits 2 and 3.5. */
    public static final Treatment STANDARD = new Treatment(5, 2, 3.5);

    /** Nothing is an outlier. */
    public static final Treatment NONE = new Treatment(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** What was done to an indicator. */
    public enum Act {
        NONE,
        WINSORISED,
        LOGARITHM
    }

    /**
     * A treated indicator.
     *
     * @param winsorised points changed, also where that was undone
     * @param before shape before anything; empty where it cannot be told
     * @param winsorisedShape after winsorising, where that was tried
     * @param after in the end
     */
    public record Treated(
            Values values,
            Act act,
            int winsorised,
            Optional<Shape> before,
            Optional<Shape> winsorisedShape,
            Optional<Shape> after) {}

    public Treatment withMost(int most) {
        return new Treatment(most, skewnessLimit, kurtosisLimit);
    }

    public Treated apply(Values values) {
        var before = Shape.of(values);
        if (passes(before)) {
            return new Treated(values, Act.NONE, 0, before, Optional.empty(), before);
        }
        var trial = new Winsorising(values);
        while (!passes(Shape.of(trial.values())) && trial.points() < winsorisedMost) {
            trial.step();
        }
        if (trial.values().min() == trial.values().max()) {
            return new Treated(values, Act.NONE, 0, before, Optional.empty(), before);
        }
        var shape = Shape.of(trial.values());
        if (passes(shape)) {
            return new Treated(trial.values(), Act.WINSORISED, trial.points(), before, shape, shape);
        }
        var logarithm = logarithm(values);
        return new Treated(logarithm, Act.LOGARITHM, trial.points(), before, shape, Shape.of(logarithm));
    }

    /** Every indicator of a table. */
    public UnitTable apply(UnitTable table) {
        return table.map((indicator, column) -> apply(column).values());
    }

    /** Whether there are no outliers to speak of; so too where the shape cannot be told. */
    public boolean passes(Optional<Shape> shape) {
        return shape.map(said -> Math.abs(said.skewness()) < skewnessLimit || said.kurtosis() < kurtosisLimit)
                .orElse(true);
    }

    /** ln(x − min + a hundredth of the range): defined whatever the sign, and the order is kept. */
    public static Values logarithm(Values values) {
        double min = values.min();
        double offset = LOG_OFFSET * (values.max() - min);
        return values.map(value -> StrictMath.log(value - min + offset));
    }
}
