package ca.etalon.reports.page;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TrTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table with a caption and scoped headers, in a frame that scrolls on a narrow screen and can be reached by key. */
final class Table {

    /** With more columns than this a table is set smaller. */
    private static final int MANY_COLUMNS = 8;

    /** A cell; {@code sort} is what it is sorted by where that is not its text: a number, or empty for none. */
    record Cell(DomContent content, String sort) {
        static Cell of(String words) {
            return new Cell(text(words == null ? "" : words), null);
        }

        static Cell of(DomContent content) {
            return new Cell(content, null);
        }

        static Cell number(String words, Double sort) {
            return new Cell(text(words), sort == null ? "" : Double.toString(sort));
        }

        static Cell number(DomContent content, Double sort) {
            return new Cell(content, sort == null ? "" : Double.toString(sort));
        }
    }

    private record Column(DomContent head, boolean number) {}

    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<TrTag> rows = new ArrayList<>();
    private String id;

    Table(String caption) {
        this.caption = caption;
    }

    Table id(String value) {
        this.id = value;
        return this;
    }

    Table column(String head) {
        return column(text(head), false);
    }

    Table numbers(String head) {
        return column(text(head), true);
    }

    Table column(DomContent head, boolean number) {
        columns.add(new Column(head, number));
        return this;
    }

    Table row(Cell... cells) {
        return row(Map.of(), List.of(cells));
    }

    /** A row with {@code data-} attributes to filter by; its first cell is its header. */
    Table row(Map<String, String> data, List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    cells.size() + " cells under " + columns.size() + " columns: " + caption);
        }
        var row = tr();
        data.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> row.attr("data-" + entry.getKey(), entry.getValue()));
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var tag = i == 0 ? th().attr("scope", "row") : td();
            if (columns.get(i).number()) {
                tag.attr("class", "number");
            }
            if (cell.sort() != null) {
                tag.attr("data-sort", cell.sort());
            }
            row.with(tag.with(cell.content()));
        }
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    DivTag build() {
        var head = tr();
        for (var column : columns) {
            var cell = th().attr("scope", "col").with(column.head());
            if (column.number()) {
                cell.attr("class", "number");
            }
            head.with(cell);
        }
        var table = table(caption(caption), thead(head), tbody(each(rows, row -> row)));
        if (columns.size() > MANY_COLUMNS) {
            table.withClass("wide");
        }
        if (id != null) {
            table.withId(id);
        }
        return div(table)
                .withClass("scroll")
                .attr("role", "region")
                .attr("aria-label", caption)
                .attr("tabindex", "0");
    }
}
