package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.HistoryView.Point;
import ca.etalon.reports.view.HistoryView.State;
import ca.etalon.reports.view.Reading;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.util.List;

/** Lines with gaps: filled dots for complete snapshots, hollow for partial ones, crosses where there is none. */
final class HistoryRenderer extends MarkRenderer {

    private static final Stroke BOUNDS = new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final transient HistoryDataset dataset;
    private final transient List<Color> colors;
    private final transient Values values;
    private final transient Texts texts;

    HistoryRenderer(HistoryDataset dataset, List<Color> colors, Values values, Texts texts) {
        this.dataset = dataset;
        this.colors = colors;
        this.values = values;
        this.texts = texts;
    }

    private boolean isContext(int series) {
        return colors.get(series).equals(ChartTheme.CONTEXT);
    }

    @Override
    String tip(int series, int item) {
        Point point = dataset.point(series, item);
        return texts.get(
                "chart.history.tip",
                dataset.series(series).name(),
                texts.date(point.date()),
                values.reading(point.reading()),
                HistoryChart.state(point.state(), texts));
    }

    @Override
    void mark(Canvas canvas, int series, int item) {
        Point point = dataset.point(series, item);
        double x = canvas.x(dataset.getXValue(series, item));
        if (!point.reading().isMeasured()) {
            gap(canvas, point, x, series);
            return;
        }
        if (point.reading().hasBounds() && !isContext(series)) {
            bounds(canvas, series, item, x);
        }
        if (point.reading().value() != null) {
            value(canvas, series, item, x);
        }
    }

    /** A bar from the low to the high bound, and the band to the snapshot before. */
    private void bounds(Canvas canvas, int series, int item, double x) {
        Reading reading = dataset.point(series, item).reading();
        Color color = colors.get(series);
        double low = canvas.y(reading.low());
        double high = canvas.y(reading.high());
        if (dataset.continues(series, item)
                && dataset.point(series, item - 1).reading().hasBounds()) {
            Reading before = dataset.point(series, item - 1).reading();
            double from = canvas.x(dataset.getXValue(series, item - 1));
            Path2D band = new Path2D.Double();
            band.moveTo(from, canvas.y(before.low()));
            band.lineTo(from, canvas.y(before.high()));
            band.lineTo(x, high);
            band.lineTo(x, low);
            band.closePath();
            // Bands of several lines overlap: none may hide another.
            canvas.fill(band, new Color(color.getRed(), color.getGreen(), color.getBlue(), 40));
        }
        canvas.line(x, low, x, high, ChartTheme.pale(color, 0.45), BOUNDS);
    }

    private void value(Canvas canvas, int series, int item, double x) {
        Point point = dataset.point(series, item);
        Color color = colors.get(series);
        double y = canvas.y(point.reading().value());
        Double before = dataset.continues(series, item)
                ? dataset.point(series, item - 1).reading().value()
                : null;
        if (before != null) {
            canvas.line(
                    canvas.x(dataset.getXValue(series, item - 1)),
                    canvas.y(before),
                    x,
                    y,
                    color,
                    isContext(series) ? ChartTheme.THIN_LINE : ChartTheme.LINE);
        }
        double radius = isContext(series) ? 2.2 : 3.8;
        boolean hollow = point.state() == State.PARTIAL || point.state() == State.CARRIED;
        canvas.fill(placed(radius, x, y), hollow ? ChartTheme.PAPER : color);
        canvas.outline(placed(radius, x, y), color, ChartTheme.THIN_LINE);
    }

    private static Shape placed(double radius, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(ChartTheme.shape(0, radius));
    }

    private int brokenBefore(int series, LocalDate date) {
        int broken = 0;
        for (int other = 0; other < series; other++) {
            if (!isContext(other)
                    && dataset.series(other).points().stream()
                            .anyMatch(point -> point.state() == State.MISSING
                                    && point.date().equals(date))) {
                broken++;
            }
        }
        return broken;
    }

    /** A snapshot that is missing: a cross. */
    private void gap(Canvas canvas, Point point, double at, int series) {
        if (isContext(series) || point.state() != State.MISSING) {
            return;
        }
        // On the time axis, where no value can be read into it; side by side where several lines break at once.
        double x = at + 8 * brokenBefore(series, point.date());
        double y = canvas.area().getMaxY();
        Color color = colors.get(series);
        canvas.line(x - 3, y - 3, x + 3, y + 3, color, ChartTheme.THIN_LINE);
        canvas.line(x - 3, y + 3, x + 3, y - 3, color, ChartTheme.THIN_LINE);
    }
}
