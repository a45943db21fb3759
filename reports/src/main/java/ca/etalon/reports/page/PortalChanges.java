package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.Identity;
import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.reports.input.PortalSnapshot;
import ca.etalon.reports.output.Csv;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The change log of a portal: how much came, went and changed, in which fields, and which datasets those are. */
final class PortalChanges {
    private final PageContext context;
    private final Portal portal;

    PortalChanges(PageContext context, Portal portal) {
        this.context = context;
        this.portal = portal;
    }

    static String csvPath(String portal) {
        return "data/portals/" + portal + "-changes.csv";
    }

    /** Whether any snapshot of a portal was compared with one before it. */
    static boolean hasCsv(Report report, Portal portal) {
        return report.snapshots(portal.id()).stream().anyMatch(PortalChanges::isCompared);
    }

    private static boolean isCompared(PortalSnapshot snapshot) {
        return snapshot.row().compared() != null;
    }

    /** Every change of every snapshot. */
    static String csv(Report report, Portal portal) {
        var csv = new Csv(
                "portal",
                "snapshot",
                "compared_with",
                "change",
                "dataset_key",
                "source_id",
                "title",
                "fields",
                "other_key",
                "rule",
                "confidence");
        for (var snapshot : report.snapshots(portal.id())) {
            var renamed = report.renamed(snapshot);
            report.data()
                    .details()
                    .changes(
                            snapshot,
                            change -> csv.row(
                                    portal.id(),
                                    snapshot.snapshot(),
                                    snapshot.row().compared(),
                                    change.change(),
                                    change.datasetKey(),
                                    change.sourceId(),
                                    change.title(),
                                    String.join(" ", change.fields()),
                                    otherKey(change, renamed.get(change.datasetKey())),
                                    rule(change, renamed.get(change.datasetKey())),
                                    confidence(change, renamed.get(change.datasetKey()))));
        }
        return csv.toString();
    }

    /** The key under which a dataset that came was known, or one that went goes on. */
    private static String otherKey(ChangeRow change, Identity identity) {
        return isRenamed(change, identity)
                ? change.change() == ChangeRow.Kind.ADDED ? identity.fromKey() : identity.toKey()
                : null;
    }

    private static String rule(ChangeRow change, Identity identity) {
        return isRenamed(change, identity) ? identity.rule() : null;
    }

    private static Double confidence(ChangeRow change, Identity identity) {
        return isRenamed(change, identity) ? identity.confidence() : null;
    }

    private static boolean isRenamed(ChangeRow change, Identity identity) {
        return identity != null && change.change() != ChangeRow.Kind.CHANGED;
    }

    /** What the edition's snapshot changed; nothing where there is no snapshot. */
    Optional<DomContent> build() {
        return context.report().shown(portal.id()).map(snapshot -> section(
                        h2(context.text("portal.changes")), each(parts(snapshot), part -> part))
                .withId("changes"));
    }

    private List<DomContent> parts(PortalSnapshot snapshot) {
        var parts = new ArrayList<DomContent>();
        if (isCompared(snapshot)) {
            compared(snapshot, parts);
        } else {
            parts.add(p(context.text(
                    snapshot.isComplete() ? "portal.changes.first" : "portal.changes.incomplete",
                    context.texts().date(snapshot.snapshot()))));
        }
        context.report().movedTo(portal.id()).forEach((from, datasets) -> parts.add(moved(from, datasets)));
        if (hasCsv(context.report(), portal)) {
            parts.add(p(a(context.text("portal.changes.csv"))
                    .withHref(context.shared(csvPath(portal.id())))
                    .attr("download", "")));
        }
        return parts;
    }

    private DomContent moved(String from, long datasets) {
        return context.report()
                .portal(from)
                .<DomContent>map(former -> p(
                        text(context.text("portal.changes.moved", datasets) + " "),
                        a(context.texts().of(former.name())).withHref(context.to(PortalPage.path(from)))))
                .orElse(p(context.text("portal.changes.moved", datasets) + " " + from));
    }

    private void compared(PortalSnapshot snapshot, List<DomContent> parts) {
        var texts = context.texts();
        var changes = ChangeSummary.of(context.report(), snapshot);
        parts.add(p(texts.get(
                        "portal.changes.counts",
                        texts.date(snapshot.snapshot()),
                        texts.date(LocalDate.parse(snapshot.row().compared())),
                        changes.count(ChangeRow.Kind.ADDED),
                        changes.count(ChangeRow.Kind.CHANGED),
                        changes.count(ChangeRow.Kind.REMOVED)))
                .withClass("finding"));
        if (changes.renamed() > 0) {
            parts.add(p(texts.get("portal.changes.renamed", changes.renamed())));
        }
        if (snapshot.issues().stream().anyMatch(issue -> issue.code() == IssueCode.MASS_DISAPPEARANCE)) {
            parts.add(p(
                    Chip.of(texts, IssueCode.MASS_DISAPPEARANCE.severity().name()),
                    text(" " + texts.get("issue." + IssueCode.MASS_DISAPPEARANCE))));
        }
        if (!changes.fields().isEmpty()) {
            parts.add(fields(changes));
        }
        if (!changes.named().isEmpty()) {
            parts.add(details(
                    summary(texts.get("portal.changes.named", changes.named().size(), changes.total())),
                    named(changes)));
        }
    }

    private DomContent fields(ChangeSummary changes) {
        var texts = context.texts();
        double changed = changes.count(ChangeRow.Kind.CHANGED);
        var table = new Table(texts.get("portal.changes.fields", changes.count(ChangeRow.Kind.CHANGED)))
                .column(texts.get("column.field"))
                .numbers(texts.get("column.datasetsChanged"))
                .numbers(texts.get("column.share"));
        changes.fields()
                .forEach(field -> table.row(
                        Table.Cell.of(Words.of(texts, "field", field.field())),
                        Table.Cell.number(texts.number(field.datasets()), (double) field.datasets()),
                        Table.Cell.number(
                                new Values(texts).percent(field.datasets() / changed), field.datasets() / changed)));
        return table.build();
    }

    private DomContent named(ChangeSummary changes) {
        var texts = context.texts();
        var table = new Table(texts.get("portal.changes.caption"))
                .column(texts.get("column.dataset"))
                .column(texts.get("column.change"))
                .column(texts.get("column.fields"))
                .column(texts.get("column.identifier"));
        changes.named()
                .forEach(change -> table.row(
                        Table.Cell.of(
                                change.title() == null
                                        ? span(texts.get("portal.changes.untitled"))
                                                .withClass("note")
                                        : text(change.title())),
                        Table.Cell.of(Chip.of(texts, change.change().name())),
                        Table.Cell.of(change.fields().stream()
                                .map(field -> Words.of(texts, "field", field))
                                .collect(Collectors.joining(", "))),
                        Table.Cell.of(code(String.valueOf(change.sourceId())))));
        return table.build();
    }
}
