package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.DistributionView;
import ca.etalon.reports.view.DistributionView.Point;
import ca.etalon.reports.view.Group;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class DistributionChartTest {

    private final DistributionChart chart = new DistributionChart();

    private static final DistributionView VIEW = new DistributionView(
            "d",
            "Openly licensed",
            "Share of datasets",
            Scale.PERCENT,
            List.of(new Group("big", "Big"), new Group("small", "Small"), new Group("none", "Nobody")),
            List.of(
                    new Point("a", "A", "big", Reading.of(0.5), false),
                    new Point("b", "B", "big", Reading.of(0.1), false),
                    new Point("c", "C", "small", Reading.of(0.3), true),
                    new Point("d", "D", "small", Reading.of(0.2), false),
                    new Point("e", "E", "small", Reading.of(0.4), false),
                    new Point("f", "F", "small", Reading.missing(MeasurementStatus.NOT_OBSERVABLE), false)));

    @Test
    void boxesAreDrawnFromFiveValuesOn() {
        XYPlot plot = chart.draw(VIEW, Messages.ENGLISH).chart().getXYPlot();
        assertArrayEquals(
                new String[] {"All governments", "Big", "Small"}, ((SymbolAxis) plot.getRangeAxis()).getSymbols());
        QuartilesDataset boxes = (QuartilesDataset) plot.getDataset(0);
        assertEquals(1, boxes.getItemCount(0));
        assertEquals(0.3, boxes.getXValue(0, 0));
        assertEquals(0.2, boxes.spread(0).lows().lower());
        assertEquals(0.4, boxes.spread(0).highs().upper());
        assertEquals(5, plot.getDataset(1).getItemCount(0));
        assertEquals(2, plot.getDataset(1).getItemCount(1));
    }

    @Test
    void highlightedGovernmentLiesOnTop() {
        XYPlot plot = chart.draw(VIEW, Messages.ENGLISH).chart().getXYPlot();
        assertEquals(0.3, plot.getDataset(1).getXValue(0, 4));
    }

    @Test
    void descriptionTellsSpreadAndMiddleHalf() {
        assertEquals(
                "5 governments: highest A, 50%; lowest B, 10%; median 30%. 1 government has no value. C: 30%. The"
                        + " middle half lies between 20% and 40%.",
                chart.describe(VIEW, Messages.ENGLISH));
    }

    private static DistributionView view(Point... points) {
        return new DistributionView("d", "Policy", "Share of datasets", Scale.PERCENT, List.of(), List.of(points));
    }

    @Test
    void rangeIsABarWithoutPointAndWhatWasNeverObservedIsNotDrawn() {
        DistributionView view = view(
                new Point("a", "A", null, Reading.of(0.17), false),
                new Point("k", "Kestrel Bay", null, Reading.between(0.14, 0.49), false),
                new Point("n", "Northwold", null, Reading.between(0, 1), false));
        XYPlot plot = chart.draw(view, Messages.ENGLISH).chart().getXYPlot();
        ReadingDataset drawn = (ReadingDataset) plot.getDataset(1);
        assertEquals(2, drawn.getItemCount(0));
        assertEquals(0.17, drawn.getX(0, 0));
        assertNull(drawn.getX(0, 1));
        assertEquals(0.49, drawn.getEndX(0, 1));
        assertEquals(
                "2 governments: which is highest cannot be told, as ranges overlap; which is lowest cannot be told; median"
                        + " 16% to 33%. For 1 government only bounds are known; they lie between 14% and 49%. Of 1"
                        + " government nothing was observed; it counts neither here nor in the median.",
                chart.describe(view, Messages.ENGLISH));
    }

    @Test
    void catalogsOfWhichNothingWasObservedLeaveNothingToDraw() {
        assertTrue(chart.isEmpty(view(new Point("n", "Northwold", null, Reading.between(0, 1), false))));
    }

    @Test
    void medianOfRangesIsARange() {
        DistributionView view = view(
                new Point("a", "A", null, Reading.of(0.1), false),
                new Point("b", "B", null, Reading.between(0.2, 0.3), false),
                new Point("c", "C", null, Reading.between(0.4, 0.6), false),
                new Point("d", "D", null, Reading.between(0.7, 0.8), false),
                new Point("e", "E", null, Reading.between(0.75, 0.9), false));
        QuartilesDataset boxes = (QuartilesDataset)
                chart.draw(view, Messages.ENGLISH).chart().getXYPlot().getDataset(0);
        assertEquals(Reading.between(0.4, 0.6), boxes.spread(0).median());
        assertEquals(0.2, boxes.spread(0).lows().lower());
        assertEquals(0.8, boxes.spread(0).highs().upper());
    }

    @Test
    void barsThatOverlapTakeALaneEach() {
        Bars bars = Bars.of(List.of(Reading.between(0, 0.3), Reading.between(0.2, 0.5), Reading.between(0.4, 0.5)));
        assertEquals(List.of(0, 1, 0), bars.lanes());
    }

    @Test
    void dotsOfASwarmStandApart() {
        Swarm swarm = Swarm.of(new double[] {0, 1, 2, 30, 31}, 3);
        assertEquals(List.of(0, 1, -1, 0, 1), swarm.lanes());
        for (int i = 0; i < 5; i++) {
            assertTrue(Math.abs(swarm.offset(i)) + 3 <= swarm.height() / 2 + 0.5);
        }
    }

    @Test
    void whatLiesOnOneValueInManyIsCounted() {
        List<Double> same = java.util.Collections.nCopies(Swarm.MOST_LANES + 1, 1.0);
        assertEquals(1, PileCount.of(0, same, Messages.ENGLISH).size());
        assertEquals(
                0,
                PileCount.of(0, same.subList(1, same.size()), Messages.ENGLISH).size());
    }
}
