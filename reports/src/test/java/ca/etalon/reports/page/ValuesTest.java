package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Name;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private final Values english = new Values(Messages.ENGLISH);
    private final Values french = new Values(Messages.FRENCH);

    @Test
    void productsThatCountInPartAreNotRoundedToAll() {
        assertEquals("112.5", english.parts(112.5));
        assertEquals("112.96", english.parts(112.96));
        assertEquals("112,5", french.parts(112.5));
    }

    @Test
    void unitOfWordsIsTranslatedAndAgreesWithItsNumber() {
        var files = unit("files and services");
        assertEquals("1 file or service", english.quantity(files, 1.04));
        assertEquals("2.5 files and services", english.quantity(files, 2.5));
        assertEquals("1,5 fichier ou service", french.quantity(files, 1.5));
        assertEquals("2,5 fichiers et services", french.quantity(files, 2.5));
        assertEquals(
                "31,4 produits de données par 10\u00a0000 habitants",
                french.quantity(unit("data products per 10 000 residents"), 31.42));
    }

    /** One dataset of 113 is fresh, of 112 it is not known. */
    @Test
    void meanOfRatiosIsWrittenWithItsRange() {
        var cell = english.value(unit("ratio"), Optional.of(mean(1.0, 1, 112)));
        assertEquals("1% to 100%", cell.render());
        assertEquals(Reading.between(1 / 113.0, 1.0), Readings.of(Optional.of(mean(1.0, 1, 112))));
    }

    @Test
    void meanWithoutEndsIsWrittenWithHowManyAreUnknown() {
        var text = Jsoup.parse(english.cellWithUnknown(unit("stars"), Optional.of(mean(3.0, 1, 112)))
                        .content()
                        .render())
                .text();
        assertTrue(text.endsWith("(1 observed; unknown: 112)"), text);
    }

    private static Measurement mean(double value, long observed, long unknown) {
        return new Measurement(
                SubjectKind.GOVERNMENT,
                "city",
                null,
                "publishing.a",
                1,
                MeasurementStatus.MEASURED,
                value,
                value * observed,
                observed,
                unknown,
                null);
    }

    @Test
    void meanOfSharesIsPercentAndAnIndexIsNot() {
        assertEquals("18%", english.quantity(unit("ratio"), 0.18));
        assertEquals("0.18", english.quantity(unit("index"), 0.18));
        assertEquals("0,18", french.quantity(unit("index"), 0.18));
        assertEquals(Scale.PERCENT, new IndicatorPage(unit("ratio"), null).scale());
        assertEquals(1.0, new IndicatorPage(unit("index"), null).scale().to());
        assertEquals(Unit.NUMBER, new IndicatorPage(unit("index"), null).scale().unit());
    }

    @Test
    void partOfOneGovernmentIsAShareOfWhatWasExpectedAndNoCount() {
        assertEquals("70%", english.counts(share("government"), measured(0.7, 1)));
        assertEquals("8", english.counts(share("government"), measured(5.3, 8)));
        assertEquals("1 of 1", english.counts(share("government"), measured(1, 1)));
        assertEquals("0.7 of 1", english.counts(share("dataset"), measured(0.7, 1)));
    }

    @Test
    void numberOfOneGovernmentThatIsNoShareCountsNothing() {
        var rate = indicator("mean", "government", "data products per 10 000 residents");
        assertEquals("", english.counts(rate, measured(15.4, 1)));
        assertEquals("", english.counts(rate, measured(400, 1)));
        assertEquals("13", english.counts(rate, measured(200.2, 13)), "governments");
        assertEquals("40", english.counts(unit("days"), measured(80, 40)), "datasets");
    }

    /** Eighteen of 27 kinds were found, and nine records show none. */
    @Test
    void countsOfARangeAreOfAllThereAreAndSayHowManyMoreItMayBe() {
        var said = new Measurement(
                SubjectKind.GOVERNMENT,
                "alder",
                LocalDate.of(2026, 9, 1),
                "publishing.a",
                1,
                MeasurementStatus.NOT_OBSERVABLE,
                null,
                18.0,
                18L,
                9L,
                "BOUNDS_ONLY");
        assertEquals("18 of 27; up to 9 more", english.counts(share("government"), said));
        assertEquals("(18 sur 27; jusqu’à 9 de plus)", french.basis(share("government"), said));
        assertEquals(
                "67% to 100%",
                english.value(share("government"), Optional.of(said)).render());
        assertEquals("(1 of 1 observed; unknown: 0)", english.basis(share("government"), measured(1, 1)));
    }

    private static Measurement measured(double numerator, long denominator) {
        return new Measurement(
                SubjectKind.GOVERNMENT,
                "alder",
                LocalDate.of(2026, 9, 1),
                "publishing.a",
                1,
                MeasurementStatus.MEASURED,
                numerator / denominator,
                numerator,
                denominator,
                0L,
                null);
    }

    private static IndicatorDefinition share(String grain) {
        return indicator("share", grain, null);
    }

    private static IndicatorDefinition unit(String unit) {
        return indicator("mean", "dataset", unit);
    }

    private static IndicatorDefinition indicator(String kind, String grain, String unit) {
        var name = new Name("a", "a");
        return new IndicatorDefinition(
                "publishing.a",
                1,
                "publishing",
                kind,
                "none",
                grain,
                List.of(),
                List.of(),
                "true",
                null,
                "1",
                null,
                unit,
                name,
                name,
                name,
                "none",
                List.of(),
                "none",
                List.of());
    }

    /** Where no law is known, there are data all the same. */
    @Test
    void languageThatIsNotOwedIsNotSaidToHaveNothingToCount() {
        assertEquals("no obligation known, or no data products", english.reason(notCounted("standards.french_owed")));
        assertEquals(
                "aucune obligation connue, ou aucun produit de données",
                french.reason(notCounted("standards.english_owed")));
        assertEquals("there is nothing to count", english.reason(notCounted("publishing.a")));
    }

    private static Measurement notCounted(String indicator) {
        return new Measurement(
                SubjectKind.GOVERNMENT,
                "city",
                null,
                indicator,
                1,
                MeasurementStatus.NOT_APPLICABLE,
                null,
                null,
                0L,
                0L,
                "NOTHING_COUNTED");
    }

    @Test
    void shareNearAllIsNotWrittenAsAll() {
        assertEquals("99.6%", english.percent(112.6 / 113));
        assertEquals(">\u00a099.9%", english.percent(112.96 / 113));
        assertEquals("100%", english.percent(1));
        assertEquals("<\u00a00.1%", english.percent(0.0001));
    }

    @Test
    void wholeSumIsWrittenWithoutDecimals() {
        assertEquals("1,113", english.parts(1113));
        assertEquals("113", english.parts(112.99999999));
        assertEquals("0", english.parts(0));
    }

    @Test
    void rangeIsWrittenWithTheDecimalsThatTellItsEndsApart() {
        assertEquals("94.5% to 95.4%", english.range(0.9451, 0.9542));
        assertEquals("94,5\u00a0% à 95,4\u00a0%", french.range(0.9451, 0.9542));
        assertEquals("84.11% to 84.13%", english.range(0.8411, 0.8413));
        assertEquals("95%", english.range(0.95, 0.95));
        assertEquals("58% to 69%", english.range(0.58, 0.69));
        assertEquals("56.21 to 56.24", english.numbers(56.21, 56.24));
    }

    /** 84.5 points cannot be of 66.7: they are of 100, scored on two thirds of the index. */
    @Test
    void scoreOfAMeanRestsOnAShareAndOneOfASumOnPoints() {
        assertEquals("66.7%", english.assessable(root("arithmetic"), score(66.7, 100)));
        assertEquals("100%", english.assessable(root("geometric"), score(100, 100)));
        assertEquals("265", english.assessable(root("sum"), score(265, 405)));
    }

    private static FrameworkDefinition.Node root(String aggregation) {
        return new FrameworkDefinition.Node("f", new Name("F", "F"), null, 100.0, aggregation, null, List.of());
    }

    private static Score score(double assessable, double max) {
        return new Score(
                SubjectKind.GOVERNMENT,
                "city",
                "f",
                1,
                "COMMON",
                "f",
                MeasurementStatus.MEASURED,
                84.5,
                max,
                assessable,
                null,
                null,
                null,
                10L,
                null);
    }
}
