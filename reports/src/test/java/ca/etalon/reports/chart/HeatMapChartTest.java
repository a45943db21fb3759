package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.HeatMapView;
import ca.etalon.reports.view.HeatMapView.Column;
import ca.etalon.reports.view.HeatMapView.Row;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;

class HeatMapChartTest {

    private final HeatMapChart chart = new HeatMapChart();

    private static final HeatMapView VIEW = HeatMapView.sheets(
                    "heat",
                    "All indicators",
                    "Share of datasets",
                    Scale.PERCENT,
                    List.of(new Column("a", "Openly licensed", "Openness"), new Column("b", "Contact", "Publishing")),
                    List.of(
                            new Row(
                                    "x",
                                    "Northgate",
                                    List.of(Reading.of(0.5), Reading.missing(MeasurementStatus.NOT_OBSERVABLE))),
                            new Row("y", "Westmere", List.of(Reading.of(0.7), Reading.of(0.2)))))
            .get(0);

    @Test
    void cellsWithoutValueHaveNoNumber() {
        XYPlot plot = chart.draw(VIEW, Messages.ENGLISH).chart().getXYPlot();
        XYZDataset data = (XYZDataset) plot.getDataset();
        assertEquals(0.5, data.getZValue(0, 0));
        assertNull(data.getZ(0, 1));
        assertArrayEquals(
                new String[] {"Openly licensed", "Contact"}, ((SymbolAxis) plot.getDomainAxis()).getSymbols());
        assertArrayEquals(new String[] {"Northgate", "Westmere"}, ((SymbolAxis) plot.getRangeAxis()).getSymbols());
    }

    @Test
    void descriptionNamesStrongestAndWeakestIndicator() {
        assertEquals(
                "2 governments by 2 indicators; 1 cell has no value. Highest median: Openly licensed, 60%; lowest:"
                        + " Contact, 20%.",
                chart.describe(VIEW, Messages.ENGLISH));
    }

    @Test
    void rangeFromNothingToAllCountsForNothingAndRangesEnterTheMedian() {
        HeatMapView view = HeatMapView.sheets(
                        "heat",
                        "All indicators",
                        "Share of datasets",
                        Scale.PERCENT,
                        List.of(
                                new Column("a", "Openly licensed", "Openness"),
                                new Column("b", "Contact", "Publishing")),
                        List.of(
                                new Row("x", "Northwold", List.of(Reading.between(0, 1), Reading.of(0.1))),
                                new Row("y", "Westmere", List.of(Reading.between(0.4, 0.6), Reading.of(0.2)))))
                .get(0);
        assertEquals(
                "2 governments by 2 indicators; 1 cell has no value. Highest median: Openly licensed, 40% to 60%;"
                        + " lowest: Contact, 15%.",
                chart.describe(view, Messages.ENGLISH));
        assertEquals(
                "Openly licensed (n = 1)",
                chart.table(view, Messages.ENGLISH).header().get(1));
    }

    @Test
    void reasonForAMissingCellIsInTheTable() {
        assertEquals(
                "non observable",
                chart.table(VIEW, Messages.FRENCH).rows().get(0).get(2).text());
    }

    @Test
    void longTablesAreCutIntoEqualSheetsThatLoseNothing() {
        List<HeatMapView> sheets = DemoViews.heat(100, 80);
        assertEquals(9, sheets.size());
        assertEquals(
                100 * 80,
                sheets.stream()
                        .mapToInt(sheet -> sheet.rows().size() * sheet.columns().size())
                        .sum());
        assertEquals(9, sheets.stream().map(HeatMapView::id).distinct().count());
        assertTrue(sheets.stream().allMatch(sheet -> sheet.rows().size() >= 33));
        JFreeChart second = chart.draw(sheets.get(1), Messages.FRENCH).chart();
        assertTrue(
                second.getTitle().getText().endsWith("(2 sur 9)"),
                second.getTitle().getText());
    }
}
