package ca.etalon.analytics.trend;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini–Hochberg: of many tests at once, how large a share of those called significant is expected to be so by chance.
 *
 * <p><b>Source</b>: Benjamini and Hochberg (1995); methodology §7.
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /** The adjusted p-values (q), in the order given: a test is significant at a rate when its q is not above it. */
    public static double[] adjusted(double[] p) {
        var order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        var q = new double[p.length];
        double least = 1;
        for (int rank = p.length; rank >= 1; rank--) {
            int test = order[rank - 1];
            least = Math.min(least, p[test] * p.length / rank);
            q[test] = least;
        }
        return q;
    }
}
