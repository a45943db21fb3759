package ca.etalon.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws one item of a dataset at a time in the plot's own coordinates, with its name under the pointer. */
abstract class MarkRenderer extends AbstractXYItemRenderer {

    /** The surface with the plot's scales. */
    record Canvas(Graphics2D g2, XYPlot plot, ValueAxis across, ValueAxis down, Rectangle2D area) {

        double x(double value) {
            return across.valueToJava2D(value, area, plot.getDomainAxisEdge());
        }

        double y(double value) {
            return down.valueToJava2D(value, area, plot.getRangeAxisEdge());
        }

        /** Height of a named row. */
        double rowHeight(int row) {
            return ((NameAxis) down).rowHeight(row);
        }

        void fill(Shape shape, Color color) {
            g2.setPaint(color);
            g2.fill(shape);
        }

        void outline(Shape shape, Color color, Stroke stroke) {
            g2.setPaint(color);
            g2.setStroke(stroke);
            g2.draw(shape);
        }

        void line(double x1, double y1, double x2, double y2, Color color, Stroke stroke) {
            outline(new Line2D.Double(x1, y1, x2, y2), color, stroke);
        }

        void text(String text, double x, double y, Font font, Color color) {
            g2.setFont(font);
            g2.setPaint(color);
            g2.drawString(text, (float) x, (float) y);
        }

        /** A bar with round ends between two values, around a height in pixels. */
        void band(double from, double to, double middle, double thickness, Color color) {
            double x1 = x(from);
            double width = Math.max(x(to) - x1, 1.5);
            fill(
                    new RoundRectangle2D.Double(x1, middle - thickness / 2, width, thickness, thickness, thickness),
                    color);
        }

        void shape(Shape shape, double x, double y, Color fill, Color edge) {
            Shape placed = AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
            fill(placed, fill);
            outline(placed, edge, ChartTheme.HAIRLINE);
        }
    }

    /** Draws one item. */
    abstract void mark(Canvas canvas, int series, int item);

    /** What the pointer shows over an item, or null. */
    String tip(int series, int item) {
        return null;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis across,
            ValueAxis down,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        String tip = tip(series, item);
        boolean tipped = tip != null && g2 instanceof ChartGraphics;
        if (tipped) {
            ((ChartGraphics) g2).beginTip(tip);
        }
        mark(new Canvas(g2, plot, across, down, area), series, item);
        if (tipped) {
            ((ChartGraphics) g2).endTip();
        }
    }
}
