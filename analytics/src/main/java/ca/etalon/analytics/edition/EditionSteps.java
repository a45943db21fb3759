package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Path;
import java.util.List;

/** The steps of an edition after its measurements, in order: a new one is a line here. */
public final class EditionSteps {

    private EditionSteps() {}

    /** Reads what the steps declare under {@code conf}; mistakes go to the problems. */
    public static List<EditionStep> load(Path conf, IndicatorCatalogue catalogue, ConfigProblems problems) {
        return List.of();
    }
}
