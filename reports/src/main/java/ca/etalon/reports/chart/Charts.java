package ca.etalon.reports.chart;

import ca.etalon.reports.chart.EtalonChart.Drawing;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.View;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The charts there are, one for each kind of view, and the one way to draw them. Safe to call from any thread. */
public final class Charts {

    static final List<EtalonChart<?>> ALL = List.of(
            new RankingChart(),
            new ProfileChart(),
            new DistributionChart(),
            new HistoryChart(),
            new HeatMapChart(),
            new CompositionChart(),
            new CoverageChart(),
            new PlacesChart());

    private Charts() {}

    /** Draws a view in the language of its words. */
    public static ChartImage render(View view, Texts texts) {
        return render(chartOf(view), view, texts);
    }

    private static EtalonChart<?> chartOf(View view) {
        return ALL.stream()
                .filter(chart -> chart.view().isInstance(view))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("add a chart for " + view.getClass() + " to Charts"));
    }

    private static <V extends View> ChartImage render(EtalonChart<V> chart, View any, Texts texts) {
        V view = chart.view().cast(any);
        boolean empty = chart.isEmpty(view);
        Drawing drawing = empty ? EmptyChart.draw(view.title(), texts) : chart.draw(view, texts);
        String description = empty ? texts.get("chart.empty") : chart.describe(view, texts);
        return new ChartImage(
                svg(view, drawing, description, texts), view.title(), description, chart.table(view, texts));
    }

    private static String svg(View view, Drawing drawing, String description, Texts texts) {
        String prefix = "c-" + view.id();
        ChartGraphics g2 = new ChartGraphics(prefix, ChartTheme.WIDTH, drawing.height());
        drawing.chart().draw(g2, new Rectangle2D.Double(0, 0, ChartTheme.WIDTH, drawing.height()));
        return "<svg xmlns='http://www.w3.org/2000/svg' class='chart' width='100%' viewBox='0 0 "
                + ChartGraphics.shortest(ChartTheme.WIDTH) + " " + ChartGraphics.shortest(drawing.height())
                + "' role='img' lang='" + texts.language() + "' aria-labelledby='" + prefix + "-title " + prefix
                + "-desc'><title id='" + prefix + "-title'>" + ChartGraphics.escape(view.title()) + "</title><desc id='"
                + prefix + "-desc'>" + ChartGraphics.escape(description) + "</desc><defs>" + g2.glyphs() + "</defs>"
                + g2.body() + "</svg>";
    }
}
