package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.analytics.measure.Trend;
import ca.etalon.ingest.config.Name;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.i18n.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TrendWordsTest {

    @Test
    void slopeThatIsThereIsNeverWrittenAsNone() {
        assertEquals("rising, +0.003 points a year (6 points)", words(Messages.ENGLISH, 0.00003));
        assertEquals("rising, +2.5 points a year (6 points)", words(Messages.ENGLISH, 0.025));
    }

    @Test
    void onePointIsSingular() {
        assertEquals("rising, +1 point a year (6 points)", words(Messages.ENGLISH, 0.0101));
        assertEquals("rising, +1.1 points a year (6 points)", words(Messages.ENGLISH, 0.0111));
    }

    private static String words(Texts texts, double slope) {
        var name = new Name("a", "a");
        var share = new IndicatorDefinition(
                "publishing.a",
                1,
                "publishing",
                "share",
                "none",
                "dataset",
                List.of(),
                List.of(),
                "true",
                null,
                "1",
                null,
                null,
                name,
                name,
                name,
                "none",
                List.of(),
                "none",
                List.of());
        var day = LocalDate.of(2026, 6, 30);
        var trend = new Trend(
                SubjectKind.GOVERNMENT,
                "alder",
                "publishing.a",
                6,
                0,
                day.minusYears(1),
                day,
                null,
                null,
                slope,
                slope,
                slope,
                15.0,
                28.0,
                1.0,
                0.01,
                "EXACT",
                0.02,
                "RISING",
                null,
                0);
        return Jsoup.parse(
                        new TrendWords(texts).brief(share, Optional.of(trend)).render())
                .text();
    }
}
