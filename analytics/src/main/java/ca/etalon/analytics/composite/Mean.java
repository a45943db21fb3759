package ca.etalon.analytics.composite;

import java.util.OptionalDouble;

/**
 * A weighted power mean: the order 1 is arithmetic (a weak part is made good by a strong one), 0 geometric, −1 harmonic
 * (imbalance costs, the more the lower the order).
 *
 * <p>A part that is absent leaves the mean, the weights of the others growing in proportion. Below the order 1, parts lower than
 * the floor are taken as the floor, as a framework declares it. But for the arithmetic mean, a power mean is of parts from zero,
 * at orders up to 0 above zero; with any other part there is no mean: an even power would take a bad part for a good one.
 *
 * <p>Source: OECD and JRC (2008), step 6; methodology §6.5. COINr stops at a part that is not above zero and has no floor.
 *
 * @param order of the mean, from −20 to 20: beyond, powers of scores overflow, and the mean is the least or greatest part
 * @param floor least part that counts, or 0 for none; not used by the orders from 1
 */
public record Mean(double order, double floor) {
    private static final double MOST_ORDER = 20;

    public static final Mean ARITHMETIC = new Mean(1, 0);
    public static final Mean GEOMETRIC = new Mean(0, 0);
    public static final Mean HARMONIC = new Mean(-1, 0);

    public Mean {
        if (!isOrder(order) || !(floor >= 0)) {
            throw new IllegalArgumentException("order " + order + ", floor " + floor);
        }
    }

    /** Whether powers of this order can be computed of scores. */
    public static boolean isOrder(double order) {
        return Math.abs(order) <= MOST_ORDER;
    }

    public static Mean ofOrder(double order) {
        return new Mean(order, 0);
    }

    /** The mean of the parts that are there. */
    public OptionalDouble of(Values parts, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            if (parts.isPresent(i) && weights[i] > 0) {
                sum += weights[i] * towards(parts.at(i));
                all += weights[i];
            }
        }
        double mean = back(sum / all);
        return all > 0 && Double.isFinite(mean) ? OptionalDouble.of(mean) : OptionalDouble.empty();
    }

    /** A part on the scale on which this mean is a weighted sum; not finite where the part cannot be averaged so. */
    public double towards(double part) {
        if (order == 1) {
            return part;
        }
        double bounded = order < 1 ? Math.max(floor, part) : part;
        if (!isDefinedAt(bounded)) {
            return Double.NaN;
        }
        if (order == 0) {
            return StrictMath.log(bounded);
        }
        return order == -1 ? 1 / bounded : StrictMath.pow(bounded, order);
    }

    /** From that scale back to the scale of the parts. */
    public double back(double sum) {
        if (order == 1) {
            return sum;
        }
        if (order == 0) {
            return StrictMath.exp(sum);
        }
        return order == -1 ? 1 / sum : StrictMath.pow(sum, 1 / order);
    }

    private boolean isDefinedAt(double part) {
        return order > 0 ? part >= 0 : part > 0;
    }
}
