package ca.etalon.reports.chart;

import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Bars of 100 %: each row a whole, cut into the same parts. What compositions and coverage have in common. */
final class Stack {

    /** One part, as a series and in the legend. */
    record Part(String name, SegmentRenderer.Paint paint) {}

    /** One bar; all zero, or no counts at all (a heading), draws none. */
    record Bar(NameAxis.Label name, String tip, List<Long> counts, String right) {

        long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    private Stack() {}

    static XYIntervalSeriesCollection dataset(List<Part> parts, List<Bar> bars) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (int p = 0; p < parts.size(); p++) {
            // Parts may share a name; a series may not share a key.
            XYIntervalSeries series =
                    new XYIntervalSeries(p + " " + parts.get(p).name(), false, true);
            for (int row = 0; row < bars.size(); row++) {
                List<Long> counts = bars.get(row).counts();
                if (counts.isEmpty() || counts.get(p) == 0) {
                    continue;
                }
                double total = bars.get(row).total();
                long before =
                        counts.subList(0, p).stream().mapToLong(Long::longValue).sum();
                double from = before / total;
                double to = (before + counts.get(p)) / total;
                series.add((from + to) / 2, from, to, row, row - 0.34, row + 0.34);
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    static XYPlot plot(List<Part> parts, List<Bar> bars, double nameWidth, Texts texts) {
        Values percent = new Values(texts, Unit.PERCENT);
        XYIntervalSeriesCollection dataset = dataset(parts, bars);
        NameAxis names = new NameAxis(bars.stream().map(Bar::name).toList(), nameWidth, false);
        NameAxis right = new NameAxis(
                bars.stream()
                        .map(bar -> new NameAxis.Label(bar.right(), ChartTheme.SOFT_INK, false))
                        .toList(),
                130,
                true);
        NumberAxis measure = Axes.measure(Scale.PERCENT, List.of(), percent);
        SegmentRenderer.Words words = new SegmentRenderer.Words() {
            @Override
            public String inside(int series, int item) {
                return percent.number(dataset.getEndXValue(series, item) - dataset.getStartXValue(series, item));
            }

            @Override
            public String over(int series, int item) {
                Bar bar = bars.get((int) dataset.getYValue(series, item));
                return texts.get(
                        "chart.composition.tip",
                        bar.tip(),
                        parts.get(series).name(),
                        texts.number(bar.counts().get(series)),
                        inside(series, item));
            }
        };
        SegmentRenderer renderer =
                new SegmentRenderer(dataset, parts.stream().map(Part::paint).toList(), words);
        return Axes.rows(dataset, measure, names, right, renderer);
    }

    static List<LegendItem> legend(List<Part> parts) {
        List<LegendItem> items = new ArrayList<>();
        for (Part part : parts) {
            items.add(
                    part.paint().hatched()
                            ? Legends.hatched(part.name())
                            : Legends.swatch(part.name(), part.paint().fill()));
        }
        return items;
    }
}
