package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.framework.Aggregation.Part;
import ca.etalon.analytics.framework.Framework.Unobservable;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The arithmetic of an index over the shares of one subject.
 *
 * <p>What does not apply (nothing to count) leaves the tree. What was not observed leaves the value, the weights of its
 * siblings growing in proportion; it stays in the bounds, as nothing in the low one and all in the high one, and in the
 * assessable points, where it counts as missing. What is known in part, so that only a range can be told, leaves the value
 * alike where the others' mean lies within that range; else it enters at the end of the range that is nearest to it.
 */
final class IndexTree {
    private final Framework framework;

    IndexTree(Framework framework) {
        this.framework = framework;
    }

    /** The readings of all nodes by path, parents before children, given those of the leaves. */
    Map<String, NodeReading> read(Function<Node, NodeReading> leaf) {
        var readings = new LinkedHashMap<String, NodeReading>();
        read(framework.root(), leaf, readings);
        return readings;
    }

    private NodeReading read(Node node, Function<Node, NodeReading> leaf, Map<String, NodeReading> readings) {
        readings.put(node.path(), null);
        var reading = node.isLeaf()
                ? leaf.apply(node)
                : aggregate(
                        node,
                        node.children().stream()
                                .map(child -> read(child, leaf, readings))
                                .toList());
        var settled = settle(reading);
        readings.put(node.path(), settled);
        return settled;
    }

    private NodeReading settle(NodeReading reading) {
        var isOpen = reading.low() != null && !reading.low().equals(reading.high());
        if (framework.unobservable() == Unobservable.ZERO && isOpen) {
            return reading.valued(reading.low());
        }
        return framework.unobservable() == Unobservable.BOUNDS && isOpen
                ? reading.bounded(Reason.BOUNDS_ONLY)
                : reading;
    }

    private static NodeReading aggregate(Node node, List<NodeReading> children) {
        var value = value(node, children);
        var low = aggregate(node, children, NodeReading::low, node.mean());
        var high = aggregate(node, children, NodeReading::high, node.mean());
        var assessable = aggregate(node, children, NodeReading::assessable, Mean.ARITHMETIC);
        var status = value != null
                ? MeasurementStatus.MEASURED
                : assessable != null ? MeasurementStatus.NOT_OBSERVABLE : MeasurementStatus.NOT_APPLICABLE;
        return new NodeReading(status, value, low, high, assessable, value == null ? reasons(children) : null);
    }

    /**
     * The aggregate of the values, which lies within the bounds of the node: leaving out a child is to take it for as good
     * as the mean of the others, and that is not done where its range says otherwise.
     */
    private static Double value(Node node, List<NodeReading> children) {
        var others = aggregate(node, children, NodeReading::value, node.mean());
        if (others == null || children.stream().noneMatch(child -> child.excludes(others))) {
            return others;
        }
        return aggregate(node, children, child -> child.valueOr(others), node.mean());
    }

    /** The aggregate of the children that have the number; null where none has. */
    private static Double aggregate(
            Node node, List<NodeReading> children, Function<NodeReading, Double> number, Mean mean) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < children.size(); i++) {
            var said = number.apply(children.get(i));
            if (said != null) {
                parts.add(new Part(said, node.children().get(i).weight()));
            }
        }
        return parts.isEmpty() ? null : Aggregation.of(parts, mean);
    }

    private static String reasons(List<NodeReading> children) {
        var reasons = children.stream()
                .map(NodeReading::reason)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? null : reasons;
    }
}
