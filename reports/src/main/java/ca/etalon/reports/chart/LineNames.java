package ca.etalon.reports.chart;

import ca.etalon.reports.view.HistoryView.Point;
import ca.etalon.reports.view.HistoryView.Series;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Names and last values at the ends of lines, moved apart where they would meet. */
final class LineNames extends AbstractXYAnnotation {

    private static final double MAX_WIDTH = 160;
    private static final double LINE_HEIGHT = 13;
    private static final double GAP = 16;

    /** One name: its lines of text, the place of its last value, and where it goes. */
    private record Tag(List<String> lines, double last, long x, Color color, boolean bold) {

        double height() {
            return lines.size() * LINE_HEIGHT + 3;
        }
    }

    private final transient List<Tag> tags = new ArrayList<>();
    private final double width;

    LineNames(HistoryDataset dataset, List<Color> colors, Values values) {
        for (int s = 0; s < dataset.getSeriesCount(); s++) {
            Series series = dataset.series(s);
            Point last = null;
            for (Point point : series.points()) {
                last = point.reading().isMeasured() ? point : last;
            }
            if (last == null || colors.get(s).equals(ChartTheme.CONTEXT)) {
                continue;
            }
            String text = series.name() + " " + values.reading(last.reading());
            List<String> lines = ChartFont.wrap(text, font(series.highlighted()), MAX_WIDTH, 4);
            tags.add(new Tag(
                    lines,
                    last.reading().position().orElseThrow(),
                    MonthAxis.millis(last.date()),
                    colors.get(s),
                    series.highlighted()));
        }
        double widest = 0;
        for (Tag tag : tags) {
            for (String line : tag.lines()) {
                widest = Math.max(widest, ChartFont.width(line, font(tag.bold())));
            }
        }
        width = Math.ceil(widest) + GAP;
    }

    private static Font font(boolean bold) {
        return bold ? ChartFont.bold(ChartTheme.TEXT_SIZE) : ChartFont.regular(ChartTheme.TEXT_SIZE);
    }

    double width() {
        return width;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis across,
            ValueAxis down,
            int renderer,
            PlotRenderingInfo info) {
        List<Tag> sorted =
                tags.stream().sorted(Comparator.comparing(Tag::last).reversed()).toList();
        double[] middles = sorted.stream()
                .mapToDouble(tag -> down.valueToJava2D(tag.last(), area, plot.getRangeAxisEdge()))
                .toArray();
        double[] placed = apart(sorted, middles, area);
        for (int i = 0; i < sorted.size(); i++) {
            Tag tag = sorted.get(i);
            double from = across.valueToJava2D(tag.x(), area, plot.getDomainAxisEdge()) + 6;
            double x = area.getMaxX() + GAP - 6;
            g2.setPaint(ChartTheme.pale(tag.color(), 0.6));
            g2.setStroke(ChartTheme.HAIRLINE);
            g2.draw(new Line2D.Double(from, middles[i], x - 8, placed[i]));
            write(g2, tag, x - 4, placed[i]);
        }
    }

    /** From the top, each below the one before; then from the bottom, each inside. */
    private static double[] apart(List<Tag> tags, double[] wanted, Rectangle2D area) {
        double[] y = wanted.clone();
        for (int i = 1; i < y.length; i++) {
            double least = (tags.get(i - 1).height() + tags.get(i).height()) / 2;
            y[i] = Math.max(y[i], y[i - 1] + least);
        }
        double limit = area.getMaxY() + 4;
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], limit - tags.get(i).height() / 2);
            limit = y[i] - tags.get(i).height() / 2;
        }
        return y;
    }

    private static void write(Graphics2D g2, Tag tag, double x, double middle) {
        g2.setFont(font(tag.bold()));
        g2.setPaint(ChartTheme.readable(tag.color()));
        double y = middle - (tag.lines().size() - 1) * LINE_HEIGHT / 2 + 4.3;
        for (String line : tag.lines()) {
            g2.drawString(line, (float) x, (float) y);
            y += LINE_HEIGHT;
        }
    }
}
