package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.ingest.config.Name;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One node of a framework's tree.
 *
 * @param path ids from the framework's down, with slashes
 * @param weight relative to its siblings; the points of a leaf where points are added
 * @param aggregation how its children become its number; null for a leaf
 * @param mean what the aggregation is; null for a leaf and where points are added
 * @param goalposts how the share of a leaf becomes its number; null for an inner node and where points are added
 * @param indicator what a leaf rests on, else null
 */
public record Node(
        String path,
        Name label,
        double weight,
        Aggregation aggregation,
        Mean mean,
        Goalposts goalposts,
        Indicator indicator,
        List<Node> children) {

    /** What a weighted node can reach. */
    static final double FULL = 100;

    public Node {
        children = List.copyOf(children);
    }

    public boolean isLeaf() {
        return indicator != null;
    }

    /** This node and all below it, parents before children. */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    public List<Node> leaves() {
        return all().filter(Node::isLeaf).toList();
    }

    /** Points attainable. */
    public double max() {
        if (isLeaf()) {
            return goalposts == null ? weight : FULL;
        }
        return aggregation == Aggregation.SUM
                ? children.stream().mapToDouble(Node::max).sum()
                : FULL;
    }

    /** The node for the reader of the report; weights are shares of the parent. */
    FrameworkDefinition.Node definition(Double shareOfParent) {
        double sum = children.stream().mapToDouble(Node::weight).sum();
        return new FrameworkDefinition.Node(
                path,
                label,
                shareOfParent,
                max(),
                aggregation == null ? null : aggregation.name().toLowerCase(Locale.ROOT),
                indicator == null ? null : indicator.id(),
                children.stream()
                        .map(child -> child.definition(aggregation == Aggregation.SUM ? null : child.weight / sum))
                        .toList());
    }
}
