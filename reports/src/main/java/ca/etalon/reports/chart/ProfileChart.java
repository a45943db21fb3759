package ca.etalon.reports.chart;

import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.ProfileView;
import ca.etalon.reports.view.ProfileView.Row;
import ca.etalon.reports.view.Quartiles;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Spread;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * One government over several dimensions: its value as a dot on the peers' range, middle half and median of each. Rows
 * stand in the order given, under the headings of their sections.
 */
final class ProfileChart implements EtalonChart<ProfileView> {

    private static final double DOT = 5.2;

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Class<ProfileView> view() {
        return ProfileView.class;
    }

    @Override
    public boolean isEmpty(ProfileView view) {
        return view.rows().stream().noneMatch(row -> row.reading().isMeasured() || row.peers() != null);
    }

    /** A line of the chart: a row, or the heading of a section. */
    private record Line(Row row, String heading) {}

    private static List<Line> lines(ProfileView view) {
        List<Line> lines = new ArrayList<>();
        String section = null;
        for (Row row : view.rows()) {
            if (row.section() != null && !row.section().equals(section)) {
                lines.add(new Line(null, row.section()));
            }
            section = row.section();
            lines.add(new Line(row, null));
        }
        return lines;
    }

    @Override
    public Drawing draw(ProfileView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<Line> lines = lines(view);
        NameAxis names = new NameAxis(lines.stream().map(ProfileChart::name).toList(), 250, false);
        NameAxis right =
                new NameAxis(lines.stream().map(line -> value(line, values)).toList(), 150, true);
        ReadingDataset readings = new ReadingDataset();
        QuartilesDataset peers = new QuartilesDataset(view.peers());
        fill(lines, view, values, readings, peers);
        NumberAxis measure = Axes.measure(view.scale(), drawn(view), values);
        XYPlot plot = Axes.rows(peers, measure, names, right, new Peers(peers));
        plot.setDataset(1, readings);
        plot.setRenderer(1, new Subject(readings));
        double height = Axes.settle(plot, 0, 24);
        return Frame.around(plot, view.title(), note(view, texts), legend(view, texts), height);
    }

    /** Names the groups and how many peers have a value; fewer may in one row than in another. */
    private static String note(ProfileView view, Texts texts) {
        var counts = view.rows().stream()
                .filter(row -> row.peers() != null)
                .mapToInt(row -> row.peers().count())
                .summaryStatistics();
        if (counts.getCount() == 0) {
            return texts.get("chart.profile.note", view.subject(), view.peers());
        }
        String least = texts.number(counts.getMin());
        String n = counts.getMin() == counts.getMax()
                ? least
                : texts.get("value.range", least, texts.number(counts.getMax()));
        return texts.get("chart.profile.note.n", view.subject(), view.peers(), n);
    }

