package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.ProfileView;
import ca.etalon.reports.view.ProfileView.Row;
import ca.etalon.reports.view.Quartiles;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import java.util.List;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class ProfileChartTest {

    private final ProfileChart chart = new ProfileChart();

    private static final Quartiles PEERS =
            Quartiles.of(List.of(0.2, 0.3, 0.4, 0.5, 0.6)).orElseThrow();

    private static final ProfileView VIEW = new ProfileView(
            "profile",
            "Northgate and its peers",
            "Northgate",
            "small towns",
            Scale.PERCENT,
            List.of(
                    new Row("a", "Contact", "Publishing", Reading.of(0.9), PEERS),
                    new Row("b", "Keywords", "Publishing", Reading.of(0.4), PEERS),
                    new Row("c", "Licence", "Openness", Reading.missing(MeasurementStatus.NOT_APPLICABLE), null)));

    @Test
    void rowsStandUnderTheirSections() {
        XYPlot plot = chart.draw(VIEW, Messages.ENGLISH).chart().getXYPlot();
        assertArrayEquals(
                new String[] {"Publishing", "Contact", "Keywords", "Openness", "Licence"},
                ((SymbolAxis) plot.getRangeAxis()).getSymbols());
        assertEquals(0.4, plot.getDataset(0).getXValue(0, 0), "the peers' median");
        assertEquals(2, plot.getDataset(1).getItemCount(0), "what is not applicable is not drawn");
        assertEquals(0.9, plot.getDataset(1).getXValue(0, 0));
        assertEquals(1, plot.getDataset(1).getYValue(0, 0), "below the heading");
    }

    @Test
    void descriptionCountsRowsAboveWithinAndBelowThePeers() {
        assertEquals(
                "Northgate has a value for 2 of 3 rows. Against small towns: above their middle half in 1, within it"
                        + " in 1, below it in 0.",
                chart.describe(VIEW, Messages.ENGLISH));
    }

    @Test
    void tableHoldsThePeersQuartiles() {
        List<DataTable.Cell> first = chart.table(VIEW, Messages.FRENCH).rows().get(0);
        assertEquals(new DataTable.Cell("90\u00a0%", 0.9), first.get(2));
        assertEquals(0.3, first.get(5).raw());
        assertEquals(0.4, first.get(6).raw());
        assertEquals(0.5, first.get(7).raw());
        assertEquals(5L, first.get(8).raw());
    }
}
