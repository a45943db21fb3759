package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.framework.Recipe.Missing;
import ca.etalon.analytics.measure.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scores of an index over the shares of each subject.
 *
 * <p>{@link Policy#NONE} scores every subject on all that was measured of it. {@link Policy#COMMON} is for comparison:
 * the indicators measured of <em>every</em> compared government, and only those, so that nobody stands higher for what
 * the software of a portal cannot say. Governments of which less than the screen of the framework was observed are not
 * compared and do not narrow the set for the others (methodology §6.1). The set is one of an edition: COMMON is no
 * series over time.
 */
final class IndexScores {
    private final Framework framework;
    private final Subjects subjects;
    private final IndexTree tree;

    IndexScores(Framework framework, Subjects subjects) {
        this.framework = framework;
        this.subjects = subjects.of(framework);
        this.tree = new IndexTree(framework);
    }

    List<Score> all() {
        var own = readings(subjects.all());
        var scores = new ArrayList<Score>();
        for (Policy policy : framework.policies()) {
            if (policy == Policy.COMMON) {
                scores.addAll(common(own));
            } else {
                own.forEach((subject, readings) -> scores.addAll(scores(subject, policy, readings)));
            }
        }
        return scores;
    }

    private List<Score> common(Map<Subject, Map<String, NodeReading>> own) {
        var compared = subjects.compared();
        var kept = kept(own, compared);
        var readings = comparable(own, kept);
        var scores = new ArrayList<Score>();
        for (Subject subject : compared) {
            var root = own.get(subject).get(framework.root().path());
            if (kept.contains(subject)) {
                scores.addAll(scores(subject, Policy.COMMON, readings.get(subject)));
            } else if (root.isMeasured()) {
                scores.add(score(subject, Policy.COMMON, framework.root(), root.bounded("SCREENED"), "SCREENED"));
            } else {
                scores.addAll(scores(subject, Policy.COMMON, own.get(subject)));
            }
        }
        scores.addAll(scores(Subject.NATION, Policy.COMMON, readings.get(Subject.NATION)));
        return scores;
    }

    /** The governments of which enough is known to be compared. */
    List<Subject> kept() {
        var compared = subjects.compared();
        return kept(readings(compared), compared);
    }

    private Map<Subject, Map<String, NodeReading>> readings(List<Subject> of) {
        var own = new LinkedHashMap<Subject, Map<String, NodeReading>>();
        of.forEach(subject -> own.put(subject, tree.read(leaf -> subjects.reading(subject, leaf))));
        return own;
    }

    private List<Subject> kept(Map<Subject, Map<String, NodeReading>> own, List<Subject> compared) {
        return compared.stream()
                .filter(subject ->
                        isEnough(own.get(subject).get(framework.root().path())))
                .toList();
    }

    /** What governments and the nation are compared by. */
    private Map<Subject, Map<String, NodeReading>> comparable(
            Map<Subject, Map<String, NodeReading>> own, List<Subject> kept) {
        var readings = new LinkedHashMap<Subject, Map<String, NodeReading>>();
        var recipe = framework.recipe();
        var set = commonLeaves(own, kept);
        kept.forEach(subject ->
                readings.put(subject, recipe.missing() == Missing.COMMON ? onSet(subject, set) : own.get(subject)));
        readings.put(Subject.NATION, onSet(Subject.NATION, set));
        return recipe.isPlain() ? readings : new MadeReadings(framework, subjects, kept).of(readings);
    }

    private boolean isEnough(NodeReading root) {
        return root.isMeasured() && root.assessable() >= framework.screen() * Node.FULL;
    }

    /** Paths of the leaves that the governments {@link #kept} are compared on. */
    Set<String> commonLeaves() {
        var compared = subjects.compared();
        var own = readings(compared);
        return commonLeaves(own, kept(own, compared));
    }

    private Set<String> commonLeaves(Map<Subject, Map<String, NodeReading>> own, List<Subject> kept) {
        return framework.root().leaves().stream()
                .map(Node::path)
                .filter(path -> kept.stream()
                        .allMatch(subject -> own.get(subject).get(path).isMeasured()))
                .collect(Collectors.toSet());
    }

    private Map<String, NodeReading> onSet(Subject subject, Set<String> set) {
        return tree.read(leaf ->
                set.contains(leaf.path()) ? subjects.reading(subject, leaf) : NodeReading.leftOut("NOT_COMMON"));
    }

    private List<Score> scores(Subject subject, Policy policy, Map<String, NodeReading> readings) {
        return framework
                .root()
                .all()
                .map(node -> score(subject, policy, node, readings.get(node.path()), reason(node, readings)))
                .toList();
    }

    /** Why there is no value; of a value, which indicators it does without. */
    private static String reason(Node node, Map<String, NodeReading> readings) {
        var reading = readings.get(node.path());
        if (!reading.isMeasured() || node.isLeaf()) {
            return reading.reason();
        }
        var without = node.leaves().stream()
                .filter(leaf -> !readings.get(leaf.path()).isMeasured())
                .map(leaf -> leaf.indicator().id())
                .collect(Collectors.joining(","));
        return without.isEmpty() ? null : "WITHOUT " + without;
    }

    private Score score(Subject subject, Policy policy, Node node, NodeReading reading, String reason) {
        var isRoot = node == framework.root();
        long products = subjects.products(subject);
        return new Score(
                subject.kind(),
                subject.id(),
                framework.id(),
                framework.version(),
                policy.name(),
                node.path(),
                reading.status(),
                reading.value(),
                node.max(),
                reading.assessable(),
                reading.low(),
                reading.high(),
                isRoot && reading.isMeasured()
                        ? framework
                                .band(reading.value(), reading.low(), reading.high())
                                .orElse(null)
                        : null,
                products == 0 ? null : products,
                reason);
    }
}