    private static void fill(
            List<Line> lines, ProfileView view, Values values, ReadingDataset readings, QuartilesDataset peers) {
        List<ReadingDataset.Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Row row = lines.get(i).row();
            if (row == null) {
                continue;
            }
            if (row.peers() != null) {
                peers.add(i, new Spread(row.peers(), row.peers()));
            }
            if (row.reading().isMeasured()) {
                items.add(new ReadingDataset.Item(i, row.reading(), values.tip(row.label(), row.reading()), false, 0));
            }
        }
        readings.addSeries(view.subject(), items);
    }

    private static NameAxis.Label name(Line line) {
        return line.row() == null
                ? new NameAxis.Label(line.heading(), ChartTheme.INK, true)
                : NameAxis.Label.of(line.row().label());
    }

    private static NameAxis.Label value(Line line, Values values) {
        if (line.row() == null) {
            return NameAxis.Label.of("");
        }
        Reading reading = line.row().reading();
        return new NameAxis.Label(
                values.reading(reading),
                reading.isMeasured() ? ChartTheme.INK : ChartTheme.FAINT_INK,
                reading.value() != null);
    }

    private static List<Double> drawn(ProfileView view) {
        List<Double> drawn = new ArrayList<>();
        for (Row row : view.rows()) {
            row.reading().position().ifPresent(drawn::add);
            if (row.reading().hasBounds()) {
                drawn.add(row.reading().high());
            }
            if (row.peers() != null) {
                drawn.add(row.peers().max());
            }
        }
        return drawn;
    }

    private static List<LegendItem> legend(ProfileView view, Texts texts) {
        List<LegendItem> items = new ArrayList<>();
        items.add(Legends.shape(
                view.subject(), ChartTheme.shape(0, DOT), ChartTheme.ACCENT, ChartTheme.edge(ChartTheme.ACCENT)));
        if (view.rows().stream().anyMatch(row -> row.reading().hasBounds())) {
            items.add(Legends.band(texts.get("chart.legend.bounds"), ChartTheme.pale(ChartTheme.ACCENT, 0.4), 6));
        }
        if (view.rows().stream().anyMatch(row -> row.peers() != null)) {
            items.add(Legends.band(texts.get("chart.legend.peers_half", view.peers()), Peers.HALF, 11));
            items.add(Legends.tick(texts.get("chart.legend.peers_median"), Peers.MEDIAN));
            items.add(Legends.line(texts.get("chart.legend.peers_range"), ChartTheme.BASELINE, ChartTheme.THIN_LINE));
        }
        return items;
    }

    @Override
    public String describe(ProfileView view, Texts texts) {
        int measured = 0;
        int above = 0;
        int below = 0;
        int within = 0;
        for (Row row : view.rows()) {
            Double value = row.reading().value();
            measured += value == null ? 0 : 1;
            if (value != null && row.peers() != null) {
                above += value > row.peers().upper() ? 1 : 0;
                below += value < row.peers().lower() ? 1 : 0;
                within += value >= row.peers().lower() && value <= row.peers().upper() ? 1 : 0;
            }
        }
        String first = texts.get(
                "chart.profile.measured", view.subject(), measured, view.rows().size());
        return above + below + within == 0
                ? first
                : first + " " + texts.get("chart.profile.against", view.peers(), above, within, below);
    }

    @Override
    public DataTable table(ProfileView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : view.rows()) {
            Quartiles peers = row.peers();
            rows.add(List.of(
                    Cell.of(row.section() == null ? "" : row.section()),
                    Cell.of(row.label()),
                    values.cell(row.reading()),
                    values.low(row.reading()),
                    values.high(row.reading()),
                    peer(values, peers == null ? null : peers.lower()),
                    peer(values, peers == null ? null : peers.median()),
                    peer(values, peers == null ? null : peers.upper()),
                    peers == null ? new Cell("", null) : new Cell(texts.number(peers.count()), (long) peers.count())));
        }
        return new DataTable(
                List.of(
                        texts.get("chart.column.section"),
                        texts.get("chart.column.indicator"),
                        view.subject(),
                        texts.get("chart.column.low"),
                        texts.get("chart.column.high"),
                        texts.get("chart.column.peers_lower"),
                        texts.get("chart.column.peers_median"),
                        texts.get("chart.column.peers_upper"),
                        texts.get("chart.column.peers_count")),
                rows);
    }

    private static Cell peer(Values values, Double value) {
        return value == null ? new Cell("", null) : new Cell(values.number(value), value);
    }

    /** Range, middle half and median of the peers. */
    private static final class Peers extends MarkRenderer {

        static final java.awt.Color HALF = new java.awt.Color(0xC9DDEE);
        static final java.awt.Color MEDIAN = new java.awt.Color(0x0B5A8F);

        private final transient QuartilesDataset dataset;

        Peers(QuartilesDataset dataset) {
            this.dataset = dataset;
        }

        @Override
        void mark(Canvas canvas, int series, int item) {
            Quartiles peers = dataset.spread(item).lows();
            double y = canvas.y(dataset.getYValue(series, item));
            canvas.line(canvas.x(peers.min()), y, canvas.x(peers.max()), y, ChartTheme.BASELINE, ChartTheme.THIN_LINE);
            canvas.band(peers.lower(), peers.upper(), y, 12, HALF);
            double median = canvas.x(peers.median());
            canvas.line(median, y - 7, median, y + 7, MEDIAN, ChartTheme.LINE);
        }
    }

    /** The government's dot and its bounds. */
    private static final class Subject extends MarkRenderer {

        private final transient ReadingDataset dataset;

        Subject(ReadingDataset dataset) {
            this.dataset = dataset;
        }

        @Override
        String tip(int series, int item) {
            return dataset.item(series, item).tip();
        }

        @Override
        void mark(Canvas canvas, int series, int index) {
            Reading reading = dataset.item(series, index).reading();
            double y = canvas.y(dataset.getYValue(series, index));
            if (reading.hasBounds()) {
                canvas.band(reading.low(), reading.high(), y, 6, ChartTheme.pale(ChartTheme.ACCENT, 0.4));
            }
            if (reading.value() != null) {
                canvas.shape(
                        ChartTheme.shape(0, DOT),
                        canvas.x(reading.value()),
                        y,
                        ChartTheme.ACCENT,
                        ChartTheme.edge(ChartTheme.ACCENT));
            }
        }
    }
}
