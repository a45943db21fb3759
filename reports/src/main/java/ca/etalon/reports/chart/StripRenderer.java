package ca.etalon.reports.chart;

import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Spread;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.List;

/**
 * The dots of a distribution below the box of their row, those highlighted larger and named; below the dots a bar for
 * each government of which only a range is known.
 */
final class StripRenderer extends MarkRenderer {

    static final Color DOT = new Color(0x5B7C99);
    static final Color HALF = new Color(0xC9DDEE);
    static final Color MEDIAN = new Color(0x0B5A8F);

    /** Height of the box with what is left free around it. */
    static final double BOX = 24;

    /** Free space between rows. */
    static final double AROUND = 18;

    private final transient ReadingDataset dataset;
    private final double radius;
    private final transient List<Boolean> boxed;

    /** @param boxed for each row whether it has a box above its dots */
    StripRenderer(ReadingDataset dataset, double radius, List<Boolean> boxed) {
        this.dataset = dataset;
        this.radius = radius;
        this.boxed = boxed;
    }

    /** Height of a row whose dots and bars take so much. */
    static double height(double marks, boolean boxed) {
        return AROUND + (boxed ? BOX : 0) + marks;
    }

    @Override
    String tip(int series, int item) {
        return dataset.item(series, item).tip();
    }

    @Override
    void mark(Canvas canvas, int series, int index) {
        ReadingDataset.Item item = dataset.item(series, index);
        double y = canvas.y(item.row()) + (boxed.get(item.row()) ? BOX / 2 : 0) + item.lane();
        Reading reading = item.reading();
        if (reading.value() == null) {
            Color color = ChartTheme.pale(item.highlighted() ? ChartTheme.ACCENT : DOT, 0.55);
            canvas.band(reading.low(), reading.high(), y, Bars.THICKNESS, color);
            return;
        }
        double x = canvas.x(reading.value());
        if (item.highlighted()) {
            canvas.shape(ChartTheme.shape(0, radius + 1.8), x, y, ChartTheme.ACCENT, Color.WHITE);
        } else {
            canvas.fill(
                    AffineTransform.getTranslateInstance(x, y).createTransformedShape(ChartTheme.shape(0, radius)),
                    DOT);
        }
    }

    /** Range, box and median above the dots; of a median that is not known, the range. */
    static final class Boxes extends MarkRenderer {

        private final transient QuartilesDataset dataset;

        Boxes(QuartilesDataset dataset) {
            this.dataset = dataset;
        }

        @Override
        void mark(Canvas canvas, int series, int item) {
            Spread spread = dataset.spread(item);
            int row = (int) dataset.getYValue(series, item);
            double y = canvas.y(row) - canvas.rowHeight(row) / 2 + AROUND / 2 + BOX / 2 - 3;
            canvas.line(
                    canvas.x(spread.lows().min()),
                    y,
                    canvas.x(spread.highs().max()),
                    y,
                    ChartTheme.BASELINE,
                    ChartTheme.THIN_LINE);
            for (double end : new double[] {spread.lows().min(), spread.highs().max()}) {
                canvas.line(canvas.x(end), y - 3.5, canvas.x(end), y + 3.5, ChartTheme.BASELINE, ChartTheme.THIN_LINE);
            }
            canvas.band(spread.lows().lower(), spread.highs().upper(), y, 13, HALF);
            Reading middle = spread.median();
            if (middle.value() == null) {
                canvas.band(middle.low(), middle.high(), y, 6, ChartTheme.pale(MEDIAN, 0.6));
                return;
            }
            double median = canvas.x(middle.value());
            canvas.line(median, y - 7.5, median, y + 7.5, MEDIAN, ChartTheme.LINE);
        }
    }
}
