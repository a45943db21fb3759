package ca.etalon.analytics.composite;

import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;

/**
 * Skewness and excess kurtosis of a sample, adjusted for its size (G1 and G2, as in SAS, Excel and COINr).
 *
 * <p>Source: Joanes and Gill (1998), <i>Comparing measures of sample skewness and kurtosis</i>; methodology §6.2.
 */
public record Shape(double skewness, double kurtosis) {
    private static final int FEWEST = 4;

    /** Empty below four values and where all are the same. */
    public static Optional<Shape> of(Values values) {
        if (values.count() < FEWEST || values.min() == values.max()) {
            return Optional.empty();
        }
        var present = values.present();
        var shape = new Shape(new Skewness().evaluate(present), new Kurtosis().evaluate(present));
        return Double.isFinite(shape.skewness) && Double.isFinite(shape.kurtosis)
                ? Optional.of(shape)
                : Optional.empty();
    }
}
