package ca.etalon.reports.chart;

import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.DistributionView;
import ca.etalon.reports.view.DistributionView.Point;
import ca.etalon.reports.view.Group;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The spread of governments on one measure: every government a dot, or a bar where only a range is known; a box over
 * the middle half from five governments on; one row for all, one for each group. Of whom nothing was observed has no
 * place.
 */
final class DistributionChart implements EtalonChart<DistributionView> {

    /** Below this many a box would claim more than the dots show. */
    private static final int LEAST_FOR_BOX = 5;

    @Override
    public String name() {
        return "distribution";
    }

    @Override
    public Class<DistributionView> view() {
        return DistributionView.class;
    }

    @Override
    public boolean isEmpty(DistributionView view) {
        return view.points().stream().noneMatch(point -> view.scale().tells(point.reading()));
    }

    /**
     * A row of the chart: its name, the governments on it with a value by value, and those with a range by low bound.
     */
    private record Strip(String name, List<Point> points, List<Point> ranges, Spread spread) {

        static Strip of(String name, List<Point> told, Scale scale) {
            return new Strip(
                    name,
                    told.stream()
                            .filter(point -> point.reading().value() != null)
                            .toList(),
                    told.stream()
                            .filter(point -> point.reading().value() == null)
                            .toList(),
                    Spread.of(told.stream().map(Point::reading).toList(), scale).orElseThrow());
        }

        List<Double> values() {
            return points.stream().map(point -> point.reading().value()).toList();
        }

        Bars bars() {
            return Bars.of(ranges.stream().map(Point::reading).toList());
        }

        boolean hasBox() {
            return spread.count() >= LEAST_FOR_BOX;
        }
    }

    private static List<Strip> strips(DistributionView view, Texts texts) {
        List<Point> told = view.points().stream()
                .filter(point -> view.scale().tells(point.reading()))
                .sorted(Comparator.comparing((Point point) -> point.reading().least())
                        .thenComparing(Point::name)
                        .thenComparing(Point::id))
                .toList();
        List<Strip> strips = new ArrayList<>();
        strips.add(Strip.of(texts.get("chart.distribution.all"), told, view.scale()));
        for (Group group : view.groups()) {
            List<Point> own = told.stream()
                    .filter(point -> Objects.equals(point.group(), group.id()))
                    .toList();
            if (!own.isEmpty()) {
                strips.add(Strip.of(group.name(), own, view.scale()));
            }
        }
        return strips;
    }

    @Override
    public Drawing draw(DistributionView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<Strip> strips = strips(view, texts);
        NameAxis names =
                new NameAxis(strips.stream().map(strip -> name(strip, strips)).toList(), 210, false);
        NameAxis right = new NameAxis(
                strips.stream()
                        .map(strip -> new NameAxis.Label(summary(strip, values, texts), ChartTheme.SOFT_INK, false))
                        .toList(),
                120,
                true);
        NumberAxis measure = Axes.measure(view.scale(), drawn(view), values);
        double width = Frame.INNER - names.width() - right.width();
        double radius = strips.get(0).points().size() > 100 ? 2.6 : 3.6;
        QuartilesDataset boxes = new QuartilesDataset(view.measure());
        ReadingDataset points = new ReadingDataset();
        double[] heights = new double[strips.size()];
        for (int row = 0; row < strips.size(); row++) {
            Strip strip = strips.get(row);
            Swarm swarm = swarm(strip, measure, width, radius);
            double dots = strip.points().isEmpty() ? 0 : swarm.height();
            heights[row] = StripRenderer.height(dots + strip.bars().height(), strip.hasBox());
            points.addSeries(row + " " + strip.name(), items(row, strip, swarm, dots, values));
            if (strip.hasBox()) {
                boxes.add(row, strip.spread());
            }
        }
        XYPlot plot = Axes.rows(boxes, measure, names, right, new StripRenderer.Boxes(boxes));
        double height = Axes.settle(plot, 0, heights);
        plot.setDataset(1, points);
        plot.setRenderer(
                1,
                new StripRenderer(
                        points, radius, strips.stream().map(Strip::hasBox).toList()));
        for (int row = 0; row < strips.size(); row++) {
            for (PileCount pile : PileCount.of(row, strips.get(row).values(), texts)) {
                plot.addAnnotation(pile);
            }
        }
        return Frame.around(plot, view.title(), note(view, texts), legend(view, strips, texts), height);
    }

    private static NameAxis.Label name(Strip strip, List<Strip> strips) {
        return new NameAxis.Label(strip.name(), ChartTheme.INK, strips.size() > 1 && strip == strips.get(0));
    }

