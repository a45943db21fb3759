package ca.etalon.analytics.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How much of the variance of a result goes back to each of its inputs: variance-based sensitivity by two independent samples.
 *
 * <p>First order: what fixing the input alone would take away. Total: what it has a part in, with the others. Estimated from
 * N (d + 2) runs; a first-order index near nothing may come out below zero, and is not clipped.
 *
 * <p>Source: Saltelli et al. (2010) for the first order, Jansen (1999) for the total; methodology §6.7. Unlike COINr the results
 * are centred before the first order is estimated (the same expectation, less noise), and the bootstrap draws whole rows and
 * estimates the variance anew.
 */
public final class Sobol {
    private static final int SAMPLE_A = 16;
    private static final int SAMPLE_B = 17;
    private static final int BOOTSTRAP = 18;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final int dimensions;
    private final int size;
    private final long seed;
    private final double[] a;
    private final double[] b;
    /** By input: results of sample A with that input from B. */
    private final double[][] mixed;

    /**
     * The indices of one input; bounds are the 5th and 95th percentile of the bootstrap.
     *
     * @param first share of the variance, of its own
     * @param total share of the variance, with others
     */
    public record Index(
            double first, double firstLow, double firstHigh, double total, double totalLow, double totalHigh) {}

    /**
     * Runs a function N (d + 2) times on the threads at hand.
     *
     * @param function of inputs from 0 to 1; what is supplied is used by one thread at a time
     * @param size N
     */
    public Sobol(Supplier<ToDoubleFunction<double[]>> function, int dimensions, int size, long seed) {
        this.dimensions = dimensions;
        this.size = size;
        this.seed = seed;
        this.a = new double[size];
        this.b = new double[size];
        this.mixed = new double[dimensions][size];
        IntStream.range(0, size).parallel().forEach(row -> run(function.get(), row));
    }

    private void run(ToDoubleFunction<double[]> function, int row) {
        var fromA = inputs(SAMPLE_A, row);
        var fromB = inputs(SAMPLE_B, row);
        a[row] = function.applyAsDouble(fromA.clone());
        b[row] = function.applyAsDouble(fromB.clone());
        for (int input = 0; input < dimensions; input++) {
            var one = fromA.clone();
            one[input] = fromB[input];
            mixed[input][row] = function.applyAsDouble(one);
        }
    }

    private double[] inputs(int stream, int row) {
        return IntStream.range(0, dimensions)
                .mapToDouble(input -> Philox.uniform(seed, stream, row, input))
                .toArray();
    }

    /** The indices of all inputs, with bounds from some bootstrap samples; empty where the result does not vary. */
    public List<Index> indices(int bootstraps) {
        if (bootstraps < 1) {
            throw new IllegalArgumentException("bounds want a bootstrap sample at least, not " + bootstraps);
        }
        var all = IntStream.range(0, size).toArray();
        if (!(variance(all) > 0)) {
            return List.of();
        }
        var samples = IntStream.range(0, bootstraps)
                .parallel()
                .mapToObj(this::estimateOfBootstrap)
                .toArray(double[][][]::new);
        var estimate = estimate(all);
        var indices = new ArrayList<Index>();
        for (int input = 0; input < dimensions; input++) {
            int at = input;
            var firsts = Arrays.stream(samples)
                    .mapToDouble(sample -> sample[at][0])
                    .sorted()
                    .toArray();
            var totals = Arrays.stream(samples)
                    .mapToDouble(sample -> sample[at][1])
                    .sorted()
                    .toArray();
            indices.add(new Index(
                    estimate[input][0],
                    quantile(firsts, LOW),
                    quantile(firsts, HIGH),
                    estimate[input][1],
                    quantile(totals, LOW),
                    quantile(totals, HIGH)));
        }
        return indices;
    }

    private double[][] estimateOfBootstrap(int sample) {
        return estimate(IntStream.range(0, size)
                .map(row -> (int) (Philox.uniform(seed, BOOTSTRAP, sample, row) * size))
                .toArray());
    }

    private double[][] estimate(int[] rows) {
        double mean = mean(rows);
        double variance = variance(rows);
        var estimate = new double[dimensions][2];
        for (int input = 0; input < dimensions; input++) {
            double first = 0;
            double total = 0;
            for (int row : rows) {
                double change = mixed[input][row] - a[row];
                first += (b[row] - mean) * change;
                total += change * change;
            }
            estimate[input][0] = first / rows.length / variance;
            estimate[input][1] = total / (2.0 * rows.length) / variance;
        }
        return estimate;
    }

    private double mean(int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += a[row] + b[row];
        }
        return sum / (2.0 * rows.length);
    }

    private double variance(int[] rows) {
        double mean = mean(rows);
        double squares = 0;
        for (int row : rows) {
            squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
        }
        return squares / (2.0 * rows.length - 1);
    }

    private static double quantile(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** How far the ranks of an index move, on the mean, as a function of its factors: what the indices of an index rest on. */
    public static Supplier<ToDoubleFunction<double[]>> rankShift(
            CompositeModel model, int[] nominal, List<Factor> factors) {
        return () -> {
            var evaluation = model.evaluation();
            var ranks = new int[model.units()];
            return inputs -> {
                var all = new double[Factor.values().length];
                for (int i = 0; i < inputs.length; i++) {
                    all[factors.get(i).ordinal()] = inputs[i];
                }
                evaluation.ranks(all, ranks);
                return RankAgreement.meanAbsoluteShift(nominal, ranks);
            };
        };
    }
}
