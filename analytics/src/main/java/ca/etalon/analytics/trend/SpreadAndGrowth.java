package ca.etalon.analytics.trend;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Whether governments grow alike: sigma-convergence is a spread that narrows, beta-convergence that those who started low
 * gain more.
 *
 * <p>A negative beta alone proves little: who was low by chance also rises by chance (regression to the mean).
 *
 * <p><b>Source</b>: Barro and Sala-i-Martin (1992); methodology §12.4.
 *
 * @param sigma Theil–Sen line of the standard deviation over governments, per unit of time
 * @param sigmaTest Mann–Kendall of the same
 * @param beta slope of the change over the whole span on the first value; null where it cannot be told, as where all started
 *     alike
 * @param betaP two-sided p of beta; null likewise
 * @param governments measured at every time
 */
public record SpreadAndGrowth(TheilSen sigma, MannKendall sigmaTest, Double beta, Double betaP, int governments) {
    static final int FEWEST = 3;

    /**
     * @param times ascending
     * @param values by government, then by time; only governments measured at every time
     * @throws IllegalArgumentException with fewer than three governments or times
     */
    public static SpreadAndGrowth of(double[] times, double[][] values) {
        if (times.length < FEWEST || values.length < FEWEST) {
            throw new IllegalArgumentException("convergence needs " + FEWEST + " governments and times, not "
                    + values.length + " and " + times.length);
        }
        var spread = new double[times.length];
        for (int t = 0; t < times.length; t++) {
            int time = t;
            spread[t] = new StandardDeviation()
                    .evaluate(
                            Arrays.stream(values).mapToDouble(one -> one[time]).toArray());
        }
        var growth = new SimpleRegression();
        for (double[] one : values) {
            growth.addData(one[0], one[one.length - 1] - one[0]);
        }
        double p = growth.getSignificance();
        boolean told = !Double.isNaN(growth.getSlope()) && !Double.isNaN(p);
        return new SpreadAndGrowth(
                TheilSen.of(times, spread),
                MannKendall.of(spread),
                told ? Double.valueOf(growth.getSlope()) : null,
                told ? Double.valueOf(p) : null,
                values.length);
    }
}
