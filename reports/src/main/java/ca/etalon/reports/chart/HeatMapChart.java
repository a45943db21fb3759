package ca.etalon.reports.chart;

import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.HeatMapView;
import ca.etalon.reports.view.HeatMapView.Column;
import ca.etalon.reports.view.HeatMapView.Row;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Spread;
import ca.etalon.reports.view.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Governments × indicators: the deeper the colour the larger the value, written in the cell where there is room. What
 * is not observable is hatched, what is not applicable a dash, what failed a cross: none of them looks like a low
 * value.
 */
final class HeatMapChart implements EtalonChart<HeatMapView> {

    private static final double ROW = 22;
    private static final double MOST_WIDTH = 46;

    @Override
    public String name() {
        return "heat_map";
    }

    @Override
    public Class<HeatMapView> view() {
        return HeatMapView.class;
    }

    @Override
    public boolean isEmpty(HeatMapView view) {
        return view.rows().stream().flatMap(row -> row.readings().stream()).noneMatch(Reading::isMeasured);
    }

    @Override
    public Drawing draw(HeatMapView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        NumberAxis scale = Axes.measure(view.scale(), drawn(view), values);
        NameAxis names = new NameAxis(
                view.rows().stream().map(row -> NameAxis.Label.of(row.name())).toList(), 190, false);
        int columns = view.columns().size();
        double room = Frame.INNER - names.width();
        HeaderAxis header = HeaderAxis.fitting(view.columns(), room, MOST_WIDTH);
        HeatDataset dataset = new HeatDataset(view.rows());
        XYPlot plot = new XYPlot(
                dataset, header, names, new HeatRenderer(dataset, view, scale, values, header.columnWidth()));
        plot.setDomainAxisLocation(org.jfree.chart.axis.AxisLocation.TOP_OR_LEFT);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        AxisSpace sides = new AxisSpace();
        sides.setLeft(names.width());
        sides.setRight(room - columns * header.columnWidth());
        plot.setFixedRangeAxisSpace(sides);
        AxisSpace top = new AxisSpace();
        top.setTop(header.height());
        plot.setFixedDomainAxisSpace(top);
        double height = header.height() + NameAxis.settle(0, ROW, names);
        return Frame.around(plot, title(view, texts), note(view, header, texts), legend(view, scale, values), height);
    }

    private static String title(HeatMapView view, Texts texts) {
        return view.sheets() == 1
                ? view.title()
                : texts.get("chart.heat_map.sheet", view.title(), view.sheet(), view.sheets());
    }

    private static String note(HeatMapView view, HeaderAxis header, Texts texts) {
        boolean written = header.columnWidth() >= HeatRenderer.LEAST_FOR_NUMBER;
        String note =
                texts.get("chart.heat_map.note", view.measure(), view.rows().size());
        return written && view.scale().unit() == Unit.PERCENT
                ? note + " · " + texts.get("chart.heat_map.percent")
                : note;
    }

    private static List<Double> drawn(HeatMapView view) {
        return view.rows().stream()
                .flatMap(row -> row.readings().stream())
                .map(Reading::position)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean has(HeatMapView view, MeasurementStatus status) {
        return view.rows().stream()
                .flatMap(row -> row.readings().stream())
                .anyMatch(reading -> reading.status() == status);
    }

    private static boolean hasUnobserved(HeatMapView view) {
        return has(view, MeasurementStatus.NOT_OBSERVABLE)
                || view.rows().stream()
                        .flatMap(row -> row.readings().stream())
                        .anyMatch(
                                reading -> reading.isMeasured() && !view.scale().tells(reading));
    }

    private static List<LegendItem> legend(HeatMapView view, NumberAxis scale, Values values) {
        List<LegendItem> items = new ArrayList<>();
        for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            double value = scale.getLowerBound() + share * scale.getRange().getLength();
            items.add(Legends.swatch(values.number(value), ChartTheme.ramp(share)));
        }
        if (hasUnobserved(view)) {
            items.add(Legends.hatched(values.status(MeasurementStatus.NOT_OBSERVABLE)));
        }
        if (has(view, MeasurementStatus.NOT_APPLICABLE)) {
            items.add(Legends.dash(values.status(MeasurementStatus.NOT_APPLICABLE), ChartTheme.FAINT_INK));
        }
        if (has(view, MeasurementStatus.FAILED)) {
            items.add(Legends.cross(values.status(MeasurementStatus.FAILED), ChartTheme.ACCENT));
        }
        return items;
    }

    /** For how many governments an indicator has a value, or a range that says something. */
    private static long measured(HeatMapView view, int column) {
        return view.rows().stream()
                .filter(row -> view.scale().tells(row.readings().get(column)))
                .count();
    }

    /** The median of one indicator over the rows shown. */
    private record Typical(Column column, Reading median) {}

    @Override
    public String describe(HeatMapView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<Typical> typical = new ArrayList<>();
        for (int c = 0; c < view.columns().size(); c++) {
            int column = c;
            List<Reading> own =
                    view.rows().stream().map(row -> row.readings().get(column)).toList();
            Spread.of(own, view.scale())
                    .ifPresent(spread -> typical.add(new Typical(view.columns().get(column), spread.median())));
        }
        long missing = view.rows().stream()
                .flatMap(row -> row.readings().stream())
                .filter(reading -> !view.scale().tells(reading))
                .count();
        String first = texts.get(
                "chart.heat_map.size", view.rows().size(), view.columns().size(), missing);
        if (typical.size() < 2) {
            return first;
        }
        Typical low = typical.stream()
                .min(Comparator.comparing(one -> one.median().most()))
                .orElseThrow();
        Typical high = typical.stream()
                .min(Comparator.comparing((Typical one) -> one.median().least()).reversed())
                .orElseThrow();
        // Medians whose ranges overlap have no highest or lowest.
        if (typical.stream()
                .anyMatch(one -> one != high
                                && one.median().most() > high.median().least()
                        || one != low && one.median().least() < low.median().most())) {
            return first + " " + texts.get("chart.heat_map.open");
        }
        return first + " "
                + texts.get(
                        "chart.heat_map.finding",
                        high.column().name(),
                        values.reading(high.median()),
                        low.column().name(),
                        values.reading(low.median()));
    }

    @Override
    public DataTable table(HeatMapView view, Texts texts) {
        Values values = new Values(texts, view.scale().unit());
        List<String> header = new ArrayList<>();
        header.add(texts.get("chart.column.government"));
        for (int c = 0; c < view.columns().size(); c++) {
            header.add(texts.get("chart.heat_map.column", view.columns().get(c).name(), measured(view, c)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : view.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(row.name()));
            row.readings().forEach(reading -> cells.add(values.cell(reading)));
            rows.add(cells);
        }
        return new DataTable(header, rows);
    }
}
