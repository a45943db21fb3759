package ca.etalon.reports.chart;

import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.DistributionView;
import ca.etalon.reports.view.DistributionView.Point;
import ca.etalon.reports.view.Group;
import ca.etalon.reports.view.Quartiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * The spread of governments on one measure: every government a dot, a box over the middle half from five governments on;
 * one row for all, one for each group.
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
        return view.points().stream().noneMatch(point -> point.reading().value() != null);
    }

    /** A row of the chart: its name, and the governments on it by value. */
    private record Strip(String name, List<Point> points) {

        List<Double> values() {
            return points.stream().map(point -> point.reading().value()).toList();
        }

        boolean hasBox() {
            return points.size() >= LEAST_FOR_BOX;
        }
    }

    private static List<Strip> strips(DistributionView view, Texts texts) {
        List<Point> valued = view.points().stream()
                .filter(point -> point.reading().value() != null)
                .sorted(Comparator.comparing((Point point) -> point.reading().value())
                        .thenComparing(Point::name)
                        .thenComparing(Point::id))
                .toList();
        List<Strip> strips = new ArrayList<>();
        strips.add(new Strip(texts.get("chart.distribution.all"), valued));
        for (Group group : view.groups()) {
            List<Point> own = valued.stream()
                    .filter(point -> Objects.equals(point.group(), group.id()))
                    .toList();
            if (!own.isEmpty()) {
                strips.add(new Strip(group.name(), own));
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
            heights[row] = StripRenderer.height(swarm, strip.hasBox());
            points.addSeries(row + " " + strip.name(), items(row, strip, swarm, values));
            if (strip.hasBox()) {
                boxes.add(row, quartiles(strip));
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
        Quartiles q = quartiles(strip);
        return q.count() == 1
                ? values.number(q.median())
                : texts.get("chart.distribution.summary", values.number(q.median()), q.count());
    }

    private static Quartiles quartiles(Strip strip) {
        return Quartiles.of(strip.values()).orElseThrow();
    }

    private static List<Double> drawn(DistributionView view) {
        return view.points().stream()
                .map(point -> point.reading().value())
                .filter(Objects::nonNull)
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
    private static List<ReadingDataset.Item> items(int row, Strip strip, Swarm swarm, Values values) {
        List<ReadingDataset.Item> items = new ArrayList<>();
        for (int i = 0; i < strip.points().size(); i++) {
            Point point = strip.points().get(i);
            items.add(new ReadingDataset.Item(
                    row,
                    point.reading(),
                    point.name() + ": " + values.reading(point.reading()),
                    point.highlighted(),
                    swarm.offset(i)));
        }
        items.sort(Comparator.comparing(ReadingDataset.Item::highlighted));
        return items;
    }

    private static String note(DistributionView view, Texts texts) {
        long without = view.points().stream()
                .filter(point -> point.reading().value() == null)
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
                .filter(point -> point.highlighted() && point.reading().value() != null)
                .forEach(point -> items.add(Legends.shape(
                        point.name(), ChartTheme.shape(0, 5), ChartTheme.ACCENT, ChartTheme.edge(ChartTheme.ACCENT))));
        if (strips.stream().anyMatch(Strip::hasBox)) {
            items.add(Legends.band(texts.get("chart.legend.half"), StripRenderer.HALF, 11));
            items.add(Legends.tick(texts.get("chart.legend.median"), StripRenderer.MEDIAN));
        }
        return items;
    }

    @Override
    public String describe(DistributionView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        Narrative story = new Narrative(texts, values);
        view.points().forEach(point -> story.add(point.name(), point.reading(), point.highlighted()));
        Quartiles all = quartiles(strips(view, texts).get(0));
        String half = all.count() < LEAST_FOR_BOX
                ? ""
                : " " + texts.get("chart.distribution.half", values.number(all.lower()), values.number(all.upper()));
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
