package ca.etalon.analytics.uncertainty;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Imputation;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.Treatment;
import ca.etalon.analytics.composite.Weighting;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What could have been chosen otherwise in making an index; each alternative of a list is as likely as the others, and each
 * list is drawn from by itself.
 *
 * @param means the mean of each aggregate, per alternative
 * @param noise by which share the weight of a component could be higher or lower, from 0 to 1
 */
public record Assumptions(
        List<Imputation> imputations,
        List<Treatment> treatments,
        List<Normalisation> normalisations,
        List<Weighting> weightings,
        List<Function<Component, Mean>> means,
        ToDoubleFunction<Component> noise) {

    public Assumptions {
        imputations = List.copyOf(imputations);
        treatments = List.copyOf(treatments);
        normalisations = List.copyOf(normalisations);
        weightings = List.copyOf(weightings);
        means = List.copyOf(means);
        if (Stream.of(imputations, treatments, normalisations, weightings, means)
                .anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("of each choice one alternative at least is wanted");
        }
    }

    /** How many ways there are to bring the indicators onto one scale and weigh them. */
    int preparations() {
        return imputations.size() * treatments.size() * normalisations.size() * weightings.size();
    }
}
