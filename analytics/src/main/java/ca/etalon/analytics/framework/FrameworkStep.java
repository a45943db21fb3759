package ca.etalon.analytics.framework;

import ca.etalon.analytics.edition.DatasetScorer;
import ca.etalon.analytics.edition.EditionOutput;
import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.EditionStep;
import ca.etalon.analytics.framework.Framework.Scored;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the scores of all frameworks: a row per subject, policy and node. */
public final class FrameworkStep implements EditionStep {
    private final List<Framework> frameworks;
    private final Map<Framework, PointScorer> scorers = new LinkedHashMap<>();

    public FrameworkStep(List<Framework> frameworks, IndicatorCatalogue catalogue) {
        this.frameworks = List.copyOf(frameworks);
        frameworks.stream()
                .filter(framework -> framework.scored() == Scored.PER_DATASET)
                .forEach(framework -> scorers.put(framework, new PointScorer(framework, catalogue)));
    }

    @Override
    public List<FrameworkDefinition> frameworks() {
        return frameworks.stream().map(Framework::definition).toList();
    }

    @Override
    public Optional<DatasetScorer> scorer() {
        return scorers.isEmpty() ? Optional.empty() : Optional.of(new Together(List.copyOf(scorers.values())));
    }

    @Override
    public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
        output.write(
                Score.SCHEMA, scores(result, sums).stream().map(Score::toRow).toList());
    }

    /** The scores of an edition, framework by framework. */
    List<Score> scores(EditionResult result, SubjectSums sums) {
        var subjects = new Subjects(result);
        var scores = new ArrayList<Score>();
        int start = 0;
        for (Framework framework : frameworks) {
            if (framework.scored() == Scored.PER_SUBJECT) {
                scores.addAll(new IndexScores(framework, subjects).all());
                continue;
            }
            int from = start;
            int to = start + scorers.get(framework).size();
            var points = new PointScores(framework, subjects);
            subjects.all()
                    .forEach(subject ->
                            scores.addAll(points.of(subject, Arrays.copyOfRange(sums.of(subject), from, to))));
            start = to;
        }
        return scores;
    }

    /** Several scorers whose sums follow one another. */
    private record Together(List<DatasetScorer> scorers) implements DatasetScorer {

        @Override
        public int size() {
            return scorers.stream().mapToInt(DatasetScorer::size).sum();
        }

        @Override
        public void add(byte[] dataset, List<byte[]> distributions, long[] sums) {
            int start = 0;
            for (DatasetScorer scorer : scorers) {
                var own = new long[scorer.size()];
                scorer.add(dataset, distributions, own);
                for (int i = 0; i < own.length; i++) {
                    sums[start + i] += own[i];
                }
                start += own.length;
            }
        }
    }
}
