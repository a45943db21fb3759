package ca.etalon.reports.chart;

import ca.etalon.reports.chart.EtalonChart.Drawing;
import ca.etalon.reports.i18n.Texts;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** The picture of a view without a value: its title and why there is nothing to see. */
final class EmptyChart {

    private EmptyChart() {}

    static Drawing draw(String title, Texts texts) {
        XYPlot plot = new XYPlot();
        plot.setNoDataMessage(texts.get("chart.empty"));
        plot.setNoDataMessageFont(ChartFont.regular(ChartTheme.TEXT_SIZE));
        plot.setNoDataMessagePaint(ChartTheme.SOFT_INK);
        Drawing drawing = Frame.around(plot, title, "", List.of(), 70);
        plot.setBackgroundPaint(ChartTheme.STRIPE);
        return drawing;
    }
}
