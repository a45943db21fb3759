package ca.etalon.analytics.uncertainty;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Hierarchy;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A hierarchy as arrays, for loops: indicators first, then aggregates, each after all that is below it; the index is last.
 *
 * @param children positions of what is below each aggregate
 * @param parent position of what is above each component; −1 for the index
 * @param noise by which share each weight could be another
 */
record Tree(int indicators, int[][] children, int[] parent, double[] noise) implements Serializable {

    static Tree of(Hierarchy hierarchy, ToDoubleFunction<Component> noise) {
        var order = order(hierarchy);
        var ids = order.stream().map(Component::id).toList();
        int indicators = hierarchy.indicators().size();
        return new Tree(
                indicators,
                order.stream()
                        .skip(indicators)
                        .map(aggregate -> hierarchy.children(aggregate.id()).stream()
                                .mapToInt(child -> ids.indexOf(child.id()))
                                .toArray())
                        .toArray(int[][]::new),
                order.stream()
                        .mapToInt(component -> component.parent() == null ? -1 : ids.indexOf(component.parent()))
                        .toArray(),
                order.stream().mapToDouble(noise).toArray());
    }

    static List<Component> order(Hierarchy hierarchy) {
        var order = new ArrayList<>(hierarchy.indicators());
        order.addAll(hierarchy.aggregatesUpwards());
        return order;
    }

    int size() {
        return parent.length;
    }
}