    private static String summary(Strip strip, Values values, Texts texts) {
        Spread spread = strip.spread();
        String median = values.reading(spread.median());
        return spread.count() == 1 ? median : texts.get("chart.distribution.summary", median, spread.count());
    }

    private static List<Double> drawn(DistributionView view) {
        return view.points().stream()
                .map(Point::reading)
                .filter(Reading::isMeasured)
                .map(Reading::most)
                .toList();
    }

    private static Swarm swarm(Strip strip, NumberAxis measure, double width, double radius) {
        double[] places = strip.points().stream()
                .mapToDouble(point -> (point.reading().value() - measure.getLowerBound())
                        / measure.getRange().getLength()
                        * width)
                .toArray();
        return Swarm.of(places, radius);
    }

    /** The marks of a row, highlighted ones last, so that they lie on top. */
    private static List<ReadingDataset.Item> items(int row, Strip strip, Swarm swarm, double dots, Values values) {
        List<ReadingDataset.Item> items = new ArrayList<>();
        Bars bars = strip.bars();
        // Dots and bars together stand around the middle of the row.
        for (int i = 0; i < strip.points().size(); i++) {
            items.add(item(row, strip.points().get(i), swarm.offset(i) - bars.height() / 2, values));
        }
        for (int i = 0; i < strip.ranges().size(); i++) {
            items.add(item(row, strip.ranges().get(i), (dots - bars.height()) / 2 + bars.below(i), values));
        }
        items.sort(Comparator.comparing(ReadingDataset.Item::highlighted));
        return items;
    }

    private static ReadingDataset.Item item(int row, Point point, double lane, Values values) {
        return new ReadingDataset.Item(
                row, point.reading(), values.tip(point.name(), point.reading()), point.highlighted(), lane);
    }

    private static String note(DistributionView view, Texts texts) {
        long without = view.points().stream()
                .filter(point -> !view.scale().tells(point.reading()))
                .count();
        return without == 0
                ? view.measure()
                : view.measure() + " · " + texts.get("chart.distribution.without", without);
    }

    private static List<LegendItem> legend(DistributionView view, List<Strip> strips, Texts texts) {
        List<LegendItem> items = new ArrayList<>();
        items.add(Legends.shape(
                texts.get("chart.legend.government"), ChartTheme.shape(0, 3.6), StripRenderer.DOT, StripRenderer.DOT));
        view.points().stream()
                .filter(point -> point.highlighted() && view.scale().tells(point.reading()))
                .forEach(point -> items.add(Legends.shape(
                        point.name(), ChartTheme.shape(0, 5), ChartTheme.ACCENT, ChartTheme.edge(ChartTheme.ACCENT))));
        if (strips.stream().anyMatch(strip -> !strip.ranges().isEmpty())) {
            items.add(Legends.band(
                    texts.get("chart.legend.bounds"), ChartTheme.pale(StripRenderer.DOT, 0.55), Bars.THICKNESS));
        }
        if (strips.stream().anyMatch(Strip::hasBox)) {
            items.add(Legends.band(texts.get("chart.legend.half"), StripRenderer.HALF, 11));
            items.add(Legends.tick(texts.get("chart.legend.median"), StripRenderer.MEDIAN));
        }
        return items;
    }

    @Override
    public String describe(DistributionView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        Narrative story = new Narrative(texts, values, view.scale());
        view.points().forEach(point -> story.add(point.name(), point.reading(), point.highlighted()));
        Spread all = strips(view, texts).get(0).spread();
        String half = all.count() < LEAST_FOR_BOX
                ? ""
                : " "
                        + texts.get(
                                "chart.distribution.half",
                                values.number(all.lows().lower()),
                                values.number(all.highs().upper()));
        return story.tell() + half;
    }

    @Override
    public DataTable table(DistributionView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<List<Cell>> rows = new ArrayList<>();
        view.points().stream()
                .sorted(Comparator.comparing(Point::name).thenComparing(Point::id))
                .forEach(point -> rows.add(List.of(
                        Cell.of(point.name()),
                        Cell.of(groupName(view, point)),
                        values.cell(point.reading()),
                        values.low(point.reading()),
                        values.high(point.reading()))));
        return new DataTable(
                List.of(
                        texts.get("chart.column.government"),
                        texts.get("chart.column.group"),
                        view.measure(),
                        texts.get("chart.column.low"),
                        texts.get("chart.column.high")),
                rows);
    }

    private static String groupName(DistributionView view, Point point) {
        return view.groups().stream()
                .filter(group -> group.id().equals(point.group()))
                .map(Group::name)
                .findFirst()
                .orElse("");
    }
}
