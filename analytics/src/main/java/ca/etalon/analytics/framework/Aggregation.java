package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Mean;
import java.util.List;

/** How the parts of a node become one number; methodology §6.5. */
public enum Aggregation {
    /** Points are added. */
    SUM,
    /** Weighted mean: a weak part is made good by a strong one. */
    ARITHMETIC,
    /** Weighted geometric mean: imbalance costs; defined for parts above zero only, hence a floor. */
    GEOMETRIC,
    /** Weighted harmonic mean: imbalance costs more. */
    HARMONIC,
    /** Weighted mean of a declared order, of which the other means are cases. */
    POWER;

    /**
     * One part.
     *
     * @param weight relative to its siblings, above zero; not used by a sum
     */
    record Part(double value, double weight) {}

    /** Whether a part of zero needs a floor. */
    boolean needsFloor(double order) {
        return this == GEOMETRIC || this == HARMONIC || this == POWER && order <= 0;
    }

    /**
     * The mean that this is; null for a sum.
     *
     * @param order of a power mean
     * @param floor what stands in for a smaller part where one is needed
     */
    Mean mean(double order, double floor) {
        return switch (this) {
            case SUM -> null;
            case ARITHMETIC -> Mean.ARITHMETIC;
            case GEOMETRIC -> new Mean(0, floor);
            case HARMONIC -> new Mean(-1, floor);
            case POWER -> new Mean(order, floor);
        };
    }

    /**
     * The number of a node.
     *
     * @param parts at least one
     * @param mean how they are averaged; null where they are added
     */
    static double of(List<Part> parts, Mean mean) {
        double sum = 0;
        double weights = 0;
        for (Part part : parts) {
            sum += mean == null ? part.value : part.weight * mean.towards(part.value);
            weights += part.weight;
        }
        return mean == null ? sum : mean.back(sum / weights);
    }
}
