package ca.etalon.reports.chart;

import ca.etalon.reports.view.HeatMapView.Column;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/** Names of columns above a heat map, slanted and wrapped as the columns' width allows; sections are ruled below them. */
final class HeaderAxis extends SymbolAxis {

    private static final double SLANTED = Math.toRadians(-52);
    private static final double UPRIGHT = Math.toRadians(-90);
    private static final double LINE_HEIGHT = 12;
    private static final double SECTION = 21;

    private final transient List<Column> columns;
    private final transient List<List<String>> lines = new ArrayList<>();
    private final double columnWidth;
    private final double angle;
    private final double height;

    private HeaderAxis(List<Column> columns, double columnWidth, double angle) {
        super(null, columns.stream().map(Column::name).toArray(String[]::new));
        this.columns = List.copyOf(columns);
        this.columnWidth = columnWidth;
        this.angle = angle;
        int most = Math.max(1, (int) (columnWidth * Math.sin(-angle) / LINE_HEIGHT));
        double longest = 0;
        for (Column column : columns) {
            List<String> wrapped = tightest(column.name(), Math.min(most, 3));
            lines.add(wrapped);
            for (String line : wrapped) {
                longest = Math.max(longest, ChartFont.width(line, font()) * Math.sin(-angle) + 2 * drop(wrapped));
            }
        }
        boolean sections = columns.stream().anyMatch(column -> column.section() != null);
        height = Math.ceil(longest + 16 + (sections ? SECTION : 0));
        setRange(new Range(-0.5, columns.size() - 0.5), true, false);
        setGridBandsVisible(false);
    }

    /** The widest columns, up to a limit, whose slanted names end inside the room; upright names where that is too narrow. */
    static HeaderAxis fitting(List<Column> columns, double room, double mostWidth) {
        double widest = Math.min(mostWidth, room / columns.size());
        for (double width = widest; width * Math.sin(-SLANTED) >= LINE_HEIGHT; width -= 0.5) {
            HeaderAxis axis = new HeaderAxis(columns, width, SLANTED);
            if (axis.right() <= room + Frame.MARGIN / 2) {
                return axis;
            }
        }
        return new HeaderAxis(columns, widest, UPRIGHT);
    }

    /** Where the farthest name ends, from the left side of the first column. */
    private double right() {
        double right = 0;
        for (int i = 0; i < lines.size(); i++) {
            for (String line : lines.get(i)) {
                right = Math.max(right, (i + 0.5) * columnWidth + ChartFont.width(line, font()) * Math.cos(angle) + 10);
            }
        }
        return right;
    }

    private static Font font() {
        return ChartFont.regular(ChartTheme.SMALL_SIZE);
    }

    /** Wrapped into at most so many lines, each as short as that allows, nothing left out. */
    private static List<String> tightest(String name, int most) {
        double whole = ChartFont.width(name, font());
        for (double width = whole / most; width < whole; width += 4) {
            List<String> wrapped = ChartFont.wrap(name, font(), width, 99);
            if (wrapped.size() <= most && String.join(" ", wrapped).equals(name.strip())) {
                return wrapped;
            }
        }
        return List.of(name.strip());
    }

    double columnWidth() {
        return columnWidth;
    }

    double height() {
        return height;
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D area, RectangleEdge edge, AxisSpace given) {
        AxisSpace space = given == null ? new AxisSpace() : given;
        space.ensureAtLeast(height, edge);
        return space;
    }

    @Override
    public AxisState draw(
            Graphics2D g2,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D area,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        double bottom = area.getY() - 5 - sections(g2, area);
        for (int i = 0; i < lines.size(); i++) {
            slanted(g2, lines.get(i), area.getX() + (i + 0.5) * columnWidth, bottom);
        }
        return new AxisState(cursor);
    }

    /** How far the last line of a slanted name would hang below its first. */
    private double drop(List<String> text) {
        return (text.size() - 1) * LINE_HEIGHT / 2 * Math.cos(angle);
    }

    private void slanted(Graphics2D g2, List<String> text, double x, double y) {
        AffineTransform before = g2.getTransform();
        g2.translate(x, y - drop(text));
        g2.rotate(angle);
        g2.setFont(font());
        g2.setPaint(ChartTheme.INK);
        float base = (float) (3.5 - (text.size() - 1) * LINE_HEIGHT / 2);
        for (String line : text) {
            g2.drawString(line, 0f, base);
            base += (float) LINE_HEIGHT;
        }
        g2.setTransform(before);
    }

    /** A rule with its name for each run of columns of one section; how much room that took. */
    private double sections(Graphics2D g2, Rectangle2D area) {
        if (columns.stream().allMatch(column -> column.section() == null)) {
            return 0;
        }
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            boolean ends = i == columns.size()
                    || !java.util.Objects.equals(
                            columns.get(i).section(), columns.get(from).section());
            if (ends) {
                section(g2, area, from, i);
                from = i;
            }
        }
        return SECTION;
    }

    private void section(Graphics2D g2, Rectangle2D area, int from, int to) {
        String name = columns.get(from).section();
        if (name == null) {
            return;
        }
        double x1 = area.getX() + from * columnWidth;
        double x2 = area.getX() + to * columnWidth - 3;
        g2.setPaint(ChartTheme.BASELINE);
        g2.setStroke(ChartTheme.THIN_LINE);
        g2.draw(new Line2D.Double(x1, area.getY() - 4, x2, area.getY() - 4));
        Font bold = ChartFont.bold(ChartTheme.SMALL_SIZE);
        List<String> fitted = ChartFont.wrap(name, bold, Math.max(20, x2 - x1), 1);
        g2.setFont(bold);
        g2.setPaint(ChartTheme.SOFT_INK);
        g2.drawString(fitted.get(0), (float) x1, (float) (area.getY() - 8));
    }
}
