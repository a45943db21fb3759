package ca.etalon.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jfree.chart.LegendItem;

/** Entries of legends, drawn as the marks they explain. */
final class Legends {

    private static final Shape NO_LINE = new Line2D.Double();

    private Legends() {}

    static LegendItem shape(String label, Shape shape, Color fill, Color edge) {
        return item(label, shape, fill, edge, NO_LINE, false, ChartTheme.HAIRLINE, edge);
    }

    static LegendItem swatch(String label, Color fill) {
        return shape(label, new Rectangle2D.Double(-6.5, -5.5, 13, 11), fill, ChartTheme.edge(fill));
    }

    static LegendItem hatched(String label) {
        Rectangle2D box = new Rectangle2D.Double(-6.5, -5.5, 13, 11);
        return item(
                label,
                box,
                ChartTheme.PAPER,
                ChartTheme.BASELINE,
                hatch(box, 4),
                true,
                ChartTheme.HAIRLINE,
                ChartTheme.FAINT_INK);
    }

    /** A band with round ends, as bounds and quartiles are drawn. */
    static LegendItem band(String label, Color fill, double thickness) {
        return shape(
                label,
                new RoundRectangle2D.Double(-10, -thickness / 2, 20, thickness, thickness, thickness),
                fill,
                fill);
    }

    static LegendItem line(String label, Color color, Stroke stroke) {
        return item(
                label,
                new Rectangle2D.Double(-9, -4, 18, 8),
                new Color(255, 255, 255),
                new Color(255, 255, 255),
                new Line2D.Double(-9, 0, 9, 0),
                true,
                stroke,
                color);
    }

    static LegendItem tick(String label, Color color) {
        return item(
                label,
                new Rectangle2D.Double(-3, -6, 6, 12),
                new Color(255, 255, 255),
                new Color(255, 255, 255),
                new Line2D.Double(0, -6, 0, 6),
                true,
                new BasicStroke(2),
                color);
    }

    static LegendItem cross(String label, Color color) {
        Path2D cross = new Path2D.Double();
        cross.moveTo(-3, -3);
        cross.lineTo(3, 3);
        cross.moveTo(-3, 3);
        cross.lineTo(3, -3);
        return sign(label, cross, color);
    }

    static LegendItem dash(String label, Color color) {
        return sign(label, new Line2D.Double(-3.5, 0, 3.5, 0), color);
    }

    private static LegendItem sign(String label, Shape sign, Color color) {
        Rectangle2D box = new Rectangle2D.Double(-6.5, -5.5, 13, 11);
        return item(label, box, ChartTheme.STRIPE, ChartTheme.GRID, sign, true, ChartTheme.THIN_LINE, color);
    }

    /** Diagonals inside a rectangle, without need of clipping. */
    static Path2D hatch(Rectangle2D box, double gap) {
        Path2D path = new Path2D.Double();
        double w = box.getWidth();
        double h = box.getHeight();
        for (double d = gap / 2; d < w + h; d += gap) {
            // The line x + y = d inside the box.
            double x1 = Math.max(0, d - h);
            double x2 = Math.min(w, d);
            path.moveTo(box.getX() + x1, box.getY() + d - x1);
            path.lineTo(box.getX() + x2, box.getY() + d - x2);
        }
        return path;
    }

    private static LegendItem item(
            String label, Shape shape, Color fill, Color edge, Shape line, boolean hasLine, Stroke stroke, Color ink) {
        return new LegendItem(
                label,
                null,
                null,
                null,
                true,
                shape,
                // A filled shape would hide the line, which is drawn first.
                !hasLine,
                fill,
                true,
                edge,
                ChartTheme.HAIRLINE,
                hasLine,
                line,
                stroke,
                ink);
    }
}
