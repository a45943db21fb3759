package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.ingest.config.Portal;
import ca.etalon.reports.input.PortalSnapshot;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** The portals whose last harvest is not whole: why, what stands in, and what the next run does about it. */
final class Incomplete {
    private final PageContext context;
    private final Report report;

    Incomplete(PageContext context) {
        this.context = context;
        this.report = context.report();
    }

    DomContent build() {
        var parts = new ArrayList<DomContent>();
        int retries = report.data().configuration().settings().retries();
        parts.add(p(context.text("incomplete.lead", retries)));
        var table = new Table(context.text("incomplete.caption", context.edition()))
                .column(context.text("column.portal"))
                .column(context.text("column.lastHarvest"))
                .column(context.text("column.why"))
                .column(context.text("column.instead"))
                .column(context.text("column.next"));
        int never = 0;
        for (var portal : report.harvestedPortals()) {
            var snapshots = report.snapshots(portal.id());
            if (snapshots.isEmpty()) {
                never += isOpen(portal) ? 1 : 0;
            } else if (!snapshots.get(snapshots.size() - 1).isComplete()) {
                row(table, portal, snapshots);
            }
        }
        if (table.isEmpty()) {
            parts.add(p(context.text("incomplete.none")));
        } else {
            parts.add(p(context.text("incomplete.schedule")));
            parts.add(table.build());
        }
        if (never > 0) {
            parts.add(p(context.text("incomplete.never", never)).withClass("note"));
        }
        return each(parts, part -> part);
    }

    private boolean isOpen(Portal portal) {
        return portal.isOpenOn(report.data().edition());
    }

    private void row(Table table, Portal portal, List<PortalSnapshot> snapshots) {
        var last = snapshots.get(snapshots.size() - 1);
        table.row(
                Table.Cell.of(a(context.texts().of(portal.name())).withHref(context.to(PortalPage.path(portal.id())))),
                Table.Cell.of(each(
                        span(context.texts().date(last.snapshot())).withClass("day"),
                        text(" "),
                        Chip.of(context.texts(), last.row().status()),
                        inARow(snapshots))),
                Table.Cell.of(Harvests.reason(context, last)),
                Table.Cell.of(instead(portal, last)),
                Table.Cell.of(context.text("next." + (isOpen(portal) ? NextRun.after(last) : NextRun.CLOSED))));
    }

    /** How often in a row it has not been whole. */
    private DomContent inARow(List<PortalSnapshot> snapshots) {
        int count = 0;
        for (int i = snapshots.size() - 1; i >= 0 && !snapshots.get(i).isComplete(); i--) {
            count++;
        }
        return count < 2
                ? each()
                : span(context.text("incomplete.inARow", count)).withClass("note");
    }

    private DomContent instead(Portal portal, PortalSnapshot last) {
        var used = report.used(portal.id());
        if (used.isEmpty()) {
            return text(context.text("incomplete.nothing"));
        }
        if (used.get().snapshot().equals(last.snapshot())) {
            return text(context.text("incomplete.itself"));
        }
        var status = report.portalEdition(portal.id()).map(PortalEdition::status);
        return each(
                span(context.texts().date(used.get().snapshot())).withClass("day"),
                text(" "),
                Chip.of(context.texts(), status.orElse(used.get().row().status())));
    }
}
