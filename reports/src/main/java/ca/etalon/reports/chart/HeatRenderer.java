package ca.etalon.reports.chart;

import ca.etalon.reports.view.HeatMapView;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Unit;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;

/** One cell of a heat map. */
final class HeatRenderer extends MarkRenderer {

    /** Columns narrower than this carry no numbers. */
    static final double LEAST_FOR_NUMBER = 24;

    private final transient HeatDataset dataset;
    private final transient HeatMapView view;
    private final transient NumberAxis scale;
    private final transient Values values;
    private final double columnWidth;

    HeatRenderer(HeatDataset dataset, HeatMapView view, NumberAxis scale, Values values, double columnWidth) {
        this.dataset = dataset;
        this.view = view;
        this.scale = scale;
        this.values = values;
        this.columnWidth = columnWidth;
    }

    @Override
    String tip(int series, int item) {
        return values.tip(
                dataset.row(series).name() + " · " + view.columns().get(item).name(), dataset.reading(series, item));
    }

    @Override
    void mark(Canvas canvas, int series, int item) {
        double height = canvas.rowHeight(series);
        Rectangle2D box = new Rectangle2D.Double(
                canvas.x(item) - columnWidth / 2, canvas.y(series) - height / 2, columnWidth - 1, height - 1);
        Reading reading = dataset.reading(series, item);
        switch (reading.status()) {
            case MEASURED -> {
                if (view.scale().tells(reading)) {
                    measured(canvas, box, reading);
                } else {
                    unobserved(canvas, box);
                }
            }
            case NOT_OBSERVABLE -> unobserved(canvas, box);
            case NOT_APPLICABLE -> dash(canvas, box);
            case FAILED -> cross(canvas, box);
        }
    }

    /** Also of a range from end to end, whose middle would pass for a finding. */
    private static void unobserved(Canvas canvas, Rectangle2D box) {
        canvas.fill(box, ChartTheme.PAPER);
        canvas.outline(Legends.hatch(box, 5), ChartTheme.CONTEXT, ChartTheme.HAIRLINE);
    }

    private void measured(Canvas canvas, Rectangle2D box, Reading reading) {
        double value = reading.position().orElseThrow();
        double share = (value - scale.getLowerBound()) / scale.getRange().getLength();
        Color fill = ChartTheme.ramp(share);
        canvas.fill(box, fill);
        if (reading.value() == null) {
            // Only bounds: the middle's colour, said not to be a value.
            canvas.outline(Legends.hatch(box, 5), ChartTheme.PAPER, ChartTheme.HAIRLINE);
        }
        if (columnWidth >= LEAST_FOR_NUMBER && reading.value() != null) {
            Font font = ChartFont.regular(10);
            String text = brief(reading.value());
            double width = ChartFont.width(text, font);
            if (width + 4 <= box.getWidth()) {
                canvas.text(text, box.getCenterX() - width / 2, box.getCenterY() + 3.7, font, ChartTheme.inkOn(fill));
            }
        }
    }

    /** Percent without its sign, which the note above the map states. */
    private String brief(double value) {
        return view.scale().unit() == Unit.PERCENT
                ? values.number(value).replaceAll("[\\u00a0\\u202f]?%", "")
                : values.number(value);
    }

    private static void dash(Canvas canvas, Rectangle2D box) {
        canvas.fill(box, ChartTheme.STRIPE);
        canvas.line(
                box.getCenterX() - 3.5,
                box.getCenterY(),
                box.getCenterX() + 3.5,
                box.getCenterY(),
                ChartTheme.FAINT_INK,
                ChartTheme.THIN_LINE);
    }

    private static void cross(Canvas canvas, Rectangle2D box) {
        canvas.fill(box, ChartTheme.STRIPE);
        double x = box.getCenterX();
        double y = box.getCenterY();
        canvas.line(x - 3, y - 3, x + 3, y + 3, ChartTheme.ACCENT, ChartTheme.THIN_LINE);
        canvas.line(x - 3, y + 3, x + 3, y - 3, ChartTheme.ACCENT, ChartTheme.THIN_LINE);
    }
}
