package ca.etalon.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.i18n.Messages;
import ca.etalon.reports.view.Better;
import ca.etalon.reports.view.Group;
import ca.etalon.reports.view.Mark;
import ca.etalon.reports.view.RankingView;
import ca.etalon.reports.view.RankingView.Row;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.Unit;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class RankingChartTest {

    private final RankingChart chart = new RankingChart();

    private static RankingView view(Scale scale, Better better) {
        return new RankingView(
                "openly-usable",
                "Openly usable",
                "Share of data products",
                scale,
                better,
                List.of(new Group("big", "Big"), new Group("small", "Small")),
                List.of(
                        new Row("a", "Northgate", "small", Reading.of(0.10), false),
                        new Row("b", "Harbourview", "big", Reading.of(0.92, 0.80, 0.95), true),
                        new Row("c", "Westmere", "big", Reading.missing(MeasurementStatus.NOT_OBSERVABLE), false),
                        new Row("d", "Port Ashby", "small", Reading.of(0.55), false),
                        new Row("e", "Cedar Flats", null, Reading.between(0, 0.30), false)),
                List.of(new Mark("median", 0.55)));
    }

    private XYPlot plot(RankingView view) {
        JFreeChart drawn = chart.draw(view, Messages.ENGLISH).chart();
        assertEquals("Openly usable", drawn.getTitle().getText());
        return drawn.getXYPlot();
    }

    @Test
    void rowsStandBestFirstAndThoseWithoutValueLast() {
        SymbolAxis names = (SymbolAxis) plot(view(Scale.PERCENT, Better.MORE)).getRangeAxis();
        assertArrayEquals(
                new String[] {"Harbourview", "Port Ashby", "Cedar Flats", "Northgate", "Westmere"}, names.getSymbols());
    }

    @Test
    void whereLessIsBetterTheLeastIsFirst() {
        SymbolAxis names = (SymbolAxis) plot(view(Scale.PERCENT, Better.LESS)).getRangeAxis();
        assertArrayEquals(
                new String[] {"Northgate", "Cedar Flats", "Port Ashby", "Harbourview", "Westmere"}, names.getSymbols());
    }

    @Test
    void datasetHoldsValuesAndBoundsByGroup() {
        ReadingDataset data =
                (ReadingDataset) plot(view(Scale.PERCENT, Better.MORE)).getDataset();
        assertEquals(3, data.getSeriesCount());
        assertEquals("Big", data.getSeriesKey(0));
        assertEquals(1, data.getItemCount(0), "who has no value is not drawn");
        assertEquals(0.92, data.getXValue(0, 0));
        assertEquals(0.80, data.getStartXValue(0, 0));
        assertEquals(0.95, data.getEndXValue(0, 0));
        assertEquals(0, data.getYValue(0, 0));
        assertEquals(2, data.getItemCount(1));
        assertNull(data.getX(2, 0), "only bounds are known");
        assertEquals(0.30, data.getEndXValue(2, 0));
    }

    @Test
    void axisKeepsItsDeclaredEnds() {
        XYPlot plot = plot(view(Scale.PERCENT, Better.MORE));
        assertEquals(0, plot.getDomainAxis().getLowerBound());
        assertEquals(1, plot.getDomainAxis().getUpperBound());
        assertEquals(
                405, plot(view(Scale.points(405), Better.MORE)).getDomainAxis().getUpperBound());
    }

    @Test
    void openAxisEndsAtARoundNumber() {
        RankingView counts = new RankingView(
                "n",
                "Openly usable",
                "Datasets",
                Scale.open(Unit.COUNT),
                Better.NONE,
                List.of(),
                List.of(new Row("a", "Northgate", null, Reading.of(1424), false)),
                List.of());
        assertEquals(1500, plot(counts).getDomainAxis().getUpperBound());
    }

    @Test
    void longChartsRepeatTheScaleAbove() {
        JFreeChart drawn = chart.draw(DemoViews.ranking(300), Messages.ENGLISH).chart();
        assertEquals(2, drawn.getXYPlot().getDomainAxisCount());
    }

    @Test
    void descriptionTellsHighestLowestMedianAndWhatIsMissing() {
        assertEquals(
                "4 governments: highest Harbourview, 92%; which is lowest cannot be told; median 33% to 43%. For 1 government only"
                        + " bounds are known; they lie between 0% and 30%. 1 government has no value. Harbourview:"
                        + " 92% (80% to 95%).",
                chart.describe(view(Scale.PERCENT, Better.MORE), Messages.ENGLISH));
        assertEquals(
                "4 gouvernements\u00a0: valeur la plus élevée, Harbourview, 92\u00a0%; impossible de dire laquelle"
                        + " est la plus basse; médiane, 33\u00a0% à 43\u00a0%. Pour 1 gouvernement, seules les bornes sont"
                        + " connues; elles vont de 0\u00a0% à 30\u00a0%. 1 gouvernement n’a pas de valeur."
                        + " Harbourview\u00a0: 92\u00a0% (80\u00a0% à 95\u00a0%).",
                chart.describe(view(Scale.PERCENT, Better.MORE), Messages.FRENCH));
    }

    @Test
    void whatWasNeverObservedIsNotNamedAndStandsBehindWhatWas() {
        RankingView view = new RankingView(
                "n",
                "Openly usable",
                "Share",
                Scale.PERCENT,
                Better.MORE,
                List.of(),
                List.of(
                        new Row("n", "Northwold", null, Reading.between(0, 1), false),
                        new Row("o", "Opal Harbour", null, Reading.of(0.17), false),
                        new Row("p", "Port", null, Reading.between(0.2, 0.95), false)),
                List.of());
        assertEquals(2, view.told());
        assertEquals("n", RankingChart.ordered(view).get(2).id());
        assertEquals(
                "2 governments: highest Port, 20% to 95%; lowest Opal Harbour, 17%; median 19% to 56%. For 1 government"
                        + " only bounds are known; they lie between 20% and 95%. Of 1 government nothing was observed;"
                        + " it counts neither here nor in the median.",
                chart.describe(view, Messages.ENGLISH));
    }

    @Test
    void boundsBesideAValueThatAreWrittenLikeItAreLeftOut() {
        Values values = new Values(Messages.ENGLISH, Unit.PERCENT);
        assertEquals("95.1% to 95.4%", values.reading(Reading.between(0.951, 0.954)));
        assertEquals("95%", values.reading(Reading.of(0.952, 0.951, 0.954)));
        assertEquals("95% (94% to 95%)", values.reading(Reading.of(0.952, 0.94, 0.954)));
        RankingView view = new RankingView(
                "n",
                "Openly usable",
                "Share",
                Scale.PERCENT,
                Better.MORE,
                List.of(),
                List.of(new Row("a", "Northgate", null, Reading.between(0.951, 0.954), false)),
                List.of());
        assertEquals(
                "For 1 government only bounds are known; both are close to 95%.",
                chart.describe(view, Messages.ENGLISH));
    }

    @Test
    void tableGivesWhatIsWrittenAndWhatIsMeant() {
        DataTable table = chart.table(view(Scale.PERCENT, Better.MORE), Messages.ENGLISH);
        assertEquals(
                List.of("Government", "Group", "Share of data products", "Low bound", "High bound"), table.header());
        assertEquals(new DataTable.Cell("92%", 0.92), table.rows().get(0).get(2));
        assertEquals(
                new DataTable.Cell("only bounds known", null),
                table.rows().get(2).get(2));
        assertEquals(new DataTable.Cell("30%", 0.30), table.rows().get(2).get(4));
        assertEquals(
                new DataTable.Cell("not observable", null), table.rows().get(4).get(2));
    }

    @Test
    void boundsThatDifferAreNotWrittenAlike() {
        var view = new RankingView(
                "openly-usable",
                "Openly usable",
                "Share of data products",
                Scale.PERCENT,
                Better.MORE,
                List.of(),
                List.of(new Row("a", "Havreclair", null, Reading.between(0.9468, 0.9539), false)),
                List.of());
        var row = chart.table(view, Messages.ENGLISH).rows().get(0);
        assertEquals("94.7%", row.get(3).text());
        assertEquals("95.4%", row.get(4).text());
    }
}
