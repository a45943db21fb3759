package ca.etalon.reports.chart;

import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.HistoryView;
import ca.etalon.reports.view.HistoryView.Point;
import ca.etalon.reports.view.HistoryView.Series;
import ca.etalon.reports.view.HistoryView.State;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;

/**
 * A measure over time: a line joins neighbouring complete snapshots only. A partial snapshot is a hollow dot beside the
 * line, a missing one a cross on the axis and a gap. Lines carry their names at their ends.
 */
final class HistoryChart implements EtalonChart<HistoryView> {

    private static final double PLOT_HEIGHT = 300;

    /** More lines than this cannot be told apart: the rest stay in the background, unless highlighted. */
    private static final int MOST_COLORED = 8;

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Class<HistoryView> view() {
        return HistoryView.class;
    }

    @Override
    public boolean isEmpty(HistoryView view) {
        return view.series().stream()
                .flatMap(series -> series.points().stream())
                .noneMatch(point -> point.reading().isMeasured());
    }

    /** The colour of each series: its own where it is named, else the background's. */
    private static List<Color> colors(List<Series> series) {
        boolean all = series.size() <= MOST_COLORED;
        List<Color> colors = new ArrayList<>();
        int next = 0;
        for (Series one : series) {
            boolean own = (all || one.highlighted()) && next < ChartTheme.groupColors();
            colors.add(own ? ChartTheme.group(next++) : ChartTheme.CONTEXT);
        }
        return colors;
    }

    @Override
    public Drawing draw(HistoryView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        // Highlighted lines are drawn last, over the others.
        List<Series> ordered = view.series().stream()
                .sorted(Comparator.comparing(Series::highlighted))
                .toList();
        HistoryDataset dataset = new HistoryDataset(ordered);
        List<Color> colors = colors(ordered);
        NumberAxis measure = Axes.measure(view.scale(), drawn(view), values);
        MonthAxis time = new MonthAxis(end(view, true), end(view, false), texts);
        HistoryRenderer renderer = new HistoryRenderer(dataset, colors, values, texts);
        XYPlot plot = new XYPlot(dataset, time, measure, renderer);
        Axes.grid(plot);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        LineNames names = new LineNames(dataset, colors, values);
        AxisSpace space = new AxisSpace();
        space.setLeft(44);
        space.setRight(names.width());
        plot.setFixedRangeAxisSpace(space);
        EventMarks events = new EventMarks(view.events());
        plot.addAnnotation(names);
        plot.addAnnotation(events);
        double top = Math.max(8, events.height());
        AxisSpace around = new AxisSpace();
        around.setTop(top);
        around.setBottom(Axes.HEIGHT + 4);
        plot.setFixedDomainAxisSpace(around);
        return Frame.around(plot, view.title(), view.measure(), legend(view, texts), PLOT_HEIGHT + top);
    }

    private static List<Double> drawn(HistoryView view) {
        List<Double> drawn = new ArrayList<>();
        for (Series series : view.series()) {
            for (Point point : series.points()) {
                point.reading().position().ifPresent(drawn::add);
                if (point.reading().hasBounds()) {
                    drawn.add(point.reading().high());
                }
            }
        }
        return drawn;
    }

    private static LocalDate end(HistoryView view, boolean first) {
        List<LocalDate> dates = view.series().stream()
                .flatMap(series -> series.points().stream())
                .map(Point::date)
                .sorted()
                .toList();
        return first ? dates.get(0) : dates.get(dates.size() - 1);
    }

    private static boolean has(HistoryView view, State state) {
        return view.series().stream()
                .flatMap(series -> series.points().stream())
                .anyMatch(point -> point.state() == state);
    }

