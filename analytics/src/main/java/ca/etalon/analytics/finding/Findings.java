package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.EditionStep.SubjectSums;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.framework.Framework;
import ca.etalon.analytics.framework.Simulation;
import ca.etalon.analytics.framework.Subjects;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.measure.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each government can fix: every indicator of the index that some of its datasets fail, by the points of the index that
 * fixing all of them gains.
 *
 * <p>Each gain is that of one fix alone. Equal gains are ordered by how many rows fail, then as the tree stands.
 */
final class Findings {

    /** Gains are told in millionths of a point, so that equal ones are equal whatever the arithmetic left behind. */
    private static final double STEPS = 1e6;

    private final Framework framework;
    private final Subjects subjects;
    private final List<Indicator> indicators;

    Findings(Framework framework, Subjects subjects, List<Indicator> indicators) {
        this.framework = framework;
        this.subjects = subjects;
        this.indicators = indicators;
    }

    /**
     * All findings, government by government.
     *
     * @param failing rows that fail, by indicator, as {@link FailingRows} counts them
     */
    List<Finding> all(SubjectSums failing) {
        return subjects.governments().stream()
                .flatMap(government -> of(government, failing.of(government)).stream())
                .toList();
    }

    private List<Finding> of(Subject government, long[] failing) {
        var simulation = new Simulation(framework, subjects, government);
        var found = new ArrayList<Finding>();
        for (int i = 0; i < indicators.size(); i++) {
            if (failing[i] > 0) {
                finding(government, indicators.get(i), failing[i], simulation).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(Finding::gain)
                .thenComparingLong(Finding::failing)
                .reversed());
        var ranked = new ArrayList<Finding>();
        for (Finding finding : found) {
            ranked.add(ranked(finding, ranked.size() + 1));
        }
        return ranked;
    }

    private Optional<Finding> finding(Subject government, Indicator indicator, long failing, Simulation simulation) {
        var gain = simulation.gain(indicator);
        var measured = subjects.measurement(government, indicator.id());
        if (gain.isEmpty() || measured.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                government.id(),
                0,
                indicator.id(),
                indicator.version(),
                framework.id(),
                failing,
                measured.get().denominator(),
                measured.get().unknown(),
                Math.rint(gain.getAsDouble() * STEPS) / STEPS));
    }

    private static Finding ranked(Finding finding, int rank) {
        return new Finding(
                finding.government(),
                rank,
                finding.indicator(),
                finding.version(),
                finding.framework(),
                finding.failing(),
                finding.counted(),
                finding.unknown(),
                finding.gain());
    }
}
