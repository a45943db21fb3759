package ca.etalon.reports.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.view.HistoryView.Point;
import ca.etalon.reports.view.HistoryView.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewTest {

    @Test
    void readingIsFiniteOrMissing() {
        assertThrows(IllegalArgumentException.class, () -> Reading.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Reading.of(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Reading.missing(MeasurementStatus.MEASURED));
        assertThrows(
                IllegalArgumentException.class, () -> new Reading(MeasurementStatus.NOT_OBSERVABLE, 0.0, null, null));
        assertTrue(Reading.missing(MeasurementStatus.FAILED).position().isEmpty());
    }

    @Test
    void boundsEncloseTheValue() {
        assertThrows(IllegalArgumentException.class, () -> Reading.of(0.5, 0.6, 0.9));
        assertThrows(IllegalArgumentException.class, () -> Reading.between(0.9, 0.1));
        assertEquals(0.25, Reading.between(0, 0.5).position().orElseThrow());
    }

    @Test
    void quartilesInterpolateBetweenOrderStatistics() {
        Quartiles q = Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0)).orElseThrow();
        assertEquals(new Quartiles(4, 1, 1.75, 2.5, 3.25, 4), q);
        assertTrue(Quartiles.of(List.of()).isEmpty());
    }

    @Test
    void missingSnapshotHasNoValue() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Point(LocalDate.of(2026, 1, 1), State.MISSING, Reading.of(0)));
    }

    @Test
    void idOfAViewMayStandInAnIdOfAPage() {
        assertEquals(
                "view id 'Not An Id' must match [a-z][a-z0-9-]*",
                assertThrows(IllegalArgumentException.class, () -> new CoverageView("Not An Id", "title", List.of()))
                        .getMessage());
    }
}
