package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.framework.Framework.Unobservable;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Reason;
import ca.etalon.analytics.measure.Score;
import java.util.ArrayList;
import java.util.List;

/** The scores of a framework that gives points to datasets: the mean of a subject's datasets, node by node. */
final class PointScores {
    private final Framework framework;
    private final Subjects subjects;
    private final List<Node> nodes;

    PointScores(Framework framework, Subjects subjects) {
        this.framework = framework;
        this.subjects = subjects;
        this.nodes = framework.root().all().toList();
    }

    /**
     * The scores of a subject under each policy.
     *
     * @param sums what {@link PointScorer} added up for it
     */
    List<Score> of(Subject subject, long[] sums) {
        var scores = new ArrayList<Score>();
        for (int policy = 0; policy < framework.policies().size(); policy++) {
            for (int node = 0; node < nodes.size(); node++) {
                int at = PointScorer.index(policy, node, nodes.size());
                scores.add(
                        subjects.datasets(subject) == 0
                                ? withoutDatasets(subject, framework.policies().get(policy), nodes.get(node))
                                : score(subject, framework.policies().get(policy), nodes.get(node), sums, at));
            }
        }
        return scores;
    }

    private Score score(Subject subject, Policy policy, Node node, long[] sums, int at) {
        long datasets = subjects.datasets(subject);
        var isRoot = node == framework.root();
        long unobserved = Math.round(node.max() * PointScorer.UNIT) * datasets - sums[at + PointScorer.ASSESSABLE];
        var isObserved = sums[at + PointScorer.ASSESSABLE] > 0;
        var hasValue = isObserved && (framework.unobservable() == Unobservable.ZERO || unobserved == 0);
        var value = points(sums[at + PointScorer.VALUE], datasets);
        var low = points(sums[at + PointScorer.LOW], datasets);
        var high = points(sums[at + PointScorer.HIGH], datasets);
        return new Score(
                subject.kind(),
                subject.id(),
                framework.id(),
                framework.version(),
                policy.name(),
                node.path(),
                hasValue ? MeasurementStatus.MEASURED : MeasurementStatus.NOT_OBSERVABLE,
                hasValue ? value : null,
                node.max(),
                points(sums[at + PointScorer.ASSESSABLE], datasets),
                low,
                high,
                isRoot && hasValue ? framework.band(value, low, high).orElse(null) : null,
                datasets,
                hasValue ? null : isObserved ? Reason.BOUNDS_ONLY : reason(subject, node));
    }

    private Score withoutDatasets(Subject subject, Policy policy, Node node) {
        var measurement = firstBelow(subject, node);
        var isObservable = measurement == null || measurement.status() == MeasurementStatus.NOT_APPLICABLE;
        return new Score(
                subject.kind(),
                subject.id(),
                framework.id(),
                framework.version(),
                policy.name(),
                node.path(),
                isObservable ? MeasurementStatus.NOT_APPLICABLE : MeasurementStatus.NOT_OBSERVABLE,
                null,
                node.max(),
                null,
                null,
                null,
                null,
                null,
                measurement == null ? "NOTHING_COUNTED" : measurement.reason());
    }

    private String reason(Subject subject, Node node) {
        var measurement = firstBelow(subject, node);
        return measurement == null || measurement.reason() == null ? "NOTHING_OBSERVED" : measurement.reason();
    }

    private Measurement firstBelow(Subject subject, Node node) {
        return subjects.measurement(subject, node.leaves().get(0).indicator().id())
                .orElse(null);
    }

    private static Double points(long sum, long datasets) {
        return sum / PointScorer.UNIT / datasets;
    }
}
