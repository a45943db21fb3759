package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.framework.Framework.Unobservable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What an index would become for one subject were one of its indicators satisfied throughout. */
public final class Simulation {
    private final Framework framework;
    private final Subjects subjects;
    private final Subject subject;
    private final IndexTree tree;
    private final List<Node> leaves;

    /** Paths of the leaves that count; null for all. */
    private final Set<String> set;

    private final Double now;

    /** On all that was measured of the subject: {@link Policy#NONE}. */
    public Simulation(Framework framework, Subjects subjects, Subject subject) {
        this(framework, subjects, subject, null);
    }

    private Simulation(Framework framework, Subjects subjects, Subject subject, Set<String> set) {
        this.framework = framework;
        this.subjects = subjects.of(framework);
        this.subject = subject;
        this.tree = new IndexTree(framework);
        this.leaves = framework.root().leaves();
        this.set = set;
        this.now = root(Set.of(), Map.of());
    }

    /**
     * On what was measured of every one compared, {@link Policy#COMMON}, for those that are. None where values are
     * relative to the others or estimated from them: mending one would move all.
     */
    public static Map<Subject, Simulation> compared(Framework framework, Subjects subjects) {
        var simulations = new LinkedHashMap<Subject, Simulation>();
        if (framework.recipe().isPlain()) {
            var scores = new IndexScores(framework, subjects);
            var set = scores.commonLeaves();
            scores.kept()
                    .forEach(subject -> simulations.put(subject, new Simulation(framework, subjects, subject, set)));
        }
        return simulations;
    }

    /**
     * Points of the index gained by mending some of its indicators, computed again through the whole tree; empty where
     * the subject has no index or none of them a value in it. What was not observed stays so; where an index with open
     * ends has no value, the gain is that of what is certain, its lowest one.
     *
     * @param opened credit that others gain because what stood in their way is gone, by indicator; those mended throughout
     *     have no more to gain
     */
    public OptionalDouble gain(Set<String> indicators, Map<String, Double> opened) {
        var isMeasured = leaves.stream()
                .filter(leaf -> indicators.contains(leaf.indicator().id())
                        || opened.containsKey(leaf.indicator().id()))
                .filter(leaf -> set == null || set.contains(leaf.path()))
                .anyMatch(leaf -> subjects.reading(subject, leaf).isMeasured());
        return now != null && isMeasured ? OptionalDouble.of(root(indicators, opened) - now) : OptionalDouble.empty();
    }

    private Double root(Set<String> mended, Map<String, Double> opened) {
        var readings = tree.read(leaf -> reading(leaf, mended, opened));
        var root = readings.get(framework.root().path());
        return framework.unobservable() == Unobservable.BOUNDS ? root.low() : root.value();
    }

    private NodeReading reading(Node leaf, Set<String> mended, Map<String, Double> opened) {
        if (set != null && !set.contains(leaf.path())) {
            return NodeReading.leftOut("NOT_COMMON");
        }
        var id = leaf.indicator().id();
        if (mended.contains(id)) {
            return subjects.mended(subject, leaf);
        }
        return opened.containsKey(id)
                ? subjects.opened(subject, leaf, opened.get(id))
                : subjects.reading(subject, leaf);
    }
}
