package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.CompositionView;
import ca.etalon.reports.view.CompositionView.Part;
import ca.etalon.reports.view.CompositionView.Row;
import ca.etalon.reports.view.CompositionView.Tone;
import ca.etalon.reports.view.CoverageView;
import ca.etalon.reports.view.CoverageView.Presence;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.junit.jupiter.api.Test;

class StackedChartsTest {

    private static final CompositionView LICENCES = new CompositionView(
            "licences",
            "Licence status",
            "datasets",
            List.of(
                    new Part("open", "Open", Tone.GOOD),
                    new Part("unknown", "Unknown", Tone.UNKNOWN),
                    new Part("absent", "Absent", Tone.NONE)),
            List.of(
                    new Row("a", "Northgate", List.of(30L, 10L, 0L)),
                    new Row("b", "Westmere", List.of(0L, 0L, 0L)),
                    new Row("c", "Harbourview", List.of(10L, 0L, 30L))));

    private static final CoverageView COVERAGE = new CoverageView(
            "coverage",
            "Who publishes",
            List.of(new CoverageView.Row(
                    "ca",
                    "Canada",
                    Map.of(Presence.OWN, 3L, Presence.HOSTED, 1L, Presence.NOT_SEARCHED, 4L),
                    Map.of(Presence.OWN, 900_000L, Presence.NOT_SEARCHED, 100_000L))));

    @Test
    void partsOfARowFillIt() {
        XYPlot plot =
                new CompositionChart().draw(LICENCES, Messages.ENGLISH).chart().getXYPlot();
        XYIntervalSeriesCollection data = (XYIntervalSeriesCollection) plot.getDataset();
        assertEquals(2, data.getItemCount(0), "a catalogue without datasets has no bar");
        assertEquals(0, data.getStartXValue(0, 0));
        assertEquals(0.75, data.getEndXValue(0, 0));
        assertEquals(0.75, data.getStartXValue(1, 0));
        assertEquals(1, data.getEndXValue(1, 0));
        assertArrayEquals(new String[] {"40", "none", "40"}, ((SymbolAxis) plot.getRangeAxis(1)).getSymbols());
        assertEquals(1, plot.getDomainAxis().getUpperBound());
    }

    @Test
    void compositionIsToldOverAll() {
        assertEquals(
                "2 governments, 80 datasets together: Open 50%; Unknown 13%; Absent 38%.",
                new CompositionChart().describe(LICENCES, Messages.ENGLISH));
    }

    @Test
    void compositionTableHoldsCounts() {
        DataTable table = new CompositionChart().table(LICENCES, Messages.ENGLISH);
        assertEquals(List.of("Government", "Open", "Unknown", "Absent", "Total"), table.header());
        assertEquals(30L, table.rows().get(0).get(1).raw());
        assertEquals(40L, table.rows().get(0).get(4).raw());
    }

    @Test
    void coverageSetsGovernmentsBesideResidents() {
        XYPlot plot =
                new CoverageChart().draw(COVERAGE, Messages.FRENCH).chart().getXYPlot();
        XYIntervalSeriesCollection data = (XYIntervalSeriesCollection) plot.getDataset();
        assertArrayEquals(
                new String[] {"Gouvernements", "Population"}, ((SymbolAxis) plot.getRangeAxis()).getSymbols());
        assertEquals(0.375, data.getEndXValue(0, 0));
        assertEquals(0.9, data.getEndXValue(0, 1));
        assertEquals(
                "Canada\u00a0: 4 gouvernements sur 8 publient un catalogue (50\u00a0%). Ils desservent 90\u00a0% de la"
                        + " population.",
                new CoverageChart().describe(COVERAGE, Messages.FRENCH));
    }

    @Test
    void coverageWithoutPopulationsHasOneBar() {
        CoverageView view =
                new CoverageView("c", "t", List.of(new CoverageView.Row("x", "X", Map.of(Presence.OWN, 1L), Map.of())));
        XYPlot plot = new CoverageChart().draw(view, Messages.ENGLISH).chart().getXYPlot();
        assertArrayEquals(new String[] {"Governments"}, ((SymbolAxis) plot.getRangeAxis()).getSymbols());
        assertTrue(new CoverageChart().describe(view, Messages.ENGLISH).endsWith("(100%)."));
        assertEquals(1, new CoverageChart().table(view, Messages.ENGLISH).rows().size(), "unknown residents are not 0");
    }
}
