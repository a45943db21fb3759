package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.PlacesView;
import ca.etalon.reports.view.PlacesView.Row;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class PlacesChartTest {

    private final PlacesChart chart = new PlacesChart();

    private static PlacesView view() {
        return new PlacesView(
                "places",
                "Balance",
                3,
                List.of(
                        new Row("a", "Northgate", 1, 1, 1, 1, 1, "A"),
                        new Row("b", "Harbourview", 3, 2.5, 2, 4, 0.79, "B"),
                        new Row("c", "Westmere", 2, 3, 2, 3.5, 0.9, "B"),
                        new Row("d", "Port Ashby", 4, 4, 4, 4, 0.004, "C")));
    }

    private XYPlot plot() {
        JFreeChart drawn = chart.draw(view(), Messages.ENGLISH).chart();
        assertEquals("Balance", drawn.getTitle().getText());
        return drawn.getXYPlot();
    }

    @Test
    void datasetHoldsRankAndIntervalByRow() {
        IntervalXYDataset data = (IntervalXYDataset) plot().getDataset();
        assertEquals(4, data.getItemCount(0));
        assertEquals(3, data.getXValue(0, 1), "the rank as declared");
        assertEquals(2, data.getStartXValue(0, 1));
        assertEquals(4, data.getEndXValue(0, 1));
        assertEquals(1, data.getYValue(0, 1));
    }

    @Test
    void rowsStandAsGivenWithTieGroupAndShareAtTheRight() {
        assertArrayEquals(
                new String[] {"Northgate", "Harbourview", "Westmere", "Port Ashby"},
                ((SymbolAxis) plot().getRangeAxis()).getSymbols());
        assertArrayEquals(
                new String[] {"A · 100%", "B · 79%", "B · 90%", "C · 0.4%"},
                ((SymbolAxis) plot().getRangeAxis(1)).getSymbols());
    }

    @Test
    void axisCountsWholeRanksFromTheFirstToTheLast() {
        assertEquals(0.5, plot().getDomainAxis().getLowerBound());
        assertEquals(4.5, plot().getDomainAxis().getUpperBound());
    }

    @Test
    void onlyMembersOfAGroupOfSeveralAreTied() {
        assertEquals(
                List.of(false, true, true, false),
                List.of(view().isTied(0), view().isTied(1), view().isTied(2), view().isTied(3)));
        assertTrue(view().isWithNext(1) && view().isWithPrevious(2));
    }

    @Test
    void descriptionNamesWhoCannotBeToldApart() {
        assertEquals(
                "4 governments in 3 tie groups. Widest interval: Harbourview, ranks 2 to 4. Tie group B: Harbourview,"
                        + " Westmere.",
                chart.describe(view(), Messages.ENGLISH));
        assertEquals(
                "4 gouvernements; 3 groupes d’égalité. Intervalle le plus large\u00a0: Harbourview, du rang 2 au rang 4."
                        + " Groupe d’égalité B\u00a0: Harbourview, Westmere.",
                chart.describe(view(), Messages.FRENCH));
    }

    @Test
    void tableGivesEveryRankItsInterval() {
        DataTable table = chart.table(view(), Messages.FRENCH);
        assertEquals(
                List.of(
                        "Gouvernement",
                        "Rang",
                        "Rang médian",
                        "Rang à 5\u00a0% des tirages",
                        "Rang à 95\u00a0% des tirages",
                        "Parmi les 3 premiers",
                        "Groupe d’égalité"),
                table.header());
        assertEquals(
                List.of("Westmere", "2", "3", "2", "3,5", "90\u00a0%", "B"),
                table.rows().get(2).stream().map(DataTable.Cell::text).toList());
        assertEquals(3.5, table.rows().get(2).get(4).raw());
    }

    @Test
    void intervalThatLeavesOutItsMedianIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Row("a", "Northgate", 1, 5, 1, 4, 1, "A"));
    }
}
