package ca.etalon.reports.chart;

import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.PlacesView;
import ca.etalon.reports.view.PlacesView.Row;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultIntervalXYDataset;

/**
 * Places with their intervals, a government per row: a bar over 90 % of the draws, a tick at the median, a dot at the
 * place as declared. Governments that cannot be told apart stand in one band, held together by a bracket.
 */
final class PlacesChart implements EtalonChart<PlacesView> {

    static final double DOT = 4.6;
    static final double BAR = 8;

    /** So many ranks have room for the number of each. */
    private static final int FEW = 20;

    /** More than this are counted in the description, not named. */
    private static final int NAMED_GROUPS = 4;

    private static final int NAMED_MEMBERS = 6;

    @Override
    public String name() {
        return "places";
    }

    @Override
    public Class<PlacesView> view() {
        return PlacesView.class;
    }

    @Override
    public boolean isEmpty(PlacesView view) {
        return view.rows().isEmpty();
    }

    @Override
    public Drawing draw(PlacesView view, Texts texts) {
        Values places = new Values(texts, Unit.COUNT);
        Values shares = new Values(texts, Unit.PERCENT);
        NameAxis names = new NameAxis(
                view.rows().stream().map(row -> NameAxis.Label.of(row.name())).toList(), 230, false);
        NameAxis right = new NameAxis(
                view.rows().stream()
                        .map(row -> new NameAxis.Label(
                                texts.get("chart.places.right", row.group(), shares.number(row.withinTop())),
                                ChartTheme.SOFT_INK,
                                false))
                        .toList(),
                110,
                true);
        int last = last(view);
        NumberAxis measure = Axes.measure(new Scale(Unit.COUNT, 0.5, last + 0.5), List.of((double) last), places);
        if (last <= FEW) {
            measure.setTickUnit(new NumberTickUnit(1), false, true);
        }
        XYPlot plot = Axes.rows(dataset(view), measure, names, right, new PlaceMarks(view, tips(view, texts)));
        double height = Axes.settle(plot, 0, 22);
        return Frame.around(
                plot, view.title(), texts.get("chart.places.note", view.top()), legend(view, texts), height);
    }

    /** The last place drawn: governments that share one may leave the last places free. */
    private static int last(PlacesView view) {
        return view.rows().stream()
                .mapToInt(row -> Math.max(row.nominal(), (int) Math.ceil(row.high())))
                .reduce(view.rows().size(), Math::max);
    }

    private static DefaultIntervalXYDataset dataset(PlacesView view) {
        int n = view.rows().size();
        double[][] data = new double[6][n];
        for (int i = 0; i < n; i++) {
            Row row = view.rows().get(i);
            data[0][i] = row.nominal();
            data[1][i] = row.low();
            data[2][i] = row.high();
            data[3][i] = i;
            data[4][i] = i;
            data[5][i] = i;
        }
        DefaultIntervalXYDataset dataset = new DefaultIntervalXYDataset();
        dataset.addSeries("", data);
        return dataset;
    }

    private static List<String> tips(PlacesView view, Texts texts) {
        return view.rows().stream()
                .map(row -> texts.get(
                        "chart.places.tip", row.name(), texts.number(row.nominal()), interval(texts, row), row.group()))
                .toList();
    }

    private static String interval(Texts texts, Row row) {
        return row.low() == row.high()
                ? place(texts, row.low())
                : texts.get("chart.value.bounds", place(texts, row.low()), place(texts, row.high()));
    }

    /** A place; between two where draws are evenly split. */
    private static String place(Texts texts, double place) {
        return texts.number(place, 1);
    }

    private static List<LegendItem> legend(PlacesView view, Texts texts) {
        List<LegendItem> items = new ArrayList<>();
        items.add(Legends.shape(
                texts.get("chart.places.nominal"),
                ChartTheme.shape(0, DOT),
                ChartTheme.ACCENT,
                ChartTheme.edge(ChartTheme.ACCENT)));
        items.add(Legends.tick(texts.get("chart.places.median"), PlaceMarks.MEDIAN));
        items.add(Legends.band(texts.get("chart.places.interval"), PlaceMarks.INTERVAL, BAR));
        if (view.isAnyTied()) {
            items.add(Legends.swatch(texts.get("chart.places.group"), PlaceMarks.GROUP));
        }
        return items;
    }

    @Override
    public String describe(PlacesView view, Texts texts) {
        Map<String, List<Row>> groups = view.rows().stream()
                .collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()));
        List<List<Row>> tied =
                groups.values().stream().filter(group -> group.size() > 1).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.get("chart.places.count", view.rows().size(), groups.size()));
        Row widest = view.rows().stream()
                .max(Comparator.comparingDouble(row -> row.high() - row.low()))
                .orElseThrow();
        if (widest.high() > widest.low()) {
            sentences.add(texts.get(
                    "chart.places.widest", widest.name(), place(texts, widest.low()), place(texts, widest.high())));
        }
        tied.stream().limit(NAMED_GROUPS).forEach(group -> sentences.add(members(group, texts)));
        if (tied.size() > NAMED_GROUPS) {
            sentences.add(texts.get("chart.places.more_groups", tied.size() - NAMED_GROUPS));
        }
        return String.join(" ", sentences);
    }

    private static String members(List<Row> group, Texts texts) {
        String named = group.stream().limit(NAMED_MEMBERS).map(Row::name).collect(Collectors.joining(", "));
        int more = Math.max(0, group.size() - NAMED_MEMBERS);
        return texts.get("chart.places.tied", group.get(0).group(), named, more);
    }

    @Override
    public DataTable table(PlacesView view, Texts texts) {
        Values shares = new Values(texts, Unit.PERCENT);
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : view.rows()) {
            rows.add(List.of(
                    Cell.of(row.name()),
                    new Cell(texts.number(row.nominal()), (long) row.nominal()),
                    new Cell(place(texts, row.median()), row.median()),
                    new Cell(place(texts, row.low()), row.low()),
                    new Cell(place(texts, row.high()), row.high()),
                    new Cell(shares.number(row.withinTop()), row.withinTop()),
                    Cell.of(row.group())));
        }
        return new DataTable(
                List.of(
                        texts.get("chart.column.government"),
                        texts.get("chart.column.place"),
                        texts.get("chart.column.place_median"),
                        texts.get("chart.column.place_low"),
                        texts.get("chart.column.place_high"),
                        texts.get("chart.column.within_top", view.top()),
                        texts.get("chart.column.tie_group")),
                rows);
    }
}
