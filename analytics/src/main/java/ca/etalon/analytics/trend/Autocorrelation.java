package ca.etalon.analytics.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Mann–Kendall for a series whose points depend on those before: dependence makes S vary more than chance would, and a
 * plain test then finds trends that are none.
 *
 * <p>Points are taken as evenly spaced here, as in the sources; {@code slope} is the Sen slope per point.
 *
 * <p><b>Source</b>: Hamed and Rao (1998), Yue and Wang (2004), von Storch (1995), Yue and others (2002), in the reading of
 * pyMannKendall 1.4; methodology §7.
 */
public enum Autocorrelation {
    /** The series is taken as it is. */
    NONE {
        @Override
        MannKendall test(double[] values, double slope, int lags) {
            return MannKendall.of(values);
        }
    },
    /** The variance grows by the significant autocorrelations of the ranks of the detrended series. */
    HAMED_RAO {
        @Override
        MannKendall test(double[] values, double slope, int lags) {
            int n = values.length;
            if (n < FEWEST) {
                throw new IllegalArgumentException("dependence needs " + FEWEST + " points, not " + n);
            }
            var ranks = new NaturalRanking(TiesStrategy.AVERAGE).rank(detrended(values, slope));
            var correlations = correlations(ranks, lags);
            double bound = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(0.975) / Math.sqrt(n);
            double sum = 0;
            for (int lag = 1; lag <= lags; lag++) {
                if (Math.abs(correlations[lag]) > bound) {
                    sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * correlations[lag];
                }
            }
            return inflated(values, 1 + 2 / (n * (n - 1.0) * (n - 2.0)) * sum);
        }
    },
    /** The variance grows by all autocorrelations of the detrended series. */
    YUE_WANG {
        @Override
        MannKendall test(double[] values, double slope, int lags) {
            var correlations = correlations(detrended(values, slope), lags);
            double sum = 0;
            for (int lag = 1; lag <= lags; lag++) {
                sum += (1 - lag / (double) values.length) * correlations[lag];
            }
            return inflated(values, 1 + 2 * sum);
        }
    },
    /** Each point is told from what the one before it foretells. */
    PRE_WHITENING {
        @Override
        MannKendall test(double[] values, double slope, int lags) {
            return MannKendall.of(whitened(values));
        }
    },
    /** The same with the trend taken out before and put back after. */
    TREND_FREE_PRE_WHITENING {
        @Override
        MannKendall test(double[] values, double slope, int lags) {
            var whitened = whitened(detrended(values, slope));
            for (int i = 0; i < whitened.length; i++) {
                whitened[i] += (i + 1) * slope;
            }
            return MannKendall.of(whitened);
        }
    };

    /** @param lags how many lags are looked at; at most one less than there are points */
    abstract MannKendall test(double[] values, double slope, int lags);

    /** The test over all lags, with the slope of the series itself. */
    public MannKendall test(double[] series) {
        var values = MannKendall.present(series);
        var ordinals = IntStream.range(0, values.length).asDoubleStream().toArray();
        return test(values, TheilSen.of(ordinals, values).slope(), values.length - 1);
    }

    /** Of fewer points no lag is left whose ranks could depend on one another. */
    private static final int FEWEST = 3;

    private static MannKendall inflated(double[] values, double factor) {
        int n = values.length;
        return MannKendall.of(
                n, MannKendall.score(values), MannKendall.variance(values) * factor, MannKendall.pairs(n));
    }

    private static double[] detrended(double[] values, double slope) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - (i + 1) * slope)
                .toArray();
    }

    private static double[] whitened(double[] values) {
        double first = correlations(values, 1)[1];
        return IntStream.range(1, values.length)
                .mapToDouble(i -> values[i] - values[i - 1] * first)
                .toArray();
    }

    /** The autocorrelations at lag 0 (which is 1) to {@code lags}; all 0 where the values do not vary. */
    static double[] correlations(double[] values, int lags) {
        double mean = Arrays.stream(values).average().orElse(0);
        var correlations = new double[lags + 1];
        double variance = covariance(values, mean, 0);
        for (int lag = 0; lag <= lags; lag++) {
            correlations[lag] = variance == 0 ? 0 : covariance(values, mean, lag) / variance;
        }
        return correlations;
    }

    private static double covariance(double[] values, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < values.length; i++) {
            sum += (values[i] - mean) * (values[i - lag] - mean);
        }
        return sum / values.length;
    }
}
