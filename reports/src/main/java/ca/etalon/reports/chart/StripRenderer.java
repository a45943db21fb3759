package ca.etalon.reports.chart;

import ca.etalon.reports.view.Quartiles;
import java.awt.Color;
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
    private final transient List<Swarm> swarms;
    private final double pitch;

    StripRenderer(ReadingDataset dataset, List<Swarm> swarms, double pitch) {
        this.dataset = dataset;
        this.swarms = swarms;
        this.pitch = pitch;
    }

    @Override
    String tip(int series, int item) {
        return dataset.item(series, item).tip();
    }

    @Override
    void mark(Canvas canvas, int series, int index) {
        ReadingDataset.Item item = dataset.item(series, index);
        Swarm swarm = swarms.get(series);
        double x = canvas.x(item.reading().value());
        double y =
                canvas.y(item.row()) - pitch / 2 + AROUND / 2 + BOX + (pitch - AROUND - BOX) / 2 + swarm.offset(index);
        if (item.highlighted()) {
            canvas.shape(ChartTheme.shape(0, swarm.radius() + 1.8), x, y, ChartTheme.ACCENT, Color.WHITE);
        } else {
            canvas.fill(
                    java.awt.geom.AffineTransform.getTranslateInstance(x, y)
                            .createTransformedShape(ChartTheme.shape(0, swarm.radius())),
                    DOT);
        }
    }

    /** Range, box and median above the dots. */
    static final class Boxes extends MarkRenderer {

        private final transient QuartilesDataset dataset;
        private final double pitch;

        Boxes(QuartilesDataset dataset, double pitch) {
            this.dataset = dataset;
            this.pitch = pitch;
        }

        @Override
        void mark(Canvas canvas, int series, int item) {
            Quartiles q = dataset.quartiles(item);
            double y = canvas.y(dataset.getYValue(series, item)) - pitch / 2 + AROUND / 2 + BOX / 2 - 2;
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
