package ca.etalon.analytics.composite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tree of a composite: indicators, aggregates above them, one index on top. */
public final class Hierarchy {
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final Map<String, List<Component>> children = new LinkedHashMap<>();
    private final Component root;

    /** @param components in any order; order among siblings is kept */
    public Hierarchy(List<Component> components) {
        for (Component component : components) {
            if (this.components.put(component.id(), component) != null) {
                throw new IllegalArgumentException("two components " + component.id());
            }
        }
        var roots = new ArrayList<Component>();
        for (Component component : components) {
            if (component.parent() == null) {
                roots.add(component);
            } else {
                checkParent(component);
                children.computeIfAbsent(component.parent(), id -> new ArrayList<>())
                        .add(component);
            }
        }
        if (roots.size() != 1) {
            throw new IllegalArgumentException("one component without a parent is wanted, not " + roots);
        }
        root = roots.get(0);
    }

    /** Levels rise towards the root, so there is no circle. */
    private void checkParent(Component component) {
        var parent = components.get(component.parent());
        if (parent == null || parent.level() <= component.level()) {
            throw new IllegalArgumentException(
                    component.id() + " has no parent " + component.parent() + " on a higher level");
        }
    }

    public Component root() {
        return root;
    }

    public Component component(String id) {
        return Objects.requireNonNull(components.get(id), id);
    }

    /** All components, in the order given. */
    public List<Component> all() {
        return List.copyOf(components.values());
    }

    public List<Component> children(String id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    /** The components without children, in the order given. */
    public List<Component> indicators() {
        return components.values().stream()
                .filter(component -> !children.containsKey(component.id()))
                .toList();
    }

    /** The components with children, each after all that is below it. */
    public List<Component> aggregatesUpwards() {
        var upwards = new ArrayList<Component>();
        addBelow(root, upwards);
        return upwards;
    }

    private void addBelow(Component component, List<Component> upwards) {
        if (children.containsKey(component.id())) {
            children.get(component.id()).forEach(child -> addBelow(child, upwards));
            upwards.add(component);
        }
    }

    /** The same tree with other weights for some components. */
    public Hierarchy weighted(Map<String, Double> weights) {
        return new Hierarchy(components.values().stream()
                .map(component -> component.weighing(weights.getOrDefault(component.id(), component.weight())))
                .toList());
    }

    /**
     * The effective weight of each component: the product of the weights down the tree, each relative to its siblings, so
     * that those of one level under complete branches add up to 1.
     */
    public Map<String, Double> effectiveWeights() {
        var effective = new LinkedHashMap<String, Double>();
        components.keySet().forEach(id -> effective.put(id, 0.0));
        addEffective(root, 1, effective);
        return effective;
    }

    private void addEffective(Component component, double weight, Map<String, Double> effective) {
        effective.put(component.id(), weight);
        var below = children(component.id());
        double sum = below.stream().mapToDouble(Component::weight).sum();
        below.forEach(child -> addEffective(child, sum == 0 ? 0 : weight * child.weight() / sum, effective));
    }
}
