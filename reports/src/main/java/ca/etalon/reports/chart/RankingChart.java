package ca.etalon.reports.chart;

import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.Better;
import ca.etalon.reports.view.Group;
import ca.etalon.reports.view.RankingView;
import ca.etalon.reports.view.RankingView.Row;
import ca.etalon.reports.view.Reading;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Governments on one measure, best first: a dot for the value in the colour and shape of its group, a band from the low
 * to the high bound. Those without a value stand below, with the reason. Rows carry no ordinal: neighbours may be tied.
 */
final class RankingChart implements EtalonChart<RankingView> {

    private static final double DOT = 4.6;

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public Class<RankingView> view() {
        return RankingView.class;
    }

    @Override
    public boolean isEmpty(RankingView view) {
        return view.rows().stream().noneMatch(row -> row.reading().isMeasured());
    }

    /**
     * Best first, then those of whom nothing was observed, then those without a value; equal ones by name, so that the
     * order is always the same.
     */
    static List<Row> ordered(RankingView view) {
        Comparator<Double> best = view.better() == Better.LESS ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return view.rows().stream()
                .sorted(Comparator.comparing((Row row) -> view.scale().tells(row.reading())
                                ? 0
                                : row.reading().isMeasured() ? 1 : 2)
                        .thenComparing(row -> row.reading().position().orElse(0.0), best)
                        .thenComparing(
                                row -> Optional.ofNullable(row.reading().high()).orElse(0.0), best)
                        .thenComparing(Row::name)
                        .thenComparing(Row::id))
                .toList();
    }

    @Override
    public Drawing draw(RankingView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<Row> rows = ordered(view);
        NameAxis names = new NameAxis(rows.stream().map(RankingChart::name).toList(), 230, false);
        NameAxis right =
                new NameAxis(rows.stream().map(row -> value(row, values)).toList(), 170, true);
        NumberAxis measure = Axes.measure(view.scale(), drawn(view), values);
        ReadingDataset dataset = dataset(view, rows, values);
        XYPlot plot = Axes.rows(dataset, measure, names, right, new Dots(dataset, view));
        for (int i = 0; i < view.marks().size(); i++) {
            plot.addAnnotation(new MarkLine(view.marks().get(i), i, values));
        }
        double height = Axes.settle(plot, MarkLine.HEIGHT * view.marks().size(), 21);
        return Frame.around(plot, view.title(), view.measure(), legend(view, texts), height);
    }

    private static NameAxis.Label name(Row row) {
        return new NameAxis.Label(
                row.name(), row.reading().isMeasured() ? ChartTheme.INK : ChartTheme.FAINT_INK, row.highlighted());
    }

    private static NameAxis.Label value(Row row, Values values) {
        return new NameAxis.Label(
                values.reading(row.reading()),
                row.reading().isMeasured() ? ChartTheme.SOFT_INK : ChartTheme.FAINT_INK,
                row.highlighted());
    }

    private static List<Double> drawn(RankingView view) {
        List<Double> drawn = new ArrayList<>();
        for (Row row : view.rows()) {
            Optional.ofNullable(row.reading().value()).ifPresent(drawn::add);
            Optional.ofNullable(row.reading().high()).ifPresent(drawn::add);
        }
        view.marks().forEach(mark -> drawn.add(mark.value()));
        return drawn;
    }

    /** One series per group, and a last one for those of none. */
    private static ReadingDataset dataset(RankingView view, List<Row> rows, Values values) {
        ReadingDataset dataset = new ReadingDataset();
        List<Group> groups = view.groups();
        for (int g = 0; g <= groups.size(); g++) {
            List<ReadingDataset.Item> items = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row.reading().isMeasured() && groupIndex(view, row) == g) {
                    items.add(new ReadingDataset.Item(
                            i, row.reading(), values.tip(row.name(), row.reading()), row.highlighted(), 0));
                }
            }
            dataset.addSeries(g < groups.size() ? groups.get(g).name() : "", items);
        }
        return dataset;
    }

    private static int groupIndex(RankingView view, Row row) {
        for (int g = 0; g < view.groups().size(); g++) {
            if (view.groups().get(g).id().equals(row.group())) {
                return g;
            }
        }
        return view.groups().size();
    }

    private static Color color(RankingView view, int group) {
        boolean grouped = group < view.groups().size();
        return grouped || view.groups().isEmpty() ? ChartTheme.group(group) : ChartTheme.FAINT_INK;
    }

    private static List<LegendItem> legend(RankingView view, Texts texts) {
        List<LegendItem> items = new ArrayList<>();
        for (int g = 0; g < view.groups().size(); g++) {
            Color color = color(view, g);
            items.add(Legends.shape(
                    view.groups().get(g).name(), ChartTheme.shape(g, DOT), color, ChartTheme.edge(color)));
        }
        if (view.rows().stream().anyMatch(row -> row.reading().hasBounds())) {
            items.add(Legends.band(texts.get("chart.legend.bounds"), ChartTheme.CONTEXT, 6));
        }
        return items;
    }

    @Override
    public String describe(RankingView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        Narrative story = new Narrative(texts, values, view.scale());
        view.rows().forEach(row -> story.add(row.name(), row.reading(), row.highlighted()));
        return story.tell();
    }

    @Override
    public DataTable table(RankingView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : ordered(view)) {
            Reading reading = row.reading();
            int group = groupIndex(view, row);
            rows.add(List.of(
                    Cell.of(row.name()),
                    Cell.of(
                            group < view.groups().size()
                                    ? view.groups().get(group).name()
                                    : ""),
                    values.cell(reading),
                    values.low(reading),
                    values.high(reading)));
        }
        return new DataTable(
                List.of(
                        texts.get("chart.column.government"),
                        texts.get("chart.column.group"),
                        view.measure(),
                        texts.get("chart.column.low"),
                        texts.get("chart.column.high")),
                rows);
    }

    /** A hairline to the eye, the band of the bounds, the dot. */
    private static final class Dots extends MarkRenderer {

        private final transient ReadingDataset dataset;
        private final transient RankingView view;

        Dots(ReadingDataset dataset, RankingView view) {
            this.dataset = dataset;
            this.view = view;
        }

        @Override
        String tip(int series, int item) {
            return dataset.item(series, item).tip();
        }

        @Override
        void mark(Canvas canvas, int series, int index) {
            ReadingDataset.Item item = dataset.item(series, index);
            Reading reading = item.reading();
            Color color = color(view, series);
            double y = canvas.y(item.row());
            double end = canvas.x(dataset.getEndXValue(series, index));
            canvas.line(canvas.area().getX(), y, end, y, ChartTheme.GRID, ChartTheme.HAIRLINE);
            if (reading.hasBounds()) {
                canvas.band(reading.low(), reading.high(), y, 6, ChartTheme.pale(color, 0.38));
            }
            if (reading.value() != null) {
                double radius = item.highlighted() ? DOT + 1.2 : DOT;
                canvas.shape(
                        ChartTheme.shape(series, radius),
                        canvas.x(reading.value()),
                        y,
                        color,
                        item.highlighted() ? ChartTheme.INK : ChartTheme.edge(color));
            }
        }
    }
}
