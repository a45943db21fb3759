package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.ClassifierDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.GroupDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A part of an edition that builds on the measurements: the scores of the frameworks, the findings.
 *
 * <p>The list of steps is explicit code in {@link EditionSteps}.
 */
public interface EditionStep {

    /** What is to be added up per subject while the datasets are read, if anything. */
    default Optional<DatasetScorer> scorer() {
        return Optional.empty();
    }

    /** All that is to be added up for it; their sums follow one another. */
    default List<DatasetScorer> scorers() {
        return scorer().stream().toList();
    }

    /** Frameworks to show beside the indicators. */
    default List<FrameworkDefinition> frameworks() {
        return List.of();
    }

    /** Groups of governments to show beside the indicators. */
    default List<GroupDefinition> groups() {
        return List.of();
    }

    /** Decisions about rows to show beside the indicators, with their errors. */
    default List<ClassifierDefinition> classifiers() {
        return List.of();
    }

    /**
     * Computes and writes the tables of the step for one edition.
     *
     * @param sums what {@link #scorers} added up, by subject; no sums where there are none
     */
    void complete(EditionResult result, SubjectSums sums, EditionOutput output);

    /** The sums of a step's scorers, by subject; zeros where a subject has no dataset. */
    @FunctionalInterface
    interface SubjectSums {
        long[] of(Subject subject);
    }
}
