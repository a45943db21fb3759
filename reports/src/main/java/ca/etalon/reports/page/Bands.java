package ca.etalon.reports.page;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition.Band;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.reports.i18n.Texts;
import java.util.Optional;

/**
 * The band of a total in words, as far as the data say it: the lowest and the highest where what is unknown leaves
 * several. Where the published rule counts the unknown as not reached, the band that it gives stands before them.
 */
final class Bands {
    private static final String ZERO = "zero";

    private final Texts texts;

    Bands(Texts texts) {
        this.texts = texts;
    }

    /** Nothing where the framework has no bands, or nothing of the score was observed. */
    String words(FrameworkDefinition framework, Score score) {
        var isMeasured = score.status() == MeasurementStatus.MEASURED && score.value() != null;
        if (!Values.hasRange(score)) {
            return isMeasured ? name(framework, score.value()) : "";
        }
        if (!isMeasured && (score.assessable() == null || score.assessable() <= 0)) {
            return "";
        }
        var low = name(framework, score.low());
        var high = name(framework, score.high());
        if (low.equals(high)) {
            return low;
        }
        var range = low.isEmpty() ? texts.get("band.upto", high) : texts.get("value.range", low, high);
        return isMeasured && ZERO.equals(framework.unobservable())
                ? texts.get("band.rule", name(framework, score.value()), range)
                : range;
    }

    private String name(FrameworkDefinition framework, double total) {
        return band(framework, total).map(band -> texts.of(band.label())).orElse("");
    }

    private static Optional<Band> band(FrameworkDefinition framework, double total) {
        return framework.bands().stream().filter(band -> total >= band.from()).findFirst();
    }
}
