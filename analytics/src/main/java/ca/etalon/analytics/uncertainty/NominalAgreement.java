package ca.etalon.analytics.uncertainty;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What {@link RankAgreement} tells of a ranking and the nominal one, in whole numbers and without objects, because it is told
 * of every draw.
 */
final class NominalAgreement {
    private static final double NONE = Double.NaN;

    /** Units with a nominal rank, best first. */
    private final int[] order;

    private final int[] nominal;
    /** By place in the order: the first place after it that is not tied with it. */
    private final int[] next;

    private final int k;

    NominalAgreement(int[] nominal, int k) {
        this.nominal = nominal.clone();
        this.k = k;
        this.order = IntStream.range(0, nominal.length)
                .filter(unit -> nominal[unit] != 0)
                .boxed()
                .sorted(Comparator.comparingInt(unit -> nominal[unit]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.next = new int[order.length];
        for (int i = order.length - 1; i >= 0; i--) {
            var isTied = i + 1 < order.length && nominal[order[i]] == nominal[order[i + 1]];
            next[i] = isTied ? next[i + 1] : i + 1;
        }
    }

    /** Mean shift, Spearman's rho, Kendall's tau-b and agreement of the first k; not a number where there is none. */
    double[] of(int[] ranks) {
        var found = new int[order.length];
        var expected = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            found[i] = ranks[order[i]];
            expected[i] = nominal[order[i]];
        }
        if (found.length < 2 || counts(found)[0] > 0) {
            return new double[] {NONE, NONE, NONE, NONE};
        }
        return new double[] {
            RankAgreement.meanAbsoluteShift(expected, found),
            spearman(doubledMeans(expected), doubledMeans(found)),
            kendall(expected, found),
            RankAgreement.topJaccard(expected, found, k).orElse(NONE)
        };
    }

    /** Twice the mean rank that tied units share, which is a whole number. */
    private static long[] doubledMeans(int[] ranks) {
        var counts = counts(ranks);
        var below = new int[counts.length];
        for (int rank = 1; rank < counts.length; rank++) {
            below[rank] = below[rank - 1] + counts[rank - 1];
        }
        var means = new long[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            means[i] = 2L * below[ranks[i]] + counts[ranks[i]] + 1;
        }
        return means;
    }

    private static int[] counts(int[] ranks) {
        int highest = 0;
        for (int rank : ranks) {
            highest = Math.max(highest, rank);
        }
        var counts = new int[highest + 1];
        for (int rank : ranks) {
            counts[rank]++;
        }
        return counts;
    }

    private static double spearman(long[] left, long[] right) {
        long centre = left.length + 1;
        long product = 0;
        long leftSquares = 0;
        long rightSquares = 0;
        for (int i = 0; i < left.length; i++) {
            product += (left[i] - centre) * (right[i] - centre);
            leftSquares += (left[i] - centre) * (left[i] - centre);
            rightSquares += (right[i] - centre) * (right[i] - centre);
        }
        return leftSquares == 0 || rightSquares == 0
                ? NONE
                : product / (Math.sqrt(leftSquares) * Math.sqrt(rightSquares));
    }

    private double kendall(int[] expected, int[] found) {
        long score = 0;
        for (int i = 0; i < found.length; i++) {
            score += above(found[i], found, next[i]);
        }
        double pairs = found.length * (found.length - 1.0) / 2;
        double untied = (pairs - tied(expected)) * (pairs - tied(found));
        return untied == 0 ? NONE : score / Math.sqrt(untied);
    }

    /** How many from a place on stand below, less how many stand above. */
    private static int above(int own, int[] ranks, int from) {
        int score = 0;
        for (int i = from; i < ranks.length; i++) {
            score += (own < ranks[i] ? 1 : 0) - (own > ranks[i] ? 1 : 0);
        }
        return score;
    }

    private static long tied(int[] ranks) {
        long pairs = 0;
        for (int count : counts(ranks)) {
            pairs += count * (count - 1L) / 2;
        }
        return pairs;
    }
}
