package ca.etalon.analytics.indicator;

import ca.etalon.analytics.measure.Measurement;
import java.util.Optional;

/**
 * What a measured value could be, were all that is unknown not satisfied or satisfied.
 *
 * <p>A share, and a mean of what lies from 0 to 1, stays among the rows counted; a count may grow by as many as are unknown.
 * A quantity without ends (stars, files, days) has no bounds as soon as anything is unknown.
 */
public record ValueBounds(double low, double high) {

    /** @param measured with a value; empty where what is unknown could make it anything */
    public static Optional<ValueBounds> of(Indicator indicator, Measurement measured) {
        if (measured.unknown() == null || measured.unknown() == 0) {
            return Optional.of(new ValueBounds(measured.value(), measured.value()));
        }
        if (indicator.kind() == Indicator.Kind.COUNT) {
            return Optional.of(new ValueBounds(measured.value(), measured.value() + measured.unknown()));
        }
        if (!indicator.isRatio()) {
            return Optional.empty();
        }
        double all = measured.denominator() + measured.unknown();
        return Optional.of(
                new ValueBounds(measured.numerator() / all, (measured.numerator() + measured.unknown()) / all));
    }
}
