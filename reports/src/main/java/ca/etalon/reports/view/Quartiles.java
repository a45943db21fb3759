package ca.etalon.reports.view;

import java.util.Collection;
import java.util.Optional;

/**
 * Five numbers of a group of values, and how many they are. Quartiles interpolate between order statistics (type 7 of
 * Hyndman and Fan 1996), as spreadsheets do, so that a reader can check them from the table.
 */
public record Quartiles(int count, double min, double lower, double median, double upper, double max) {

    /** Empty for no values. */
    public static Optional<Quartiles> of(Collection<Double> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Optional.of(new Quartiles(
                sorted.length,
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted[sorted.length - 1]));
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
