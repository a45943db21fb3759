package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.HistoryView;
import ca.etalon.reports.view.HistoryView.Point;
import ca.etalon.reports.view.HistoryView.Series;
import ca.etalon.reports.view.HistoryView.State;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class HistoryChartTest {

    private final HistoryChart chart = new HistoryChart();

    private static final HistoryView VIEW = new HistoryView(
            "h",
            "Openly usable over time",
            "Share",
            Scale.PERCENT,
            List.of(new Series(
                    "a",
                    "Northgate",
                    false,
                    List.of(
                            new Point(LocalDate.of(2026, 1, 5), State.COMPLETE, Reading.of(0.2)),
                            new Point(LocalDate.of(2026, 2, 9), State.COMPLETE, Reading.of(0.3)),
                            new Point(LocalDate.of(2026, 3, 2), State.PARTIAL, Reading.of(0.1)),
                            new Point(LocalDate.of(2026, 4, 6), State.COMPLETE, Reading.of(0.4)),
                            new Point(
                                    LocalDate.of(2026, 5, 4), State.MISSING, Reading.missing(MeasurementStatus.FAILED)),
                            new Point(LocalDate.of(2026, 6, 1), State.COMPLETE, Reading.of(0.5))))),
            List.of(new HistoryView.Event(LocalDate.of(2026, 3, 1), "platform changed")));

    @Test
    void lineJoinsNeighbouringCompleteSnapshotsOnly() {
        HistoryDataset data = new HistoryDataset(VIEW.series());
        assertFalse(data.continues(0, 0));
        assertTrue(data.continues(0, 1));
        assertFalse(data.continues(0, 2), "to a partial one");
        assertFalse(data.continues(0, 3), "from a partial one");
        assertFalse(data.continues(0, 4), "to a missing one");
        assertFalse(data.continues(0, 5), "across a gap");
        assertNull(data.getY(0, 4), "missing is not zero");
    }

    @Test
    void timeIsRealAndInUtc() {
        XYPlot plot = chart.draw(VIEW, Messages.ENGLISH).chart().getXYPlot();
        assertEquals(
                Instant.parse("2026-02-09T00:00:00Z").toEpochMilli(),
                plot.getDataset().getXValue(0, 1));
        assertTrue(plot.getDomainAxis().getLowerBound()
                < Instant.parse("2026-01-05T00:00:00Z").toEpochMilli());
        assertEquals(1, plot.getRangeAxis().getUpperBound());
    }

    @Test
    void eachLineIsToldFromItsFirstToItsLastCompleteSnapshot() {
        assertEquals(
                "1 line from January 5, 2026 to June 1, 2026. Northgate: 20% on January 5, 2026, 50% on June 1, 2026."
                        + " 1 partial snapshot and 1 missing one; neither is joined by a line.",
                chart.describe(VIEW, Messages.ENGLISH));
        assertEquals(
                "1 courbe, du 5 janvier 2026 au 1er juin 2026. Northgate\u00a0: 20\u00a0% le 5 janvier 2026, 50\u00a0% le"
                        + " 1er juin 2026. 1 instantané partiel et 1 manquant; la courbe ne les relie pas.",
                chart.describe(VIEW, Messages.FRENCH));
    }

    @Test
    void tableSaysWhichSnapshotsArePartialOrMissing() {
        DataTable table = chart.table(VIEW, Messages.ENGLISH);
        assertEquals("partial snapshot", table.rows().get(2).get(2).text());
        assertEquals("no snapshot", table.rows().get(4).get(2).text());
        assertEquals(LocalDate.of(2026, 5, 4), table.rows().get(4).get(1).raw());
        assertNull(table.rows().get(4).get(3).raw());
    }

    @Test
    void oneSnapshotAloneIsDrawn() {
        HistoryView one = new HistoryView(
                "one",
                "t",
                "m",
                Scale.PERCENT,
                List.of(new Series(
                        "a",
                        "Northgate",
                        false,
                        List.of(new Point(LocalDate.of(2026, 1, 15), State.COMPLETE, Reading.of(0.2))))),
                List.of());
        ChartImage image = Charts.render(one, Messages.ENGLISH);
        assertEquals(
                "1 line from January 15, 2026 to January 15, 2026. Northgate: 20% on January 15, 2026.",
                image.description());
    }

    @Test
    void boundsWithoutAValueAreDrawnAndTold() {
        HistoryView bounds = new HistoryView(
                "bounds",
                "t",
                "m",
                Scale.PERCENT,
                List.of(new Series(
                        "a",
                        "Northgate",
                        true,
                        List.of(
                                new Point(LocalDate.of(2026, 1, 15), State.COMPLETE, Reading.between(0, 0.2)),
                                new Point(LocalDate.of(2026, 2, 15), State.COMPLETE, Reading.between(0, 0.4))))),
                List.of());
        assertEquals(
                "1 line from January 15, 2026 to February 15, 2026. Northgate: 0% to 20% on January 15, 2026, 0% to"
                        + " 40% on February 15, 2026.",
                Charts.render(bounds, Messages.ENGLISH).description());
        assertTrue(new HistoryDataset(bounds.series()).continues(0, 1));
    }

    @Test
    void aSnapshotThatIsCarriedIsNoNewPointOfTheLine() {
        List<Point> points = List.of(
                new Point(LocalDate.of(2026, 3, 31), State.COMPLETE, Reading.of(0.2)),
                new Point(LocalDate.of(2026, 4, 30), State.CARRIED, Reading.of(0.2)),
                new Point(LocalDate.of(2026, 5, 31), State.COMPLETE, Reading.of(0.3)));
        HistoryView carried = new HistoryView(
                "carried",
                "t",
                "m",
                Scale.PERCENT,
                List.of(new Series("a", "Strict", true, points), new Series("b", "Inclusive", false, points)),
                List.of());
        assertFalse(new HistoryDataset(carried.series()).continues(0, 1));
        assertEquals(
                "2 lines from March 31, 2026 to May 31, 2026. Strict: 20% on March 31, 2026, 30% on May 31, 2026. On 1"
                        + " date no new complete snapshot came; the value of an earlier one stands there, outside the"
                        + " line.",
                Charts.render(carried, Messages.ENGLISH).description());
        assertEquals(
                "no new snapshot: an earlier one",
                chart.table(carried, Messages.ENGLISH).rows().get(1).get(2).text());
    }
}
