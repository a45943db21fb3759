package ca.etalon.reports.chart;

import ca.etalon.reports.view.Quartiles;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.List;

/** The dots of a distribution below the box of their row, those highlighted larger and named. */
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

    /** Height of a row. */
    static double height(Swarm swarm, boolean boxed) {
        return AROUND + (boxed ? BOX : 0) + swarm.height();
    }

    @Override
    String tip(int series, int item) {
        return dataset.item(series, item).tip();
    }

    @Override
    void mark(Canvas canvas, int series, int index) {
        ReadingDataset.Item item = dataset.item(series, index);
        double x = canvas.x(item.reading().value());
        double y = canvas.y(item.row()) + (boxed.get(item.row()) ? BOX / 2 : 0) + item.lane();
        if (item.highlighted()) {
            canvas.shape(ChartTheme.shape(0, radius + 1.8), x, y, ChartTheme.ACCENT, Color.WHITE);
        } else {
            canvas.fill(
                    AffineTransform.getTranslateInstance(x, y).createTransformedShape(ChartTheme.shape(0, radius)),
                    DOT);
        }
    }

    /** Range, box and median above the dots. */
    static final class Boxes extends MarkRenderer {

        private final transient QuartilesDataset dataset;

        Boxes(QuartilesDataset dataset) {
            this.dataset = dataset;
        }

        @Override
        void mark(Canvas canvas, int series, int item) {
            Quartiles q = dataset.quartiles(item);
            int row = (int) dataset.getYValue(series, item);
            double y = canvas.y(row) - canvas.rowHeight(row) / 2 + AROUND / 2 + BOX / 2 - 3;
            canvas.line(canvas.x(q.min()), y, canvas.x(q.max()), y, ChartTheme.BASELINE, ChartTheme.THIN_LINE);
            for (double end : new double[] {q.min(), q.max()}) {
                canvas.line(canvas.x(end), y - 3.5, canvas.x(end), y + 3.5, ChartTheme.BASELINE, ChartTheme.THIN_LINE);
            }
            canvas.band(q.lower(), q.upper(), y, 13, HALF);
            double median = canvas.x(q.median());
            canvas.line(median, y - 7.5, median, y + 7.5, MEDIAN, ChartTheme.LINE);
        }
    }
}
