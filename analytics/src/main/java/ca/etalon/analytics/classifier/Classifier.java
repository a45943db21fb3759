package ca.etalon.analytics.classifier;

import ca.etalon.analytics.measure.ClassifierDefinition;
import ca.etalon.analytics.uncertainty.ClassifierError;
import ca.etalon.analytics.uncertainty.LabelCounts;

/**
 * A declared decision about rows and its measured error.
 *
 * @param error by language; cases that are the same in both count for both
 */
record Classifier(ClassifierDefinition definition, ClassifierError error) {

    /** @param number its place among all, by which its draws are kept apart */
    static Classifier of(ClassifierDefinition definition, int number) {
        return new Classifier(
                definition, new ClassifierError(number, counts(definition, "en"), counts(definition, "fr")));
    }

    private static LabelCounts counts(ClassifierDefinition definition, String language) {
        return definition.counts().stream()
                .filter(said ->
                        said.language().equals(language) || said.language().equals(ClassifierDefinition.ANY))
                .map(said -> new LabelCounts(said.negatives(), said.taken(), said.positives(), said.missed()))
                .reduce(LabelCounts.NONE, LabelCounts::plus);
    }

    boolean decides(String indicator) {
        return definition.decides().contains(indicator);
    }
}
