package ca.etalon.analytics.uncertainty;

import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Ties;
import java.util.Arrays;

/**
 * A place to compute scores and ranks of one draw after the other, in arrays that are used again.
 *
 * <p>Within a draw, not a number is what is absent, and infinite what has no mean (a geometric one of nothing); neither is
 * ranked.
 */
public final class Evaluation {
    private final CompositeModel model;
    private final Tree tree;
    private final double[] weights;
    private final double[][] nodes;
    private final double[] buffer;
    private final double[] weightThere;
    private final double[] scores;
    private final double[] sorted;

    Evaluation(CompositeModel model) {
        int units = model.units();
        this.model = model;
        this.tree = model.tree();
        this.weights = new double[tree.size()];
        this.nodes = new double[tree.size() - tree.indicators()][units];
        this.buffer = new double[units];
        this.weightThere = new double[units];
        this.scores = new double[units];
        this.sorted = new double[units];
    }

    /** The scores of the index; the array is used again by the next call. */
    double[] scores(double[] inputs) {
        int preparation = model.preparation(inputs);
        int averaging = model.averaging(inputs);
        model.weights(preparation, inputs, weights);
        for (int aggregate = 0; aggregate < nodes.length; aggregate++) {
            sum(preparation, averaging, aggregate, inputs);
        }
        var top = nodes[nodes.length - 1];
        var mean = model.mean(averaging, tree.size() - 1);
        for (int unit = 0; unit < top.length; unit++) {
            double score = Double.isInfinite(top[unit]) ? Double.NaN : mean.back(top[unit]);
            scores[unit] = Double.isInfinite(score) ? Double.NaN : score;
        }
        return scores;
    }

    /** The weighted mean of an aggregate, on the scale of the mean above it. */
    private void sum(int preparation, int averaging, int aggregate, double[] inputs) {
        var sum = nodes[aggregate];
        int component = tree.indicators() + aggregate;
        var isComplete = model.isComplete(component);
        Arrays.fill(sum, 0);
        Arrays.fill(weightThere, 0);
        double all = 0;
        for (int child : tree.children()[aggregate]) {
            var part = child < tree.indicators()
                    ? model.indicator(preparation, averaging, child, inputs, buffer)
                    : nodes[child - tree.indicators()];
            if (isComplete) {
                add(weights[child], part, sum);
                all += weights[child];
            } else if (weights[child] > 0) {
                addThere(weights[child], part, sum);
            }
        }
        for (int unit = 0; unit < sum.length; unit++) {
            sum[unit] /= isComplete ? all : weightThere[unit];
        }
        int above = tree.parent()[component];
        if (above >= 0) {
            change(model.mean(averaging, component), model.mean(averaging, above), sum);
        }
    }

    private static void add(double weight, double[] part, double[] sum) {
        for (int unit = 0; unit < sum.length; unit++) {
            sum[unit] += weight * part[unit];
        }
    }

    private void addThere(double weight, double[] part, double[] sum) {
        for (int unit = 0; unit < sum.length; unit++) {
            boolean isThere = part[unit] == part[unit];
            sum[unit] += isThere ? weight * part[unit] : 0;
            weightThere[unit] += isThere ? weight : 0;
        }
    }

    private static void change(Mean from, Mean to, double[] values) {
        if (from.order() == to.order() && from.floor() == to.floor()) {
            // The mean of parts no lower than the floor is none either: it goes on as it is.
            return;
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                values[i] = from.back(values[i]);
            }
        }
        towards(to, values);
    }

    /** Numbers on the scale on which a mean is a sum; what is absent stays so, what has none there becomes infinite. */
    static void towards(Mean mean, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                double moved = mean.towards(values[i]);
                values[i] = Double.isFinite(moved) ? moved : Double.POSITIVE_INFINITY;
            }
        }
    }

    /** The places of the units, 1 for the highest score, ties sharing the best; 0 for a unit without a score. */
    public void ranks(double[] inputs, int[] into) {
        var numbers = scores(inputs);
        int there = 0;
        for (double number : numbers) {
            if (number == number) {
                sorted[there++] = -number;
            }
        }
        Arrays.sort(sorted, 0, there);
        double within = Ties.within(numbers);
        for (int unit = 0; unit < into.length; unit++) {
            into[unit] = Double.isNaN(numbers[unit]) ? 0 : 1 + Ties.before(sorted, there, -numbers[unit], within);
        }
    }
}
