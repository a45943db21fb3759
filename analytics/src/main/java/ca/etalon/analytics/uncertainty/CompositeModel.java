package ca.etalon.analytics.uncertainty;

import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.UnitTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An index under all its assumptions: scores as a function of one number from 0 to 1 per factor.
 *
 * <p>What does not hang on the draw is computed once: the indicators on one scale for each way of preparing them, on
 * the scale of the mean above them for each way of averaging, and their weights. A draw then is a weighted sum per
 * aggregate. It can be sent to where the draws are made.
 */
public final class CompositeModel implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int WEIGHTS_STREAM = 1;
    private static final int CELLS_STREAM = 2;
    /** What a factor's number is spread to where it stands for a whole set of numbers. */
    private static final double REPLICATES = 0x1.0p52;

    private final Tree tree;
    private final int units;
    private final long seed;
    private final int[] choices;
    /** By preparation and component. */
    private final double[][] weights;
    /** By preparation, indicator and unit: the value, or its lower bound; not a number where absent. */
    private final double[][][] prepared;
    /** By the same: by how much the upper bound is higher; null where all is known. */
    private final double[][][] spread;
    /** By component: whether every unit has a finite number below it, however the index is made. */
    private final boolean[] complete;
    /** By averaging and aggregate. */
    private final double[][] orders;

    private final double[][] floors;
    /** By preparation, averaging, indicator and unit: on the scale of the mean above; null where bounds are drawn. */
    private final double[][][][] towards;
    /** By indicator; null where its cells are as they were read. */
    private final ReadShares[] readings;

    /**
     * An index of which every value is known or absent.
     *
     * @param table indicators denominated and screened; higher is better where the hierarchy says no other
     */
    public CompositeModel(UnitTable table, Hierarchy hierarchy, Assumptions assumptions, long seed) {
        this(table, table, hierarchy, assumptions, seed);
    }

    /**
     * An index of which some values are known within bounds only; each is drawn evenly between them, by itself.
     *
     * @param low the values at one bound; {@code high} at the other, absent where {@code low} is
     * @throws IllegalArgumentException where an imputation, treatment, normalisation or weighting would make one cell
     *     depend on the others, and a bound differs
     */
    public CompositeModel(UnitTable low, UnitTable high, Hierarchy hierarchy, Assumptions assumptions, long seed) {
        this(low, high, Map.of(), hierarchy, assumptions, seed);
    }

    /**
     * An index of which some indicators were told by fallible decisions too; how often these are wrong is the same for
     * all units in a draw.
     *
     * @param readings by indicator, cells by the units of the tables
     * @throws IllegalArgumentException as above, also where there are readings
     */
    public CompositeModel(
            UnitTable low,
            UnitTable high,
            Map<String, ReadShares> readings,
            Hierarchy hierarchy,
            Assumptions assumptions,
            long seed) {
        this.tree = Tree.of(hierarchy, assumptions.noise());
        this.units = low.units().size();
        this.seed = seed;
        this.choices = new int[] {
            assumptions.imputations().size(),
            assumptions.treatments().size(),
            assumptions.normalisations().size(),
            assumptions.weightings().size(),
            assumptions.means().size()
        };
        var isBounded = !low.equals(high);
        var lows = Preparation.all(low, hierarchy, assumptions);
        this.weights = lows.stream().map(Preparation::weights).toArray(double[][]::new);
        this.prepared = columns(lows);
        this.spread = isBounded ? spread(prepared, columns(Preparation.all(high, hierarchy, assumptions))) : null;
        var isDrawn = isBounded || !readings.isEmpty();
        if (isDrawn) {
            Preparation.checkCellwise(assumptions);
        }
        this.readings = hierarchy.indicators().stream()
                .map(indicator -> readings.get(indicator.id()))
                .toArray(ReadShares[]::new);
        var aggregates = hierarchy.aggregatesUpwards();
        var means = new ArrayList<List<Mean>>();
        for (var choice : assumptions.means()) {
            means.add(aggregates.stream().map(choice).toList());
        }
        this.orders = numbers(means, true);
        this.floors = numbers(means, false);
        this.towards = isDrawn ? null : towards();
        this.complete = complete();
    }

    private static double[][][] columns(List<Preparation> preparations) {
        return preparations.stream()
                .map(preparation -> preparation.normalised().columns().stream()
                        .map(column -> column.orElse(Double.NaN))
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private static double[][] numbers(List<List<Mean>> means, boolean isOrder) {
        return means.stream()
                .map(choice -> choice.stream()
                        .mapToDouble(mean -> isOrder ? mean.order() : mean.floor())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][][] spread(double[][][] low, double[][][] high) {
        var spread = new double[low.length][][];
        for (int p = 0; p < low.length; p++) {
            spread[p] = new double[low[p].length][];
            for (int i = 0; i < low[p].length; i++) {
                spread[p][i] = new double[low[p][i].length];
                for (int unit = 0; unit < low[p][i].length; unit++) {
                    double width = high[p][i][unit] - low[p][i][unit];
                    spread[p][i][unit] = Double.isNaN(width) ? 0 : width;
                }
            }
        }
        return spread;
    }

    private double[][][][] towards() {
        var all = new double[prepared.length][choices[Factor.AGGREGATION.ordinal()]][tree.indicators()][];
        for (int p = 0; p < prepared.length; p++) {
            for (int m = 0; m < all[p].length; m++) {
                for (int i = 0; i < tree.indicators(); i++) {
                    var above = mean(m, tree.parent()[i]);
                    all[p][m][i] = prepared[p][i].clone();
                    Evaluation.towards(above, all[p][m][i]);
                }
            }
        }
        return all;
    }

    /** Nothing is known beforehand of cells that are drawn, and weights of nothing have no mean. */
    private boolean[] complete() {
        var all = new boolean[tree.size()];
        for (int i = 0; i < tree.size(); i++) {
            all[i] = towards != null;
        }
        for (int i = 0; i < tree.indicators() && towards != null; i++) {
            for (double[][][] preparation : towards) {
                for (double[][] averaging : preparation) {
                    all[i] &= Arrays.stream(averaging[i]).allMatch(Double::isFinite);
                }
            }
        }
        for (int i = 0; i < tree.children().length; i++) {
            for (int child : tree.children()[i]) {
                int at = child;
                all[tree.indicators() + i] &=
                        all[child] && Arrays.stream(weights).allMatch(preparation -> preparation[at] > 0);
            }
        }
        return all;
    }

    boolean isComplete(int component) {
        return complete[component];
    }

    /** How many units are ranked. */
    public int units() {
        return units;
    }

    /** The factors that make a difference. */
    public Set<Factor> factors() {
        var factors = EnumSet.noneOf(Factor.class);
        for (int i = 0; i < choices.length; i++) {
            if (choices[i] > 1) {
                factors.add(Factor.values()[i]);
            }
        }
        for (double noise : tree.noise()) {
            if (noise > 0) {
                factors.add(Factor.WEIGHTS);
            }
        }
        if (spread != null) {
            factors.add(Factor.UNKNOWN);
        }
        if (Arrays.stream(readings).anyMatch(Objects::nonNull)) {
            factors.add(Factor.CLASSIFIER);
        }
        return factors;
    }

    /** A place to compute in; one for each thread. */
    public Evaluation evaluation() {
        return new Evaluation(this);
    }

    /** The numbers of a draw, one per factor. */
    void draw(long draw, int stream, double[] inputs) {
        for (int factor = 0; factor < inputs.length; factor++) {
            inputs[factor] = Philox.uniform(seed, stream, draw, factor);
        }
    }

    Tree tree() {
        return tree;
    }

    int preparation(double[] inputs) {
        int at = 0;
        for (int factor = 0; factor <= Factor.WEIGHTING.ordinal(); factor++) {
            at = at * choices[factor] + choice(inputs, factor);
        }
        return at;
    }

    int averaging(double[] inputs) {
        return choice(inputs, Factor.AGGREGATION.ordinal());
    }

    private int choice(double[] inputs, int factor) {
        return (int) (inputs[factor] * choices[factor]);
    }

    Mean mean(int averaging, int component) {
        int aggregate = component - tree.indicators();
        return new Mean(orders[averaging][aggregate], floors[averaging][aggregate]);
    }

    /** The weights of a draw: of each component, moved by its noise. */
    void weights(int preparation, double[] inputs, double[] into) {
        var replicate = replicate(inputs, Factor.WEIGHTS);
        for (int i = 0; i < into.length; i++) {
            double noise = tree.noise()[i];
            double moved = noise == 0 ? 1 : 1 + noise * (2 * Philox.uniform(seed, WEIGHTS_STREAM, replicate, i) - 1);
            into[i] = weights[preparation][i] * moved;
        }
    }

    /** An indicator of a draw, on the scale of the mean above it. */
    double[] indicator(int preparation, int averaging, int indicator, double[] inputs, double[] buffer) {
        if (towards != null) {
            return towards[preparation][averaging][indicator];
        }
        var low = prepared[preparation][indicator];
        if (readings[indicator] == null) {
            between(low, spread == null ? null : spread[preparation][indicator], indicator, inputs, buffer);
        } else {
            reread(low, indicator, inputs, buffer);
        }
        Evaluation.towards(mean(averaging, tree.parent()[indicator]), buffer);
        return buffer;
    }

    /** The cells at a place between their bounds, each drawn by itself. */
    private void between(double[] low, double[] width, int indicator, double[] inputs, double[] buffer) {
        var replicate = replicate(inputs, Factor.UNKNOWN);
        for (int unit = 0; unit < units; unit++) {
            buffer[unit] = width == null || width[unit] == 0
                    ? low[unit]
                    : low[unit] + width[unit] * cell(replicate, indicator, unit);
        }
    }

    /**
     * The cells as they are at the error of a draw, what is unknown between its bounds; absent where they were left
     * out.
     */
    private void reread(double[] low, int indicator, double[] inputs, double[] buffer) {
        var replicate = replicate(inputs, Factor.CLASSIFIER);
        var unknown = replicate(inputs, Factor.UNKNOWN);
        var rates = readings[indicator].rates(seed, replicate);
        for (int unit = 0; unit < units; unit++) {
            buffer[unit] = Double.isNaN(low[unit])
                    ? low[unit]
                    : readings[indicator].score(
                            unit, rates, seed, replicate, spread == null ? null : cell(unknown, indicator, unit));
        }
    }

    private static long replicate(double[] inputs, Factor factor) {
        return (long) (inputs[factor.ordinal()] * REPLICATES);
    }

    private double cell(long replicate, int indicator, int unit) {
        return Philox.uniform(seed, CELLS_STREAM, replicate, indicator * units + unit);
    }
}
