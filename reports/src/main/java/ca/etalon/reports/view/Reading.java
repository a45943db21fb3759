package ca.etalon.reports.view;

import ca.etalon.analytics.measure.MeasurementStatus;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A value with its bounds, or the status that says why there is none.
 *
 * @param value null unless measured; also null where only the bounds are known
 * @param low the value were all that is unknown unsatisfied, or null; {@code high} were it satisfied
 */
public record Reading(MeasurementStatus status, Double value, Double low, Double high) {

    public Reading {
        boolean measured = status == MeasurementStatus.MEASURED;
        if (measured != (value != null || low != null) || (low == null) != (high == null)) {
            throw new IllegalArgumentException(
                    "a reading has a value or both bounds exactly when measured: " + status + " " + value);
        }
        if (!finite(value) || !finite(low) || !finite(high)) {
            throw new IllegalArgumentException("a reading is finite or missing, not " + value);
        }
        if (low != null && (low > high || (value != null && (value < low || value > high)))) {
            throw new IllegalArgumentException("bounds out of order: " + low + " ≤ " + value + " ≤ " + high);
        }
    }

    private static boolean finite(Double number) {
        return number == null || Double.isFinite(number);
    }

    public static Reading of(double value) {
        return new Reading(MeasurementStatus.MEASURED, value, null, null);
    }

    public static Reading of(double value, double low, double high) {
        return new Reading(MeasurementStatus.MEASURED, value, low, high);
    }

    /** Only the bounds are known. */
    public static Reading between(double low, double high) {
        return new Reading(MeasurementStatus.MEASURED, null, low, high);
    }

    public static Reading missing(MeasurementStatus why) {
        return new Reading(why, null, null, null);
    }

    public boolean isMeasured() {
        return status == MeasurementStatus.MEASURED;
    }

    public boolean hasBounds() {
        return low != null;
    }

    /** The value, or nothing where only bounds are known or all is missing. */
    public OptionalDouble point() {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The value, else its low bound; only of a measured one. */
    public double least() {
        return value != null ? value : low;
    }

    /** The value, else its high bound; only of a measured one. */
    public double most() {
        return value != null ? value : high;
    }

    /** What to sort by: the value, else the middle of the bounds; empty when missing. */
    public Optional<Double> position() {
        if (!isMeasured()) {
            return Optional.empty();
        }
        return Optional.of(value != null ? value : (low + high) / 2);
    }
}
