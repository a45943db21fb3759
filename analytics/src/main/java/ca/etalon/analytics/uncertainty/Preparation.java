package ca.etalon.analytics.uncertainty;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.UnitTable;
import ca.etalon.analytics.composite.Weighting;
import java.util.ArrayList;
import java.util.List;

/**
 * One way of bringing the indicators onto one scale and weighing them.
 *
 * @param normalised in order of the hierarchy's indicators
 * @param weights in order of {@link Tree#order}
 */
record Preparation(UnitTable normalised, double[] weights) {

    /** All ways, the last factor changing fastest. */
    static List<Preparation> all(UnitTable table, Hierarchy hierarchy, Assumptions assumptions) {
        var ids = hierarchy.indicators().stream().map(Component::id).toList();
        var all = new ArrayList<Preparation>();
        for (var imputation : assumptions.imputations()) {
            var imputed = imputation.apply(table.select(ids), hierarchy);
            for (var treatment : assumptions.treatments()) {
                var treated = treatment.apply(imputed);
                for (var normalisation : assumptions.normalisations()) {
                    var normalised = normalisation.apply(treated, hierarchy);
                    for (var weighting : assumptions.weightings()) {
                        all.add(new Preparation(
                                normalised,
                                Tree.order(weighting.weigh(hierarchy, normalised)).stream()
                                        .mapToDouble(Component::weight)
                                        .toArray()));
                    }
                }
            }
        }
        return all;
    }

    /** A value that is drawn between bounds may not move the others, which were prepared before. */
    static void checkCellwise(Assumptions assumptions) {
        var isCellwise = assumptions.imputations().stream()
                        .allMatch(rule -> List.of("none", "common").contains(rule.name()))
                && assumptions.treatments().stream().allMatch(rule -> rule.winsorisedMost() == 0)
                && assumptions.normalisations().stream()
                        .allMatch(rule -> List.of("goalposts", "none", "scaled").contains(rule.name()))
                && assumptions.weightings().stream()
                        .allMatch(rule -> rule == Weighting.EQUAL || rule == Weighting.DECLARED);
        if (!isCellwise) {
            throw new IllegalArgumentException("values within bounds go with fixed goalposts and stated weights only");
        }
    }
}
