package ca.etalon.reports.chart;

import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.Unit;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Collection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/** Axes of measures, and plots whose rows are names. */
final class Axes {

    /** Height of the labels of an axis below a plot. */
    static final double HEIGHT = 24;

    /** More rows than this and a reader below no longer sees the scale at the other end. */
    private static final int MANY_ROWS = 30;

    private static final int MOST_STEPS = 6;

    private Axes() {}

    /** The axis of a measure: its declared ends, else up to a round number above the largest drawn. */
    static NumberAxis measure(Scale scale, Collection<Double> drawn, Values values) {
        double largest = drawn.stream().mapToDouble(Double::doubleValue).max().orElse(scale.from() + 1);
        double end = scale.to() != null ? Math.max(scale.to(), largest) : Math.max(largest, scale.from());
        double span = end > scale.from() ? end - scale.from() : 1;
        double step = scale.unit() == Unit.PERCENT && span <= 1 && scale.to() != null ? 0.25 : step(scale, span);
        double upper = scale.to() != null ? scale.from() + span : scale.from() + Math.ceil(span / step - 1e-9) * step;
        NumberAxis axis = new NumberAxis(null);
        axis.setRange(new Range(scale.from(), upper), true, false);
        axis.setTickUnit(new NumberTickUnit(step), false, true);
        axis.setNumberFormatOverride(new TickFormat(values));
        style(axis);
        return axis;
    }

    private static double step(Scale scale, double span) {
        double rough = span / MOST_STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (double factor : new double[] {5, 2.5, 2, 1}) {
            if (factor * power >= rough) {
                step = factor * power;
            }
        }
        return scale.unit() == Unit.COUNT ? Math.max(1, Math.ceil(step)) : step;
    }

    static void style(ValueAxis axis) {
        axis.setTickLabelFont(ChartFont.regular(ChartTheme.SMALL_SIZE));
        axis.setTickLabelPaint(ChartTheme.SOFT_INK);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickLabelInsets(new RectangleInsets(4, 4, 2, 4));
    }

    /**
     * Settles the heights of a plot's rows and, where they are many, repeats the scale above them.
     *
     * @param above room left free above the first row
     * @return height of the plot with its axes
     */
    static double settle(XYPlot plot, double above, double[] least) {
        NameAxis names = (NameAxis) plot.getRangeAxis();
        double rows = NameAxis.settle(above, least, names, (NameAxis) plot.getRangeAxis(1));
        if (least.length <= MANY_ROWS) {
            return rows + HEIGHT;
        }
        try {
            plot.setDomainAxis(1, (ValueAxis) plot.getDomainAxis().clone());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("an axis of JFreeChart can be cloned", e);
        }
        plot.setDomainAxisLocation(1, AxisLocation.TOP_OR_LEFT);
        return rows + 2 * HEIGHT;
    }

    static double settle(XYPlot plot, double above, double least) {
        double[] all = new double[((NameAxis) plot.getRangeAxis()).rows()];
        Arrays.fill(all, least);
        return settle(plot, above, all);
    }

    /** A plot with a measure across, names down the left and values down the right. */
    static XYPlot rows(XYDataset dataset, NumberAxis measure, NameAxis names, NameAxis right, XYItemRenderer renderer) {
        XYPlot plot = new XYPlot(dataset, measure, names, renderer);
        plot.setRangeAxis(1, right);
        plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setRangeGridlinesVisible(false);
        grid(plot);
        return plot;
    }

    static void grid(XYPlot plot) {
        plot.setDomainGridlinePaint(ChartTheme.GRID);
        plot.setDomainGridlineStroke(ChartTheme.HAIRLINE);
        plot.setRangeGridlinePaint(ChartTheme.GRID);
        plot.setRangeGridlineStroke(ChartTheme.HAIRLINE);
        plot.setDomainZeroBaselineVisible(false);
        plot.setRangeZeroBaselineVisible(false);
    }

    /** Writes ticks as the rest of the page writes numbers. */
    private static final class TickFormat extends NumberFormat {

        private final transient Values values;

        TickFormat(Values values) {
            this.values = values;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            // Sums of steps carry the rounding of binary fractions.
            return to.append(values.number(Math.rint(number * 1e9) / 1e9));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return to.append(values.number(number));
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("ticks are written, never read");
        }
    }
}
