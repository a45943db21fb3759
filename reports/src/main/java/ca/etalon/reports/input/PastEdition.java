package ca.etalon.reports.input;

import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.Score;
import java.time.LocalDate;
import java.util.List;

/** What history keeps of an edition: how governments stood, their headline, and the totals of the frameworks. */
public record PastEdition(
        LocalDate edition, List<GovernmentEdition> governments, List<Measurement> measurements, List<Score> scores) {

    public PastEdition {
        governments = List.copyOf(governments);
        measurements = List.copyOf(measurements);
        scores = List.copyOf(scores);
    }
}
