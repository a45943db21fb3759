package ca.etalon.analytics.composite;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * What one indicator looks like before anything is done to it, and what speaks against it.
 *
 * <p>Source: COINr 1.1.14, {@code get_stats}, whose limits these are: present of 65 % of the units, not zero for half of those,
 * different for half of those, and no outliers by the test of {@link Treatment}.
 *
 * @param units how many there are
 * @param present how many have a value; the counts after it are of these
 * @param commonest how many share the most frequent value
 */
public record IndicatorSummary(
        double min,
        double max,
        double mean,
        double median,
        OptionalDouble deviation,
        Optional<Shape> shape,
        int units,
        int present,
        int nonZero,
        int unique,
        int commonest) {
    private static final double ENOUGH_PRESENT = 0.65;
    private static final double HALF = 0.5;

    /** Empty where nobody has a value. */
    public static Optional<IndicatorSummary> of(Values values) {
        var present = values.present();
        if (present.length == 0) {
            return Optional.empty();
        }
        var counts = Arrays.stream(present)
                .map(value -> value + 0.0)
                .boxed()
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        return Optional.of(new IndicatorSummary(
                values.min(),
                values.max(),
                values.mean(),
                new Median().evaluate(present),
                present.length < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(new StandardDeviation().evaluate(present)),
                Shape.of(values),
                values.size(),
                present.length,
                (int) Arrays.stream(present).filter(value -> value != 0).count(),
                counts.size(),
                counts.values().stream().mapToInt(Long::intValue).max().orElseThrow()));
    }

    public boolean isRarelyPresent() {
        return (double) present / units < ENOUGH_PRESENT;
    }

    public boolean isMostlyZero() {
        return (double) nonZero / present < HALF;
    }

    public boolean isMostlyTheSame() {
        return (double) unique / present < HALF;
    }

    public boolean hasOutliers() {
        return !Treatment.STANDARD.passes(shape);
    }
}
