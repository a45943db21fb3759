package ca.etalon.analytics.uncertainty;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * How far two or more rankings of the same units agree; methodology §6.8.
 *
 * <p>Source: Kendall (1945) for tau-b and W, Spearman (1904) with mean ranks for ties.
 */
public final class RankAgreement {

    private RankAgreement() {}

    /** Kendall's tau-b, which corrects for ties; empty below two units and where one ranking is all ties. */
    public static OptionalDouble kendallTauB(double[] left, double[] right) {
        return left.length < 2 ? OptionalDouble.empty() : finite(new KendallsCorrelation().correlation(left, right));
    }

    /** Spearman's rho, ties at their mean rank; empty below two units and where one ranking is all ties. */
    public static OptionalDouble spearman(double[] left, double[] right) {
        return left.length < 2 ? OptionalDouble.empty() : finite(new SpearmansCorrelation().correlation(left, right));
    }

    /** By how many places a unit moves, on the mean; units that are not ranked (0) on both sides are left out. */
    public static double meanAbsoluteShift(int[] left, int[] right) {
        long sum = 0;
        int both = 0;
        for (int unit = 0; unit < left.length; unit++) {
            if (left[unit] != 0 && right[unit] != 0) {
                sum += Math.abs(left[unit] - right[unit]);
                both++;
            }
        }
        return both == 0 ? 0 : (double) sum / both;
    }

    /** Share of those within the first k of either ranking that are within both; ties at the edge may make it more than k. */
    public static OptionalDouble topJaccard(int[] left, int[] right, int k) {
        int both = 0;
        int either = 0;
        for (int unit = 0; unit < left.length; unit++) {
            var inLeft = left[unit] != 0 && left[unit] <= k;
            var inRight = right[unit] != 0 && right[unit] <= k;
            both += inLeft && inRight ? 1 : 0;
            either += inLeft || inRight ? 1 : 0;
        }
        return either == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / either);
    }

    /**
     * Kendall's W, from 0 to 1: how far several rankings agree, 12 S / (m² (n³ − n) − m Σ (t³ − t)), tied units at their mean
     * rank and t of them in each tie. Empty below two units and where every ranking is all ties.
     *
     * @param rankings one array of ranks per ranking, same units in the same order
     */
    public static OptionalDouble kendallW(double[][] rankings) {
        int m = rankings.length;
        int n = m == 0 ? 0 : rankings[0].length;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        var ranks = Arrays.stream(rankings)
                .map(new NaturalRanking(TiesStrategy.AVERAGE)::rank)
                .toArray(double[][]::new);
        var sums = IntStream.range(0, n)
                .mapToDouble(unit -> Arrays.stream(ranks)
                        .mapToDouble(ranking -> ranking[unit])
                        .sum())
                .toArray();
        double mean = Arrays.stream(sums).average().orElseThrow();
        double squares =
                Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        double ties = Arrays.stream(ranks).mapToDouble(RankAgreement::ties).sum();
        return finite(12 * squares / ((double) m * m * ((double) n * n * n - n) - m * ties));
    }

    /** Σ (t³ − t) over the ties of a ranking, t units in each. */
    private static double ties(double[] ranks) {
        return Arrays.stream(ranks)
                .map(rank -> Arrays.stream(ranks).filter(other -> other == rank).count())
                .map(tied -> tied * tied - 1)
                .sum();
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
