package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Name;
import ca.etalon.reports.i18n.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandsTest {
    private static final FrameworkDefinition.Node ROOT =
            new FrameworkDefinition.Node("t", new Name("T", "T"), null, 100.0, "sum", null, List.of());

    private final Bands english = new Bands(Messages.ENGLISH);
    private final Bands french = new Bands(Messages.FRENCH);

    @Test
    void bandIsToldAloneWhereBothBoundsLieInIt() {
        assertEquals("Gold", english.words(framework("drop"), score(96.0, 85.0, 98.0)));
        assertEquals("Gold", english.words(framework("drop"), score(80.0, null, null)));
        assertEquals("Bronze", english.words(framework("zero"), score(10.0, 10.0, 10.0)));
    }

    /** A value of 96 out of a range from 13 to 98. */
    @Test
    void lowestAndHighestBandAreToldWhereTheyDiffer() {
        assertEquals("Bronze to Gold", english.words(framework("drop"), score(96.0, 13.3, 98.0)));
        assertEquals("Bronze à Or", french.words(framework("drop"), score(96.0, 13.3, 98.0)));
    }

    @Test
    void bandOfAPublishedRuleThatCountsTheUnknownAsNothingStandsBesideTheRange() {
        assertEquals(
                "Bronze by the published rule; Bronze to Gold by what is unknown",
                english.words(framework("zero"), score(70.0, 70.0, 98.0)));
    }

    @Test
    void bandsOfBoundsAloneAreToldWhereSomethingWasObserved() {
        assertEquals("Bronze to Gold", english.words(framework("bounds"), score(null, 13.3, 98.0)));
        assertEquals("", english.words(framework("bounds"), score(null, null, null)));
    }

    private static FrameworkDefinition framework(String unobservable) {
        return new FrameworkDefinition(
                "t",
                1,
                new Name("T", "T"),
                new Name("T", "T"),
                "test",
                List.of(),
                unobservable,
                List.of(
                        new FrameworkDefinition.Band("gold", new Name("Gold", "Or"), 80),
                        new FrameworkDefinition.Band("bronze", new Name("Bronze", "Bronze"), 0)),
                ROOT,
                null,
                0,
                null);
    }

    private static Score score(Double value, Double low, Double high) {
        return new Score(
                SubjectKind.GOVERNMENT,
                "city",
                "t",
                1,
                "NONE",
                "t",
                value == null ? MeasurementStatus.NOT_OBSERVABLE : MeasurementStatus.MEASURED,
                value,
                100.0,
                low == null && value == null ? 0.0 : 15.3,
                low,
                high,
                null,
                113L,
                null);
    }
}
