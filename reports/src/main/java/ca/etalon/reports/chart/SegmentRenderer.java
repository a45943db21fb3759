package ca.etalon.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Stacked parts of bars: one series per part, its share written inside where there is room. */
final class SegmentRenderer extends MarkRenderer {

    /** How a part is painted. */
    record Paint(Color fill, boolean hatched) {}

    /** Share of the row's height that a bar fills. */
    private static final double THICKNESS = 0.68;

    private final transient XYIntervalSeriesCollection dataset;
    private final transient List<Paint> paints;
    private final transient Words words;

    /** What is written in a part and shown over it. */
    interface Words {
        String inside(int series, int item);

        String over(int series, int item);
    }

    SegmentRenderer(XYIntervalSeriesCollection dataset, List<Paint> paints, Words words) {
        this.dataset = dataset;
        this.paints = List.copyOf(paints);
        this.words = words;
    }

    @Override
    String tip(int series, int item) {
        return words.over(series, item);
    }

    @Override
    void mark(Canvas canvas, int series, int item) {
        double x1 = canvas.x(dataset.getStartXValue(series, item));
        double x2 = canvas.x(dataset.getEndXValue(series, item));
        double row = dataset.getYValue(series, item);
        double height = Math.min(22, canvas.rowHeight((int) row) * THICKNESS);
        // A hair of paper between parts; the smallest part still shows.
        double width = Math.max(x2 - x1 - 1, 0.7);
        Rectangle2D box = new Rectangle2D.Double(x1, canvas.y(row) - height / 2, width, height);
        Paint paint = paints.get(series);
        canvas.fill(box, paint.fill());
        if (paint.hatched()) {
            canvas.outline(Legends.hatch(box, 4), ChartTheme.BASELINE, ChartTheme.HAIRLINE);
            canvas.outline(box, ChartTheme.BASELINE, ChartTheme.HAIRLINE);
        }
        write(canvas, box, paint, words.inside(series, item));
    }

    private static void write(Canvas canvas, Rectangle2D box, Paint paint, String text) {
        Font font = ChartFont.regular(10.5);
        double width = ChartFont.width(text, font);
        if (width + 8 > box.getWidth() || box.getHeight() < 11) {
            return;
        }
        double x = box.getCenterX() - width / 2;
        if (paint.hatched()) {
            canvas.fill(new Rectangle2D.Double(x - 3, box.getCenterY() - 6.5, width + 6, 13), ChartTheme.PAPER);
        }
        canvas.text(text, x, box.getCenterY() + 3.8, font, ChartTheme.inkOn(paint.fill()));
    }
}
