package ca.etalon.analytics.trend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * The distribution of the Mann–Kendall S over all orders of a short series, ties included: what S would be if the order in
 * time were chance.
 *
 * <p>It depends on nothing but how many values are equal, so each pattern of ties is counted once. Equal values are put in
 * one group after another: of a group of k among m values that stand already, each arrangement adds between −k·m and k·m,
 * as the Gaussian binomial coefficient counts.
 *
 * @param orders how many distinct orders there are
 * @param ways how many of them have an S, by S
 */
record ExactNull(double orders, Map<Integer, Double> ways) {
    private static final ConcurrentMap<List<Integer>, ExactNull> KNOWN = new ConcurrentHashMap<>();

    /** @param ties how often each distinct value occurs */
    static ExactNull of(int[] ties) {
        var pattern = Arrays.stream(ties).sorted().boxed().collect(Collectors.toList());
        return KNOWN.computeIfAbsent(pattern, ExactNull::count);
    }

    private static ExactNull count(List<Integer> ties) {
        Map<Integer, Double> ways = Map.of(0, 1.0);
        int placed = 0;
        for (int size : ties) {
            var next = new HashMap<Integer, Double>();
            var inversions = gaussianBinomial(placed, size);
            for (var so : ways.entrySet()) {
                for (int i = 0; i < inversions.length; i++) {
                    next.merge(so.getKey() + placed * size - 2 * i, so.getValue() * inversions[i], Double::sum);
                }
            }
            ways = next;
            placed += size;
        }
        return new ExactNull(
                ways.values().stream().mapToDouble(Double::doubleValue).sum(), ways);
    }

    /** How many words of {@code one} letters of a kind and {@code other} of another have 0, 1, 2 … inversions. */
    private static double[] gaussianBinomial(int one, int other) {
        var counts = new double[one + 1][other + 1][];
        for (int a = 0; a <= one; a++) {
            for (int b = 0; b <= other; b++) {
                var count = new double[a * b + 1];
                if (a == 0 || b == 0) {
                    count[0] = 1;
                } else {
                    // The last letter is of the first kind, behind b of the other, or of the other kind.
                    add(count, counts[a - 1][b], b);
                    add(count, counts[a][b - 1], 0);
                }
                counts[a][b] = count;
            }
        }
        return counts[one][other];
    }

    private static void add(double[] to, double[] from, int shift) {
        for (int i = 0; i < from.length; i++) {
            to[i + shift] += from[i];
        }
    }

    /** The probability of an S at least as far from 0. */
    double twoSided(int s) {
        double far = ways.entrySet().stream()
                .filter(so -> Math.abs(so.getKey()) >= Math.abs(s))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return far / orders;
    }
}
