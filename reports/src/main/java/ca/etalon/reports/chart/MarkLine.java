package ca.etalon.reports.chart;

import ca.etalon.reports.view.Mark;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A dashed line across all rows at a value to compare with, its name above the first row. */
final class MarkLine extends AbstractXYAnnotation {

    /** Room above the rows that one mark's name takes. */
    static final double HEIGHT = 15;

    private final transient Mark mark;
    private final transient String text;
    private final int level;

    MarkLine(Mark mark, int level, Values values) {
        this.mark = mark;
        this.level = level;
        this.text = mark.label() + " " + values.number(mark.value());
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
        Font font = ChartFont.regular(ChartTheme.SMALL_SIZE);
        double x = across.valueToJava2D(mark.value(), area, plot.getDomainAxisEdge());
        double y = area.getY() + level * HEIGHT;
        g2.setPaint(ChartTheme.SOFT_INK);
        g2.setStroke(ChartTheme.DASHED);
        g2.draw(new Line2D.Double(x, y, x, area.getMaxY()));
        double width = ChartFont.width(text, font);
        boolean before = x + 5 + width > area.getMaxX();
        g2.setFont(font);
        g2.drawString(text, (float) (before ? x - 5 - width : x + 5), (float) (y + 9));
    }
}
