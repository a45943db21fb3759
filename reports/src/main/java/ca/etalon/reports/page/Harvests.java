package ca.etalon.reports.page;

import static j2html.TagCreator.span;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.reports.input.PortalSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The table of how snapshots went, one row for each. */
final class Harvests {
    private final PageContext context;
    private final boolean byPortal;
    private final boolean withReasons;

    /**
     * @param byPortal with the portal and its use in the edition, or for one portal alone
     * @param snapshots those to show; where all are complete, there is no column of reasons
     */
    Harvests(PageContext context, boolean byPortal, List<PortalSnapshot> snapshots) {
        this.context = context;
        this.byPortal = byPortal;
        this.withReasons =
                snapshots.stream().anyMatch(snapshot -> snapshot.row().reason() != null);
    }

    Table table(String caption) {
        var table = new Table(caption);
        if (byPortal) {
            table.column(context.text("column.portal")).column(context.text("column.use"));
        }
        table.column(context.text("column.snapshot"))
                .column(context.text("column.status"))
                .column(context.text("column.basis"))
                .numbers(context.text("column.advertised"))
                .numbers(context.text("column.received"))
                .numbers(context.text("column.harvested"))
                .numbers(context.text("column.duplicates"))
                .numbers(context.text("column.added"))
                .numbers(context.text("column.changed"))
                .numbers(context.text("column.renamed"))
                .numbers(context.text("column.vanished"));
        return withReasons ? table.column(context.text("column.why")) : table;
    }

    /** Adds a snapshot after the cells that stand first. */
    void row(Table table, List<Table.Cell> first, PortalSnapshot snapshot) {
        var texts = context.texts();
        var row = snapshot.row();
        long renamed = context.report().renamedCount(snapshot);
        var cells = new ArrayList<>(first);
        cells.add(Table.Cell.of(span(texts.date(snapshot.snapshot())).withClass("day")));
        cells.add(Table.Cell.of(Chip.of(texts, row.status())));
        cells.add(Table.Cell.of(basis(row.basis())));
        for (var count : Arrays.asList(
                row.advertised(),
                isFailed(snapshot) ? null : row.received(),
                isFailed(snapshot) ? null : row.harvested(),
                isFailed(snapshot) ? null : row.duplicates(),
                without(row.added(), renamed),
                row.changed(),
                row.compared() == null ? null : renamed,
                without(row.vanished(), renamed))) {
            cells.add(number(count));
        }
        if (withReasons) {
            cells.add(Table.Cell.of(span(reason(context, snapshot)).withClass("why")));
        }
        table.row(Map.of(), cells);
    }

    /** A harvest that failed found nothing out: not that there are no datasets. */
    static boolean isFailed(PortalSnapshot snapshot) {
        return snapshot.row().status().equals("FAILED");
    }

    private static Long without(Long counted, long renamed) {
        return counted == null ? null : counted - renamed;
    }

    private String basis(String basis) {
        return basis == null ? "" : Words.of(context.texts(), "basis", basis);
    }

    /** Why a snapshot is not complete, in words. */
    static String reason(PageContext context, PortalSnapshot snapshot) {
        var row = snapshot.row();
        if (row.reason() == null) {
            return "";
        }
        var detail = row.reason().equals(IssueCode.TOTAL_DIFFERS.name()) && row.advertised() != null
                ? context.text("harvest.differs", row.advertised(), row.received())
                : row.reasonDetail();
        return new Values(context.texts()).reason(row.reason(), detail);
    }

    private Table.Cell number(Long count) {
        return count == null
                ? Table.Cell.number("–", null)
                : Table.Cell.number(context.texts().number(count), count.doubleValue());
    }
}
