package ca.etalon.reports.chart;

import ca.etalon.reports.chart.EtalonChart.Drawing;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** What stands around every plot: title, what is measured, legend, margins; and how high all of it is together. */
final class Frame {

    static final double MARGIN = 14;
    static final double INNER = ChartTheme.WIDTH - 2 * MARGIN;
    private static final double LEGEND_ROW = 20;
    private static final double LEGEND_ITEM = 30;

    private Frame() {}

    /**
     * @param note what is measured or how to read it, or empty
     * @param legend may be empty
     * @param plotHeight height of the plot with its axes
     */
    static Drawing around(Plot plot, String title, String note, List<LegendItem> legend, double plotHeight) {
        Font bold = ChartFont.bold(ChartTheme.TITLE_SIZE);
        Font text = ChartFont.regular(ChartTheme.TEXT_SIZE);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(ChartTheme.PAPER);
        chart.setPadding(new RectangleInsets(12, MARGIN, 10, MARGIN));
        chart.setBorderVisible(false);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(ChartTheme.PAPER);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        if (plot instanceof XYPlot xy) {
            xy.setAxisOffset(RectangleInsets.ZERO_INSETS);
        }
        List<String> titleLines = ChartFont.wrap(title, bold, INNER - 4, 4);
        chart.setTitle(line(String.join("\n", titleLines), bold, ChartTheme.INK, 3));
        double height = 22 + titleLines.size() * 19.5 + 3 + plotHeight;
        if (!note.isBlank()) {
            List<String> noteLines = ChartFont.wrap(note, text, INNER - 4, 4);
            chart.addSubtitle(line(String.join("\n", noteLines), text, ChartTheme.SOFT_INK, 6));
            height += noteLines.size() * 14.5 + 6;
        }
        if (!legend.isEmpty()) {
            chart.addSubtitle(legend(legend, text));
            height += legendRows(legend, text) * LEGEND_ROW + 6;
        }
        return new Drawing(chart, Math.ceil(height));
    }

    private static TextTitle line(String text, Font font, java.awt.Color color, double below) {
        TextTitle title = new TextTitle(
                text,
                font,
                color,
                RectangleEdge.TOP,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(0, 0, below, 0));
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setExpandToFitSpace(true);
        return title;
    }

    private static LegendTitle legend(List<LegendItem> items, Font font) {
        LegendItemCollection collection = new LegendItemCollection();
        items.forEach(collection::add);
        LegendTitle legend = new LegendTitle(
                () -> collection,
                new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 0),
                new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 0));
        legend.setItemFont(font);
        legend.setItemPaint(ChartTheme.INK);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemLabelPadding(new RectangleInsets(2, 3, 2, 12));
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 2));
        legend.setPadding(new RectangleInsets(0, 0, 6, 0));
        return legend;
    }

    private static int legendRows(List<LegendItem> items, Font font) {
        int rows = 1;
        double x = 0;
        for (LegendItem item : items) {
            double width = LEGEND_ITEM + ChartFont.width(item.getLabel(), font);
            if (x > 0 && x + width > INNER) {
                rows++;
                x = 0;
            }
            x += width;
        }
        return rows;
    }
}
