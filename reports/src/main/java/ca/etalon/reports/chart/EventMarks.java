package ca.etalon.reports.chart;

import ca.etalon.reports.view.HistoryView.Event;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Dashed lines at dates that explain a jump, each named on a line of its own above the plot. */
final class EventMarks extends AbstractXYAnnotation {

    private static final double LINE_HEIGHT = 14;

    private final transient List<Event> events;

    EventMarks(List<Event> events) {
        this.events = events.stream()
                .sorted(Comparator.comparing(Event::date).thenComparing(Event::label))
                .toList();
    }

    /** Room the names take above the plot. */
    double height() {
        return events.isEmpty() ? 0 : events.size() * LINE_HEIGHT + 6;
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
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            double at = across.valueToJava2D(MonthAxis.millis(event.date()), area, plot.getDomainAxisEdge());
            // What happened before or after the snapshots is told at the edge.
            double x = Math.max(area.getX(), Math.min(area.getMaxX(), at));
            double y = area.getY() - height() + i * LINE_HEIGHT + 10;
            g2.setPaint(ChartTheme.SOFT_INK);
            g2.setStroke(ChartTheme.DASHED);
            g2.draw(new Line2D.Double(x, y - 8, x, area.getMaxY()));
            double width = ChartFont.width(event.label(), font);
            boolean before = x + 5 + width > ChartTheme.WIDTH - Frame.MARGIN;
            g2.setFont(font);
            g2.drawString(event.label(), (float) (before ? x - 5 - width : x + 5), (float) y);
        }
    }
}
