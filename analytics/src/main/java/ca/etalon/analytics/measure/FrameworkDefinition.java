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
 * @param defence why it weighs as it does, in its author's words, a paragraph per line; null where nothing is said
 * @param screen share of the points that must be observed of a government for it to be compared
 * @param draws what is drawn to tell how sure places are; null where nothing is
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
        Node root,
        Name defence,
        double screen,
        Draws draws) {

    /** The policy under which governments are set beside one another. */
    public static final String COMPARES = "COMMON";

    /**
     * A named range of the total that starts at {@code from}, inclusive; {@code id} is what {@link Score#band} holds.
     */
    public record Band(String id, Name label, double from) {}

    /**
     * One node of the tree.
     *
     * @param path as in {@link Score#node}
     * @param weight share of its parent, or null where points say it all
     * @param max points attainable, or null
     * @param aggregation arithmetic, geometric, harmonic, power or sum: how its children become its number; null for a
     *     leaf
     * @param indicator id of the indicator a leaf rests on, or null
     */
    public record Node(
            String path,
            Name label,
            Double weight,
            Double max,
            String aggregation,
            String indicator,
            List<Node> children) {
        public Node {
            children = children == null ? List.of() : List.copyOf(children);
        }

        /** This node and all below it, in order of the tree. */
        public Stream<Node> all() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
        }
    }

    /**
     * What is drawn to tell how sure places are.
     *
     * @param top k of the share of draws in which a government stands within the first k
     * @param assumptions what could have been chosen otherwise
     */
    public record Draws(int count, long seed, int top, List<Assumption> assumptions) {
        public Draws {
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * One choice that is drawn.
     *
     * @param factor as {@link RankCheck#name} of the checks {@code first_order} and {@code total}
     * @param alternatives what it is drawn from, as declared; of {@code weights} the share by which one may be higher
     *     or lower
     */
    public record Assumption(String factor, List<String> alternatives) {
        public Assumption {
            alternatives = List.copyOf(alternatives);
        }
    }

    public FrameworkDefinition {
        policies = List.copyOf(policies);
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    /** Whether governments are set beside one another by it. */
    public boolean compares() {
        return policies.contains(COMPARES);
    }

    public Optional<Node> node(String path) {
        return root.all().filter(node -> node.path().equals(path)).findFirst();
    }
}
