package ca.etalon.analytics.trend;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The Mann–Kendall test for a monotone trend: S counts the pairs that rise less those that fall.
 *
 * <p>Up to nine points the p-value is exact (see {@link ExactNull}); from ten on S is taken as normal with continuity
 * correction. Tau is S ÷ (n(n − 1)/2), without a correction for ties, as in pyMannKendall; it is not Kendall's tau-b.
 *
 * <p>Points that are missing (not a number) are left out, as in pyMannKendall. Of fewer than two nothing can be told.
 *
 * <p><b>Source</b>: Mann (1945), Kendall (1975); methodology §7.
 *
 * @param n points
 * @param variance of S when there is no trend, corrected for ties and, where asked for, for autocorrelation
 * @param p two-sided probability of an S at least as far from 0 when there is no trend
 */
public record MannKendall(int n, double s, double variance, double z, double p, double tau) {
    /** Fewer points than this cannot show a trend at the usual five per cent, whatever they are. */
    public static final int FEWEST = 5;

    private static final int FIRST_NORMAL = 10;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /**
     * The test with the exact distribution for short series.
     *
     * @throws IllegalArgumentException with fewer than two points, as of all that follow
     */
    public static MannKendall of(double[] series) {
        var values = present(series);
        var normal = normal(values);
        if (values.length >= FIRST_NORMAL) {
            return normal;
        }
        double p = exact(values, normal.s);
        return new MannKendall(normal.n, normal.s, normal.variance, normal.z, p, normal.tau);
    }

    /** The probability of an S at least as far from 0, were the order of some values chance. */
    static double exact(double[] values, double s) {
        return ExactNull.of(ties(values)).twoSided((int) s);
    }

    /** The test with the normal approximation, whatever the length. */
    static MannKendall normal(double[] series) {
        var values = present(series);
        return of(values.length, score(values), variance(values), pairs(values.length));
    }

    /** The test with a variance of its own. */
    static MannKendall of(int n, double s, double variance, double pairs) {
        if (!(pairs > 0)) {
            throw new IllegalArgumentException("a trend needs two points of a series");
        }
        double z = z(s, variance);
        return new MannKendall(n, s, variance, z, p(z), s / pairs);
    }

    /** One test of several series: their S and variances are added, as for the seasons of a year or the cities of a region. */
    public static MannKendall together(double[][] series) {
        int n = 0;
        double s = 0;
        double variance = 0;
        double pairs = 0;
        for (double[] all : series) {
            var one = present(all);
            n += one.length;
            s += score(one);
            variance += variance(one);
            pairs += pairs(one.length);
        }
        return of(n, s, variance, pairs);
    }

    /** The points that are not missing. */
    static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    static double pairs(int n) {
        return n * (n - 1) / 2.0;
    }

    static double score(double[] values) {
        return score(values, values);
    }

    /** S of pairs of which the earlier is as in the one and the later as in the other. */
    static double score(double[] earlier, double[] later) {
        long score = 0;
        for (int i = 0; i < earlier.length; i++) {
            for (int j = i + 1; j < later.length; j++) {
                score += (int) Math.signum(later[j] - earlier[i]);
            }
        }
        return score;
    }

    static double variance(double[] values) {
        double n = values.length;
        double sum = n * (n - 1) * (2 * n + 5);
        for (int size : ties(values)) {
            sum -= size * (size - 1.0) * (2.0 * size + 5);
        }
        return sum / 18;
    }

    /** How often each distinct value occurs, in order of the values. */
    static int[] ties(double[] values) {
        var ordered = values.clone();
        Arrays.sort(ordered);
        var sizes = new int[ordered.length];
        int groups = 0;
        for (int i = 0; i < ordered.length; i++) {
            if (i > 0 && ordered[i] == ordered[i - 1]) {
                sizes[groups - 1]++;
            } else {
                sizes[groups++] = 1;
            }
        }
        return Arrays.copyOf(sizes, groups);
    }

    private static double z(double s, double variance) {
        if (s == 0 || variance <= 0) {
            return 0;
        }
        return (s - Math.signum(s)) / Math.sqrt(variance);
    }

    private static double p(double z) {
        return 2 * NORMAL.cumulativeProbability(-Math.abs(z));
    }
}
