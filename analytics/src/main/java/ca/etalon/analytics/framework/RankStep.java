package ca.etalon.analytics.framework;

import ca.etalon.analytics.classifier.Classifiers;
import ca.etalon.analytics.edition.EditionOutput;
import ca.etalon.analytics.edition.EditionResult;
import ca.etalon.analytics.edition.EditionStep;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankCheck;
import ca.etalon.analytics.measure.RankPair;
import java.util.List;

/** Writes the places of governments in the frameworks that compare them, and how sure they are. */
public final class RankStep implements EditionStep {
    private final List<Framework> frameworks;
    private final Classifiers classifiers;

    /**
     * @param frameworks of which those are taken that have the policy {@link Policy#COMMON}
     * @param classifiers whose errors are drawn where a framework says so
     */
    public RankStep(List<Framework> frameworks, Classifiers classifiers) {
        this.classifiers = classifiers;
        this.frameworks = frameworks.stream()
                .filter(framework -> framework.policies().contains(Policy.COMMON))
                .toList();
    }

    @Override
    public void complete(EditionResult result, SubjectSums sums, EditionOutput output) {
        var subjects = new Subjects(result);
        var ranks = frameworks.parallelStream()
                .map(framework -> new RankRows(framework, subjects, classifiers))
                .toList();
        output.write(
                Rank.SCHEMA,
                ranks.stream()
                        .flatMap(rows -> rows.ranks().stream())
                        .map(Rank::toRow)
                        .toList());
        output.write(
                RankPair.SCHEMA,
                ranks.stream()
                        .flatMap(rows -> rows.pairs().stream())
                        .map(RankPair::toRow)
                        .toList());
        output.write(
                RankCheck.SCHEMA,
                ranks.stream()
                        .flatMap(rows -> rows.checks().stream())
                        .map(RankCheck::toRow)
                        .toList());
    }
}
