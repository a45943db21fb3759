package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
        assertEquals(0.2, boxes.quartiles(0).lower());
        assertEquals(0.4, boxes.quartiles(0).upper());
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
