package ca.etalon.analytics.composite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Scores of all components of a hierarchy, aggregated from normalised indicators upwards. */
public final class Composite {
    private final Hierarchy hierarchy;
    private final List<String> units;
    private final Map<String, Values> scores = new LinkedHashMap<>();

    /** One mean throughout. */
    public Composite(Hierarchy hierarchy, UnitTable normalised, Mean mean) {
        this(hierarchy, normalised, aggregate -> mean);
    }

    /** @param mean of each aggregate */
    public Composite(Hierarchy hierarchy, UnitTable normalised, Function<Component, Mean> mean) {
        this.hierarchy = hierarchy;
        this.units = normalised.units();
        hierarchy.indicators().forEach(leaf -> scores.put(leaf.id(), normalised.column(leaf.id())));
        hierarchy
                .aggregatesUpwards()
                .forEach(aggregate -> scores.put(aggregate.id(), aggregated(aggregate, mean.apply(aggregate))));
    }

    private Values aggregated(Component aggregate, Mean mean) {
        var children = hierarchy.children(aggregate.id());
        var weights = children.stream().mapToDouble(Component::weight).toArray();
        var table = UnitTable.of(units, children.stream().map(Component::id).toList(), scores::get);
        var numbers = new double[units.size()];
        for (int unit = 0; unit < numbers.length; unit++) {
            numbers[unit] = mean.of(table.row(unit), weights).orElse(Double.NaN);
        }
        return Values.finite(numbers);
    }

    /** The scores of one component. */
    public Values of(String component) {
        return scores.get(component);
    }

    /** The scores of the index. */
    public Values index() {
        return of(hierarchy.root().id());
    }

    /** Places by the index, 1 for the highest; tied units share the best. */
    public Values ranks() {
        return Ranks.descending(index());
    }

    /** Scores of some components as a table. */
    public UnitTable table(List<String> components) {
        return UnitTable.of(units, components, scores::get);
    }
}
