package ca.etalon.analytics.framework;

import java.util.List;

/** How the parts of a node become one number; methodology §6.5. */
public enum Aggregation {
    /** Points are added. */
    SUM,
    /** Weighted mean: a weak part is made good by a strong one. */
    ARITHMETIC,
    /** Weighted geometric mean: imbalance costs; defined for parts above zero only, hence a floor. */
    GEOMETRIC;

    /**
     * One part.
     *
     * @param weight relative to its siblings, above zero; not used by a sum
     */
    record Part(double value, double weight) {}

    /**
     * The number of a node.
     *
     * @param parts at least one
     * @param floor what a geometric mean takes in place of a smaller part
     */
    double of(List<Part> parts, double floor) {
        double sum = 0;
        double weights = 0;
        for (Part part : parts) {
            var value = this == GEOMETRIC ? StrictMath.log(Math.max(floor, part.value)) : part.value;
            sum += this == SUM ? value : part.weight * value;
            weights += part.weight;
        }
        return switch (this) {
            case SUM -> sum;
            case ARITHMETIC -> sum / weights;
            case GEOMETRIC -> StrictMath.exp(sum / weights);
        };
    }
}
