package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.DatasetScorer;
import ca.etalon.analytics.edition.EditionOutput;
import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.EditionStep;
import ca.etalon.analytics.framework.Framework;
import ca.etalon.analytics.framework.Framework.Scored;
import ca.etalon.analytics.framework.PointGains;
import ca.etalon.analytics.framework.Subjects;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the findings of all governments, with their gains in every framework. */
public final class FindingStep implements EditionStep {
    private final List<Framework> frameworks;
    private final List<Indicator> indicators;
    private final FailingRows failing;
    private final OpenedCredit opened;
    private final Map<Framework, PointGains> points = new LinkedHashMap<>();

    public FindingStep(List<Framework> frameworks, IndicatorCatalogue catalogue) {
        this.frameworks = ordered(frameworks);
        this.indicators =
                catalogue.indicators().stream().filter(FindingStep::canFail).toList();
        this.failing = new FailingRows(indicators, catalogue);
        this.opened = new OpenedCredit(indicators, catalogue);
        this.frameworks.stream()
                .filter(framework -> framework.scored() == Scored.PER_DATASET)
                .forEach(framework ->
                        points.put(framework, new PointGains(framework, catalogue, Gains.fixes(indicators))));
    }

    /**
     * The one that findings are ordered by first, then those that score each dataset, then the others; else as given.
     */
    private static List<Framework> ordered(List<Framework> frameworks) {
        return frameworks.stream()
                .sorted(Comparator.comparing((Framework framework) -> !framework.isForFindings())
                        .thenComparing(framework -> framework.scored() != Scored.PER_DATASET))
                .toList();
    }

    /** A median is of all rows and none of them; of a government itself only what it has or lacks can fail. */
    private static boolean canFail(Indicator indicator) {
        return indicator.better() != Indicator.Better.NONE
                && (indicator.grain() == Grain.GOVERNMENT
                        ? indicator.kind() == Indicator.Kind.SHARE && indicator.better() == Indicator.Better.MORE
                        : indicator.kind() != Indicator.Kind.MEDIAN);
    }

    @Override
    public List<DatasetScorer> scorers() {
        var scorers = new ArrayList<DatasetScorer>();
        scorers.add(failing);
        scorers.add(opened);
        scorers.addAll(points.values());
        return scorers;
    }

    @Override
    public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
        var subjects = new Subjects(result);
        var rows = new Failures(indicators, result.quantities());
        var gains = new Gains(indicators, frameworks, subjects, points, opened, failing.size());
        output.write(
                Finding.SCHEMA,
                new Findings(subjects, rows, gains)
                        .all(sums).stream().map(Finding::toRow).toList());
    }
}
