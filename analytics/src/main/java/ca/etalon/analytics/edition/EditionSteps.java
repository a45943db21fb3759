package ca.etalon.analytics.edition;

import ca.etalon.analytics.classifier.Classifiers;
import ca.etalon.analytics.classifier.ReadingErrorStep;
import ca.etalon.analytics.finding.FindingStep;
import ca.etalon.analytics.framework.FrameworkReader;
import ca.etalon.analytics.framework.FrameworkStep;
import ca.etalon.analytics.framework.RankStep;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.peer.PeerGroups;
import ca.etalon.analytics.peer.PeerStep;
import ca.etalon.analytics.trend.TrendStep;
import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The steps of an edition after its measurements, in order: a new one is a line here. */
public final class EditionSteps {

    private EditionSteps() {}

    /** Reads what the steps declare under {@code conf}; mistakes go to the problems. */
    public static List<EditionStep> load(Path conf, IndicatorCatalogue catalogue, ConfigProblems problems) {
        var frameworks = new FrameworkReader(catalogue, problems).readAll(conf.resolve("frameworks"));
        var classifiers = Classifiers.load(conf, catalogue, problems);
        var steps = new ArrayList<EditionStep>();
        steps.add(new FrameworkStep(frameworks, catalogue));
        steps.add(new RankStep(frameworks, classifiers));
        steps.add(new FindingStep(frameworks, catalogue));
        steps.add(new TrendStep());
        steps.add(new PeerStep(PeerGroups.load(conf, problems)));
        steps.add(new ReadingErrorStep(classifiers));
        return List.copyOf(steps);
    }
}
