package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.HistoryView.Point;
import ca.etalon.reports.view.HistoryView.State;
import java.awt.Color;
import java.time.LocalDate;
import java.util.List;

/** Lines with gaps: filled dots for complete snapshots, hollow for partial ones, crosses where there is none. */
final class HistoryRenderer extends MarkRenderer {

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
        Color color = colors.get(series);
        double x = canvas.x(dataset.getXValue(series, item));
        if (point.reading().value() == null) {
            gap(canvas, point, x, series);
            return;
        }
        double y = canvas.y(point.reading().value());
        if (point.reading().hasBounds() && !isContext(series)) {
            canvas.line(
                    x,
                    canvas.y(point.reading().low()),
                    x,
                    canvas.y(point.reading().high()),
                    ChartTheme.pale(color, 0.38),
                    new java.awt.BasicStroke(4, java.awt.BasicStroke.CAP_ROUND, java.awt.BasicStroke.JOIN_ROUND));
        }
        if (dataset.continues(series, item)) {
            canvas.line(
                    canvas.x(dataset.getXValue(series, item - 1)),
                    canvas.y(dataset.point(series, item - 1).reading().value()),
                    x,
                    y,
                    color,
                    isContext(series) ? ChartTheme.THIN_LINE : ChartTheme.LINE);
        }
        double radius = isContext(series) ? 2.2 : 3.8;
        boolean hollow = point.state() == State.PARTIAL;
        canvas.fill(placed(radius, x, y), hollow ? ChartTheme.PAPER : color);
        canvas.outline(placed(radius, x, y), color, ChartTheme.THIN_LINE);
    }

    private static java.awt.Shape placed(double radius, double x, double y) {
        return java.awt.geom.AffineTransform.getTranslateInstance(x, y)
                .createTransformedShape(ChartTheme.shape(0, radius));
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
