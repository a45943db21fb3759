package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.DatasetScorer;
import ca.etalon.analytics.edition.EditionOutput;
import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.EditionStep;
import ca.etalon.analytics.framework.Framework;
import ca.etalon.analytics.framework.Node;
import ca.etalon.analytics.framework.Subjects;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.Finding;
import java.util.List;
import java.util.Optional;

/** Writes the findings of all governments, in the points of one index. */
public final class FindingStep implements EditionStep {
    private final Framework framework;
    private final FailingRows failing;

    /** @param framework an index over shares */
    public FindingStep(Framework framework, IndicatorCatalogue catalogue) {
        this.framework = framework;
        this.failing = new FailingRows(indicators(), catalogue);
    }

    @Override
    public Optional<DatasetScorer> scorer() {
        return Optional.of(failing);
    }

    @Override
    public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
        output.write(
                Finding.SCHEMA,
                new Findings(framework, new Subjects(result), indicators())
                        .all(sums).stream().map(Finding::toRow).toList());
    }

    /** The indicators of the index that datasets or distributions can fail. */
    private List<Indicator> indicators() {
        return framework.root().leaves().stream()
                .map(Node::indicator)
                .filter(indicator -> indicator.grain() != Grain.GOVERNMENT)
                .toList();
    }
}
