package ca.etalon.analytics.composite;

import java.util.function.Function;

/**
 * A way to make a composite of indicators: one choice for each step.
 *
 * @param mean of each aggregate
 */
public record Method(
        Imputation imputation,
        Screening screening,
        Treatment treatment,
        Normalisation normalisation,
        Weighting weighting,
        Function<Component, Mean> mean) {

    /**
     * What the steps made of a table.
     *
     * @param hierarchy with the weights that were used
     */
    public record Made(
            UnitTable imputed,
            UnitTable screened,
            UnitTable treated,
            UnitTable normalised,
            Hierarchy hierarchy,
            Composite composite) {}

    /** Runs the steps over indicators that are denominated already. */
    public Made apply(UnitTable table, Hierarchy hierarchy) {
        var imputed = imputation.apply(table, hierarchy);
        var screened = screening.apply(imputed);
        var treated = treatment.apply(screened);
        var normalised = normalisation.apply(treated, hierarchy);
        var weighed = weighting.weigh(hierarchy, normalised);
        return new Made(imputed, screened, treated, normalised, weighed, new Composite(weighed, normalised, mean));
    }
}
