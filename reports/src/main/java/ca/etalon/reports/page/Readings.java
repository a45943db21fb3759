package ca.etalon.reports.page;

import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.reports.view.Reading;
import java.util.Optional;

/** What a chart draws of a measurement or a score: a value, a range where some is unknown, or why there is none. */
final class Readings {
    private Readings() {}

    /** Of a share. */
    static Reading of(Optional<Measurement> measurement) {
        if (measurement.isEmpty()) {
            return Reading.missing(MeasurementStatus.NOT_OBSERVABLE);
        }
        var said = measurement.get();
        var bounds = Bounds.of(said);
        if (bounds.isPresent() && !bounds.get().isExact()) {
            return Reading.between(bounds.get().low(), bounds.get().high());
        }
        return said.status() == MeasurementStatus.MEASURED ? Reading.of(said.value()) : Reading.missing(said.status());
    }

    /** Of a count, mean or median. */
    static Reading ofQuantity(Optional<Measurement> measurement) {
        return measurement
                .map(said -> said.status() == MeasurementStatus.MEASURED
                        ? Reading.of(said.value())
                        : Reading.missing(said.status()))
                .orElse(Reading.missing(MeasurementStatus.NOT_OBSERVABLE));
    }

    /** Of a score, also of one that has no value but bounds. */
    static Reading ofScoreOverTime(Optional<Score> score) {
        return score.filter(said -> said.value() == null
                        && Values.hasRange(said)
                        && said.assessable() != null
                        && said.assessable() > 0)
                .map(said -> Reading.between(said.low(), said.high()))
                .orElseGet(() -> ofScore(score));
    }

    static Reading ofScore(Optional<Score> score) {
        if (score.isEmpty()) {
            return Reading.missing(MeasurementStatus.NOT_OBSERVABLE);
        }
        var said = score.get();
        if (said.status() != MeasurementStatus.MEASURED || said.value() == null) {
            return Reading.missing(
                    said.status() == MeasurementStatus.MEASURED ? MeasurementStatus.FAILED : said.status());
        }
        return Values.hasRange(said) && said.low() <= said.value() && said.value() <= said.high()
                ? Reading.of(said.value(), said.low(), said.high())
                : Reading.of(said.value());
    }
}
