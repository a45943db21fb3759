package ca.etalon.reports.chart;

import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.CoverageView;
import ca.etalon.reports.view.CoverageView.Presence;
import ca.etalon.reports.view.CoverageView.Row;
import ca.etalon.reports.view.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;

/** Two bars of 100 % for each area: its governments and its residents, by whether there is a catalogue. */
final class CoverageChart implements EtalonChart<CoverageView> {

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public Class<CoverageView> view() {
        return CoverageView.class;
    }

    @Override
    public boolean isEmpty(CoverageView view) {
        return view.rows().stream().allMatch(row -> total(row.governments()) == 0);
    }

    private static long total(Map<Presence, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long published(Map<Presence, Long> counts) {
        return counts.get(Presence.OWN) + counts.get(Presence.HOSTED);
    }

    private static String name(Presence presence, Texts texts) {
        return texts.get("chart.presence." + presence.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Drawing draw(CoverageView view, Texts texts) {
        List<Stack.Part> parts = new ArrayList<>();
        for (Presence presence : Presence.values()) {
            parts.add(new Stack.Part(
                    name(presence, texts),
                    new SegmentRenderer.Paint(ChartTheme.presence(presence), presence == Presence.NOT_SEARCHED)));
        }
        boolean many = view.rows().size() > 1;
        List<Stack.Bar> bars = new ArrayList<>();
        for (Row row : view.rows()) {
            if (many) {
                bars.add(
                        new Stack.Bar(new NameAxis.Label(row.name(), ChartTheme.INK, true), row.name(), List.of(), ""));
            }
            bars.add(bar("governments", row.governments(), texts));
            if (total(row.residents()) > 0) {
                bars.add(bar("residents", row.residents(), texts));
            }
        }
        XYPlot plot = Stack.plot(parts, bars, 230, texts);
        return Frame.around(
                plot,
                view.title(),
                texts.get("chart.coverage.note"),
                Stack.legend(parts),
                Axes.settle(plot, 0, many ? 24 : 32));
    }

    private static Stack.Bar bar(String what, Map<Presence, Long> counts, Texts texts) {
        String name = texts.get("chart.coverage." + what);
        return new Stack.Bar(NameAxis.Label.of(name), name, List.copyOf(counts.values()), texts.number(total(counts)));
    }

    @Override
    public String describe(CoverageView view, Texts texts) {
        Values percent = new Values(texts, Unit.PERCENT);
        List<String> sentences = new ArrayList<>();
        for (Row row : view.rows()) {
            long governments = total(row.governments());
            if (governments == 0) {
                continue;
            }
            String finding = texts.get(
                    "chart.coverage.finding",
                    row.name(),
                    published(row.governments()),
                    governments,
                    percent.number((double) published(row.governments()) / governments));
            long residents = total(row.residents());
            sentences.add(
                    residents == 0
                            ? finding
                            : finding + " "
                                    + texts.get(
                                            "chart.coverage.served",
                                            percent.number((double) published(row.residents()) / residents)));
        }
        return String.join(" ", sentences);
    }

    @Override
    public DataTable table(CoverageView view, Texts texts) {
        List<String> header =
                new ArrayList<>(List.of(texts.get("chart.column.area"), texts.get("chart.column.counted")));
        for (Presence presence : Presence.values()) {
            header.add(name(presence, texts));
        }
        header.add(texts.get("chart.column.total"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : view.rows()) {
            rows.add(cells(row.name(), "governments", row.governments(), texts));
            if (total(row.residents()) > 0) {
                rows.add(cells(row.name(), "residents", row.residents(), texts));
            }
        }
        return new DataTable(header, rows);
    }

    private static List<Cell> cells(String area, String what, Map<Presence, Long> counts, Texts texts) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(area), Cell.of(texts.get("chart.coverage." + what))));
        counts.values().forEach(count -> cells.add(new Cell(texts.number(count), count)));
        cells.add(new Cell(texts.number(total(counts)), total(counts)));
        return cells;
    }
}