    private static List<LegendItem> legend(HistoryView view, Texts texts) {
        List<LegendItem> items = new ArrayList<>();
        if (has(view, State.PARTIAL) || has(view, State.CARRIED) || has(view, State.MISSING)) {
            items.add(Legends.shape(
                    state(State.COMPLETE, texts), ChartTheme.shape(0, 4), ChartTheme.SOFT_INK, ChartTheme.SOFT_INK));
        }
        if (has(view, State.PARTIAL)) {
            items.add(Legends.shape(
                    texts.get("chart.history.partial_note"),
                    ChartTheme.shape(0, 4),
                    ChartTheme.PAPER,
                    ChartTheme.SOFT_INK));
        }
        if (has(view, State.CARRIED)) {
            items.add(Legends.shape(
                    texts.get("chart.history.carried_note"),
                    ChartTheme.shape(0, 4),
                    ChartTheme.PAPER,
                    ChartTheme.SOFT_INK));
        }
        boolean bounds = view.series().stream()
                .flatMap(series -> series.points().stream())
                .anyMatch(point -> point.reading().hasBounds());
        if (bounds) {
            items.add(Legends.band(texts.get("chart.legend.bounds"), ChartTheme.CONTEXT, 6));
        }
        if (has(view, State.MISSING)) {
            items.add(Legends.cross(texts.get("chart.history.missing_note"), ChartTheme.SOFT_INK));
        }
        return items;
    }

    static String state(State state, Texts texts) {
        return texts.get("chart.history.state." + state.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String describe(HistoryView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<Series> told = view.series().stream().anyMatch(Series::highlighted)
                ? view.series().stream().filter(Series::highlighted).toList()
                : view.series();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get(
                "chart.history.span", view.series().size(), texts.date(end(view, true)), texts.date(end(view, false))));
        for (Series series : told.subList(0, Math.min(MOST_COLORED, told.size()))) {
            sentences.add(change(series, values, texts));
        }
        long partial = count(view, State.PARTIAL);
        long missing = count(view, State.MISSING);
        long carried = count(view, State.CARRIED);
        if (partial + missing > 0) {
            sentences.add(texts.get("chart.history.holes", partial, missing));
        }
        if (carried > 0) {
            sentences.add(texts.get("chart.history.carried", carried));
        }
        return String.join(" ", sentences);
    }

    private static String change(Series series, Values values, Texts texts) {
        List<Point> firm = series.points().stream()
                .filter(point ->
                        point.state() == State.COMPLETE && point.reading().isMeasured())
                .toList();
        if (firm.isEmpty()) {
            return texts.get("chart.history.no_value", series.name());
        }
        Point from = firm.get(0);
        Point to = firm.get(firm.size() - 1);
        return firm.size() == 1
                ? texts.get(
                        "chart.history.single", series.name(), values.reading(from.reading()), texts.date(from.date()))
                : texts.get(
                        "chart.history.change",
                        series.name(),
                        values.reading(from.reading()),
                        texts.date(from.date()),
                        values.reading(to.reading()),
                        texts.date(to.date()));
    }

    /** On how many dates: two readings of one snapshot are one hole. */
    private static long count(HistoryView view, State state) {
        return view.series().stream()
                .flatMap(series -> series.points().stream())
                .filter(point -> point.state() == state)
                .map(Point::date)
                .distinct()
                .count();
    }

    @Override
    public DataTable table(HistoryView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<List<Cell>> rows = new ArrayList<>();
        for (Series series : view.series()) {
            for (Point point : series.points()) {
                rows.add(List.of(
                        Cell.of(series.name()),
                        new Cell(texts.date(point.date()), point.date()),
                        Cell.of(state(point.state(), texts)),
                        values.cell(point.reading()),
                        values.low(point.reading()),
                        values.high(point.reading())));
            }
        }
        return new DataTable(
                List.of(
                        texts.get("chart.column.series"),
                        texts.get("chart.column.date"),
                        texts.get("chart.column.state"),
                        view.measure(),
                        texts.get("chart.column.low"),
                        texts.get("chart.column.high")),
                rows);
    }
}
