package ca.etalon.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * Names beside the rows of a chart, first on top, at the ordinals 0, 1, 2 …: wrapped, never cut. Rows need not be of equal
 * height: one long name among three hundred does not stretch the others.
 */
final class NameAxis extends SymbolAxis {

    /** One row: its name, how it is set. */
    record Label(String text, Color color, boolean bold) {

        static Label of(String text) {
            return new Label(text, ChartTheme.INK, false);
        }
    }

    private static final double LINE_HEIGHT = 13;
    private static final double GAP = 8;
    private static final int MAX_LINES = 4;

    private final transient List<Label> labels;
    private final transient List<List<String>> lines = new ArrayList<>();
    private final double width;
    private final boolean flushLeft;
    private double[] middles;
    private double[] heights;
    private double total;

    /**
     * @param maxWidth room for the names; they take less when they are short
     * @param flushLeft against the plot's right side, as a column of values, instead of before it
     */
    NameAxis(List<Label> labels, double maxWidth, boolean flushLeft) {
        super(null, labels.stream().map(Label::text).toArray(String[]::new));
        this.labels = List.copyOf(labels);
        this.flushLeft = flushLeft;
        double widest = 0;
        for (Label label : labels) {
            List<String> wrapped = ChartFont.wrap(label.text(), font(label), maxWidth, MAX_LINES);
            lines.add(wrapped);
            for (String line : wrapped) {
                widest = Math.max(widest, ChartFont.width(line, font(label)));
            }
        }
        width = Math.ceil(widest) + GAP;
        setRange(new Range(-0.5, Math.max(0.5, labels.size() - 0.5)), true, false);
        setInverted(true);
        setGridBandsVisible(false);
        setAxisLineVisible(false);
        setTickMarksVisible(false);
    }

    private static Font font(Label label) {
        return label.bold() ? ChartFont.bold(ChartTheme.TEXT_SIZE) : ChartFont.regular(ChartTheme.TEXT_SIZE);
    }

    /** Room the names take. */
    double width() {
        return width;
    }

    private double textHeight(int row) {
        int most = lines.get(row).size();
        return most * LINE_HEIGHT + (most > 1 ? 7 : 4);
    }

    /** Rows of at least one height. */
    static double settle(double above, double least, NameAxis... axes) {
        double[] all = new double[axes[0].rows()];
        Arrays.fill(all, least);
        return settle(above, all, axes);
    }

    /**
     * Gives axes of the same rows the same heights: what each row needs at least, more where a name has more lines.
     *
     * @param above room left free above the first row
     * @return the height of all rows
     */
    static double settle(double above, double[] least, NameAxis... axes) {
        double[] heights = least.clone();
        double[] middles = new double[heights.length];
        double total = above;
        for (int row = 0; row < heights.length; row++) {
            for (NameAxis axis : axes) {
                heights[row] = Math.max(heights[row], axis.textHeight(row));
            }
            middles[row] = total + heights[row] / 2;
            total += heights[row];
        }
        for (NameAxis axis : axes) {
            axis.heights = heights;
            axis.middles = middles;
            axis.total = total;
        }
        return total;
    }

    int rows() {
        return labels.size();
    }

    double rowHeight(int row) {
        return heights[row];
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        int row = (int) Math.max(0, Math.min(middles.length - 1, Math.floor(value)));
        double toNext = row + 1 < middles.length ? middles[row + 1] - middles[row] : heights[row];
        double y = middles[row] + (value - row) * (value < row ? heights[row] : toNext);
        return area.getY() + y * area.getHeight() / total;
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace given) {
        AxisSpace space = given == null ? new AxisSpace() : given;
        space.ensureAtLeast(width, edge);
        return space;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        AxisState state = new AxisState(cursor);
        List<ValueTick> ticks = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            double y = valueToJava2D(row, dataArea, edge);
            drawLabel(g2, row, flushLeft ? dataArea.getMaxX() + GAP : dataArea.getX() - GAP, y);
            ticks.add(new NumberTick(row, labels.get(row).text(), TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        state.setTicks(ticks);
        return state;
    }

    private void drawLabel(Graphics2D g2, int row, double x, double middle) {
        Label label = labels.get(row);
        Font font = font(label);
        g2.setFont(font);
        g2.setPaint(label.color());
        List<String> text = lines.get(row);
        double y = middle - (text.size() - 1) * LINE_HEIGHT / 2 + 4.3;
        for (String line : text) {
            double start = flushLeft ? x : x - ChartFont.width(line, font);
            g2.drawString(line, (float) start, (float) y);
            y += LINE_HEIGHT;
        }
    }
}
