package ca.etalon.analytics.composite;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rule for what becomes of absent values. What a platform cannot state is not to be imputed but left out beforehand.
 *
 * <p>Source: OECD and JRC (2008), step 3; methodology §6.1.
 *
 * @param name as a framework states it
 */
public record Imputation(String name, BiFunction<UnitTable, Hierarchy, UnitTable> rule) {

    public UnitTable apply(UnitTable table, Hierarchy hierarchy) {
        return rule.apply(table, hierarchy);
    }

    /** What is absent stays so. */
    public static Imputation none() {
        return new Imputation("none", (table, hierarchy) -> table);
    }

    /** An indicator that is absent for one unit is left out for all: nobody stands higher for what was not asked. */
    public static Imputation common() {
        return new Imputation(
                "common",
                (table, hierarchy) -> table.map(
                        (indicator, column) -> column.count() == column.size() ? column : column.where(unit -> false)));
    }

    /**
     * The mean of the unit's group for the indicator; stays absent where nobody in the group has a value.
     *
     * @param groups one name per unit
     */
    public static Imputation groupMean(List<String> groups) {
        return new Imputation(
                "group-mean",
                (table, hierarchy) -> table.map((indicator, column) -> {
                    var means = IntStream.range(0, column.size())
                            .boxed()
                            .filter(column::isPresent)
                            .collect(Collectors.groupingBy(groups::get, Collectors.averagingDouble(column::at)));
                    return filled(column, unit -> means.getOrDefault(groups.get(unit), Double.NaN));
                }));
    }

    /**
     * The mean of the unit's other indicators under the same aggregate. For indicators on one scale, so after normalising or
     * between shares.
     */
    public static Imputation siblingMean() {
        return new Imputation("sibling-mean", Imputation::siblingMean);
    }

    /** What a multivariate normal distribution with the moments of the table expects; see {@link ExpectationMaximisation}. */
    public static Imputation expectationMaximisation() {
        return new Imputation("em", (table, hierarchy) -> new ExpectationMaximisation(table).completed());
    }

    private static UnitTable siblingMean(UnitTable table, Hierarchy hierarchy) {
        Map<String, List<String>> siblings = table.indicators().stream()
                .collect(Collectors.groupingBy(indicator ->
                        String.valueOf(hierarchy.component(indicator).parent())));
        return table.map((indicator, column) -> {
            var group = table.select(
                    siblings.get(String.valueOf(hierarchy.component(indicator).parent())));
            return filled(column, unit -> group.row(unit).mean());
        });
    }

    private static Values filled(Values column, java.util.function.IntToDoubleFunction other) {
        return Values.finite(IntStream.range(0, column.size())
                .mapToDouble(unit -> column.get(unit).orElseGet(() -> other.applyAsDouble(unit)))
                .toArray());
    }
}
