package ca.etalon.reports.chart;

import ca.etalon.reports.view.PlacesView;
import ca.etalon.reports.view.PlacesView.Row;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;

/** Draws a place: its part of the band of its tie group, the bar of its interval, the tick of its median, its dot. */
final class PlaceMarks extends MarkRenderer {

    static final Color INTERVAL = new Color(0x8FB8D8);
    static final Color MEDIAN = new Color(0x0B5A8F);
    static final Color GROUP = new Color(0xF3EEDF);
    private static final Color BRACKET = new Color(0x6E5F2E);

    /** Free between two bands that follow one another. */
    private static final double GAP = 1.5;

    private static final double HOOK = 6;

    private final transient PlacesView view;
    private final transient List<String> tips;

    PlaceMarks(PlacesView view, List<String> tips) {
        this.view = view;
        this.tips = tips;
    }

    @Override
    String tip(int series, int item) {
        return tips.get(item);
    }

    @Override
    void mark(Canvas canvas, int series, int item) {
        Row row = view.rows().get(item);
        double y = canvas.y(item);
        if (view.isTied(item)) {
            group(canvas, item, y);
        }
        canvas.band(row.low(), row.high(), y, PlacesChart.BAR, INTERVAL);
        double median = canvas.x(row.median());
        canvas.line(median, y - 7, median, y + 7, MEDIAN, ChartTheme.LINE);
        canvas.shape(
                ChartTheme.shape(0, PlacesChart.DOT),
                canvas.x(row.nominal()),
                y,
                ChartTheme.ACCENT,
                ChartTheme.edge(ChartTheme.ACCENT));
    }

    /** The band lies over the grid, without which a rank far from the scale cannot be read. */
    private static void grid(Canvas canvas, double top, double bottom) {
        double step = ((NumberAxis) canvas.across()).getTickUnit().getSize();
        double from = Math.ceil(canvas.across().getLowerBound() / step) * step;
        for (double rank = from; rank <= canvas.across().getUpperBound(); rank += step) {
            double x = canvas.x(rank);
            canvas.line(x, top, x, bottom, ChartTheme.GRID, ChartTheme.HAIRLINE);
        }
    }

    /** The row's part of the band; the first and the last of a group close it and its bracket. */
    private void group(Canvas canvas, int item, double y) {
        double half = canvas.rowHeight(item) / 2;
        double top = y - half + (view.isWithPrevious(item) ? 0 : GAP);
        double bottom = y + half - (view.isWithNext(item) ? 0 : GAP);
        double left = canvas.area().getX();
        double right = canvas.area().getMaxX();
        canvas.fill(new Rectangle2D.Double(left, top, right - left, bottom - top), GROUP);
        grid(canvas, top, bottom);
        canvas.line(right, top, right, bottom, BRACKET, ChartTheme.THIN_LINE);
        if (!view.isWithPrevious(item)) {
            canvas.line(right - HOOK, top, right, top, BRACKET, ChartTheme.THIN_LINE);
        }
        if (!view.isWithNext(item)) {
            canvas.line(right - HOOK, bottom, right, bottom, BRACKET, ChartTheme.THIN_LINE);
        }
    }
}
