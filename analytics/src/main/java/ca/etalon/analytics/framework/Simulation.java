package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.indicator.Indicator;
import java.util.OptionalDouble;

/** What an index would become for one subject were one of its indicators satisfied throughout. */
public final class Simulation {
    private final Framework framework;
    private final Subjects subjects;
    private final Subject subject;
    private final IndexTree tree;

    public Simulation(Framework framework, Subjects subjects, Subject subject) {
        this.framework = framework;
        this.subjects = subjects;
        this.subject = subject;
        this.tree = new IndexTree(framework);
    }

    /**
     * Points of the index gained, computed again through the whole tree; empty where the subject has no index or the
     * indicator no value. What was not observed stays so.
     */
    public OptionalDouble gain(Indicator indicator) {
        var now = root(null);
        var isMeasured = framework.root().leaves().stream()
                .filter(leaf -> leaf.indicator().id().equals(indicator.id()))
                .anyMatch(leaf -> subjects.reading(subject, leaf).isMeasured());
        return now.isMeasured() && isMeasured
                ? OptionalDouble.of(root(indicator).value() - now.value())
                : OptionalDouble.empty();
    }

    private NodeReading root(Indicator mended) {
        var readings = tree.read(leaf -> {
            var isMended = mended != null && leaf.indicator().id().equals(mended.id());
            return isMended ? subjects.mended(subject, leaf) : subjects.reading(subject, leaf);
        });
        return readings.get(framework.root().path());
    }
}
