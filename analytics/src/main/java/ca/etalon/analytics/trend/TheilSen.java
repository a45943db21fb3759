package ca.etalon.analytics.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The Theil–Sen line of a series: the median of the slopes between all pairs of points, in units of value per unit of time.
 *
 * <p>Time is real time and not the ordinal of the point, since harvests are not evenly spaced. The intercept is median(x) −
 * slope × median(t), as in pyMannKendall; it is the value of the line at t = 0.
 *
 * <p><b>Source</b>: Theil (1950), Sen (1968); the interval follows Sen §5 (methodology §7).
 *
 * @param slopes of all pairs of points at different times, ascending
 */
public record TheilSen(double slope, double intercept, double[] slopes) {

    /**
     * @param allTimes in any unit; two points at one time give no slope
     * @param series as many values as times; points that are missing (not a number) are left out
     * @throws IllegalArgumentException when no two points differ in time
     */
    public static TheilSen of(double[] allTimes, double[] series) {
        var values = MannKendall.present(series);
        var times = IntStream.range(0, series.length)
                .filter(point -> !Double.isNaN(series[point]))
                .mapToDouble(point -> allTimes[point])
                .toArray();
        var slopes = slopes(times, values);
        if (slopes.length == 0) {
            throw new IllegalArgumentException("no two of " + times.length + " points differ in time");
        }
        double slope = median(slopes);
        return new TheilSen(slope, median(values) - slope * median(times), slopes);
    }

    /**
     * The confidence interval of the slope: low and high.
     *
     * @param varianceOfS variance of the Mann–Kendall S of the same series
     * @param level such as 0.95
     */
    public double[] interval(double varianceOfS, double level) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - (1 - level) / 2);
        double width = z * Math.sqrt(varianceOfS);
        double pairs = slopes.length;
        return new double[] {at((pairs - width) / 2 - 1), at((pairs + width) / 2)};
    }

    /** The ordered slope at a real position, between its neighbours in proportion, within the ends. */
    private double at(double position) {
        double inside = Math.max(0, Math.min(slopes.length - 1, position));
        int below = (int) Math.floor(inside);
        int above = Math.min(slopes.length - 1, below + 1);
        return slopes[below] + (inside - below) * (slopes[above] - slopes[below]);
    }

    /** The slopes of all pairs, ascending. */
    static double[] slopes(double[] times, double[] values) {
        var slopes = new double[times.length * (times.length - 1) / 2];
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            for (int j = i + 1; j < times.length; j++) {
                if (times[i] != times[j]) {
                    slopes[count++] = (values[j] - values[i]) / (times[j] - times[i]);
                }
            }
        }
        var ordered = Arrays.copyOf(slopes, count);
        Arrays.sort(ordered);
        return ordered;
    }

    /** The middle value, or the mean of the two in the middle. */
    static double median(double[] values) {
        var ordered = values.clone();
        Arrays.sort(ordered);
        int middle = ordered.length / 2;
        return ordered.length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
