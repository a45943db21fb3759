package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.reports.input.PastEdition;
import ca.etalon.reports.view.HistoryView.State;
import ca.etalon.reports.view.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryViewsTest {
    private static final PastEdition PAST = new PastEdition(LocalDate.of(2026, 6, 30), List.of(), List.of(), List.of());

    @Test
    void scoreThatHasOnlyBoundsIsARange() {
        assertEquals(Reading.between(1, 3), Readings.ofScoreOverTime(Optional.of(stars(1.0, 3.0, 4.0))));
        assertEquals(
                MeasurementStatus.NOT_OBSERVABLE,
                Readings.ofScoreOverTime(Optional.of(stars(0.0, 5.0, 0.0))).status());
    }

    @Test
    void completeSnapshotWithoutAValueIsNoMissingSnapshot() {
        var nothing = Reading.missing(MeasurementStatus.NOT_OBSERVABLE);
        assertEquals(
                State.COMPLETE,
                HistoryViews.point(PAST, State.COMPLETE, nothing).state());
        assertEquals(
                State.MISSING,
                HistoryViews.point(PAST, State.MISSING, Reading.of(1)).state());
    }

    @Test
    void scoresOfRecordsAreToldBySeveralDistributions() {
        assertEquals(true, Frameworks.scoresRecords("BEST"));
        assertEquals(false, Frameworks.scoresRecords("COMMON"));
    }

    private static Score stars(double low, double high, double assessable) {
        return new Score(
                SubjectKind.GOVERNMENT,
                "alder",
                "five-star",
                1,
                "NONE",
                "five-star",
                MeasurementStatus.NOT_OBSERVABLE,
                null,
                5.0,
                assessable,
                low,
                high,
                null,
                40L,
                "BOUNDS_ONLY");
    }
}
