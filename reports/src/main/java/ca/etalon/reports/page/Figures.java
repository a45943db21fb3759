package ca.etalon.reports.page;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.summary;

import ca.etalon.reports.chart.ChartImage;
import ca.etalon.reports.chart.DataTable;
import ca.etalon.reports.i18n.Texts;
import ca.etalon.reports.view.View;
import j2html.tags.DomContent;
import java.util.List;

/** A chart in a page: the picture, what it says in words, and its numbers in a table. */
public final class Figures {

    /** Draws a view in one language; may be asked from any thread. */
    @FunctionalInterface
    public interface Drawer {
        ChartImage draw(View view, Texts texts);
    }

    private final Drawer drawer;

    Figures(Drawer drawer) {
        this.drawer = drawer;
    }

    /** A figure; {@code note} names its n, edition and snapshot. */
    DomContent of(View view, Texts texts, String note) {
        var image = drawer.draw(view, texts);
        return figure(
                        // Drawn by our own charts, which escape every name they are given.
                        // On a narrow screen it scrolls, since its words would shrink with it.
                        div(rawHtml(image.svg()))
                                .withClass("picture")
                                .attr("role", "group")
                                .attr("aria-label", image.title())
                                .attr("tabindex", "0"),
                        figcaption(p(image.description()), p(note).withClass("note")),
                        details(summary(texts.get("figure.numbers")), table(image)))
                .withId("figure-" + view.id());
    }

    private static DomContent table(ChartImage image) {
        var table = new Table(image.title());
        var data = image.table();
        for (int i = 0; i < data.header().size(); i++) {
            int column = i;
            boolean number = !data.rows().isEmpty()
                    && data.rows().stream().anyMatch(row -> row.get(column).isNumber());
            if (number) {
                table.numbers(data.header().get(i));
            } else {
                table.column(data.header().get(i));
            }
        }
        data.rows().forEach(row -> table.row(cells(row)));
        return table.build();
    }

    private static Table.Cell[] cells(List<DataTable.Cell> row) {
        return row.stream().map(cell -> Table.Cell.of(cell.text())).toArray(Table.Cell[]::new);
    }
}
