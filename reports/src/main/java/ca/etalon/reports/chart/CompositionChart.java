package ca.etalon.reports.chart;

import ca.etalon.reports.chart.DataTable.Cell;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.CompositionView;
import ca.etalon.reports.view.CompositionView.Part;
import ca.etalon.reports.view.CompositionView.Row;
import ca.etalon.reports.view.CompositionView.Tone;
import ca.etalon.reports.view.Unit;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** What each catalogue is made of, as a bar of 100 % with the count it stands for beside it. */
final class CompositionChart implements EtalonChart<CompositionView> {

    @Override
    public String name() {
        return "composition";
    }

    @Override
    public Class<CompositionView> view() {
        return CompositionView.class;
    }

    @Override
    public boolean isEmpty(CompositionView view) {
        return view.rows().stream().allMatch(row -> row.total() == 0);
    }

    @Override
    public Drawing draw(CompositionView view, Texts texts) {
        List<Stack.Part> parts = parts(view.parts());
        List<Stack.Bar> bars = view.rows().stream()
                .map(row -> new Stack.Bar(
                        NameAxis.Label.of(row.name()),
                        row.name(),
                        row.counts(),
                        row.total() == 0 ? texts.get("chart.composition.none") : texts.number(row.total())))
                .toList();
        XYPlot plot = Stack.plot(parts, bars, 230, texts);
        return Frame.around(
                plot,
                view.title(),
                texts.get("chart.composition.note", view.counted()),
                Stack.legend(parts),
                Axes.settle(plot, 0, 22));
    }

    private static List<Stack.Part> parts(List<Part> parts) {
        List<Stack.Part> painted = new ArrayList<>();
        int plain = 0;
        for (Part part : parts) {
            Color fill = part.tone() == Tone.PLAIN ? ChartTheme.part(plain++) : ChartTheme.tone(part.tone());
            painted.add(new Stack.Part(part.name(), new SegmentRenderer.Paint(fill, part.tone() == Tone.UNKNOWN)));
        }
        return painted;
    }

    @Override
    public String describe(CompositionView view, Texts texts) {
        Values percent = new Values(texts, Unit.PERCENT);
        long total = view.rows().stream().mapToLong(Row::total).sum();
        List<String> shares = new ArrayList<>();
        for (int p = 0; p < view.parts().size(); p++) {
            int part = p;
            long count = view.rows().stream()
                    .mapToLong(row -> row.counts().get(part))
                    .sum();
            if (count > 0) {
                shares.add(texts.get(
                        "chart.composition.share", view.parts().get(p).name(), percent.number((double) count / total)));
            }
        }
        long with = view.rows().stream().filter(row -> row.total() > 0).count();
        return texts.get(
                "chart.composition.finding",
                with,
                texts.number(total),
                view.counted(),
                String.join(texts.get("chart.list.separator"), shares));
    }

    @Override
    public DataTable table(CompositionView view, Texts texts) {
        List<String> header = new ArrayList<>();
        header.add(texts.get("chart.column.government"));
        view.parts().forEach(part -> header.add(part.name()));
        header.add(texts.get("chart.column.total"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Row row : view.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(row.name()));
            row.counts().forEach(count -> cells.add(new Cell(texts.number(count), count)));
            cells.add(new Cell(texts.number(row.total()), row.total()));
            rows.add(cells);
        }
        return new DataTable(header, rows);
    }
}
