package ca.etalon.analytics.measure;

import ca.etalon.ingest.config.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A framework as an edition used it, for the reader of the report.
 *
 * @param policies how several distributions of a dataset may count (BEST, MEAN); {@code NONE} where there is no choice
 * @param unobservable zero, drop or bounds: what becomes of points that could not be observed
 * @param bands highest first; empty where the framework has none
 * @param root the tree; its path is the framework's id
 */
public record FrameworkDefinition(
        String id,
        int version,
        Name label,
        Name description,
        String source,
        List<String> policies,
        String unobservable,
        List<Band> bands,
        Node root) {

    /** A named range of the total that starts at {@code from}, inclusive; {@code id} is what {@link Score#band} holds. */
    public record Band(String id, Name label, double from) {}

    /**
     * One node of the tree.
     *
     * @param path as in {@link Score#node}
     * @param weight share of its parent, or null where points say it all
     * @param max points attainable, or null
     * @param indicator id of the indicator a leaf rests on, or null
     */
    public record Node(String path, Name label, Double weight, Double max, String indicator, List<Node> children) {
        public Node {
            children = children == null ? List.of() : List.copyOf(children);
        }

        /** This node and all below it, in order of the tree. */
        public Stream<Node> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
        }
    }

    public FrameworkDefinition {
        policies = List.copyOf(policies);
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    public Optional<Node> node(String path) {
        return root.all().filter(node -> node.path().equals(path)).findFirst();
    }
}
