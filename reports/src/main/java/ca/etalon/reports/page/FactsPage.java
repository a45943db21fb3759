package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalFact.Status;
import ca.etalon.ingest.config.Portal;
import ca.etalon.reports.output.Csv;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What portals offer beside the catalogue: every portal whose first page was asked for, by fact. */
final class FactsPage implements PageContent {
    static final String PATH = "facts.html";
    static final String CSV = "data/portal-facts.csv";

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String title(PageContext context) {
        return context.text("facts.title");
    }

    @Override
    public Navigation navigation() {
        return Navigation.HARVEST;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var report = context.report();
        var shown = shown(report);
        var parts = new ArrayList<DomContent>();
        parts.add(p(context.text("facts.lead")).withClass("lead"));
        parts.add(p(context.text(
                        "facts.counts", shown.size(), report.harvestedPortals().size()))
                .withClass("finding"));
        if (!shown.isEmpty()) {
            var facts = facts(report, shown);
            parts.add(div(each(List.of(Status.values()), status -> key(context, status)))
                    .withClass("key"));
            parts.add(table(context, shown, facts));
            parts.add(ul(each(
                    facts,
                    fact -> li(
                            strong(Facts.label(context.texts(), fact)),
                            text(context.text("facts.means", Facts.meaning(context.texts(), fact)))))));
        }
        parts.add(p(a(context.text("facts.csv")).withHref(context.shared(CSV)).attr("download", "")));
        parts.add(p(a(context.text("harvest.title")).withHref(context.to(Navigation.HARVEST.path()))));
        return parts;
    }

    private static List<Portal> shown(Report report) {
        return report.harvestedPortals().stream()
                .filter(portal -> !report.facts(portal.id()).isEmpty())
                .toList();
    }

    /** The facts in the order declared. */
    private static List<String> facts(Report report, List<Portal> portals) {
        var facts = new LinkedHashSet<String>();
        portals.forEach(portal ->
                report.facts(portal.id()).stream().map(PortalFact::fact).forEach(facts::add));
        return List.copyOf(facts);
    }

    private static DomContent key(PageContext context, Status status) {
        return p(mark(context, status), text(" " + context.text("facts.key." + status)));
    }

    private static DomContent table(PageContext context, List<Portal> shown, List<String> facts) {
        var table = new Table(context.text("facts.caption", context.edition())).column(context.text("column.portal"));
        facts.forEach(fact -> table.column(Facts.label(context.texts(), fact)));
        var sums = new ArrayList<Table.Cell>();
        sums.add(Table.Cell.of(context.text("facts.sum")));
        facts.forEach(fact -> sums.add(sum(context, shown, fact)));
        table.row(Map.of(), sums);
        for (var portal : shown) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(a(context.texts().of(portal.name()))
                    .withHref(context.to(PortalPage.path(portal.id()) + "#facts"))));
            facts.forEach(fact -> cells.add(cell(context, portal, fact)));
            table.row(Map.of(), cells);
        }
        return table.build();
    }

    private static Table.Cell sum(PageContext context, List<Portal> shown, String fact) {
        var statuses = shown.stream()
                .flatMap(portal -> of(context, portal, fact).stream().limit(1))
                .map(PortalFact::status)
                .toList();
        long found = statuses.stream().filter(Status.FOUND::equals).count();
        long seen = statuses.stream()
                .filter(status -> status != Status.NOT_OBSERVABLE)
                .count();
        return Table.Cell.of(context.text("value.of", found, seen));
    }

    private static List<PortalFact> of(PageContext context, Portal portal, String fact) {
        return context.report().facts(portal.id()).stream()
                .filter(one -> one.fact().equals(fact))
                .toList();
    }

    /** Of languages, which; of the rest, whether. A fact that was not looked for then leaves its cell empty. */
    private static Table.Cell cell(PageContext context, Portal portal, String fact) {
        var said = of(context, portal, fact);
        if (said.isEmpty()) {
            return Table.Cell.of("");
        }
        var status = said.get(0).status();
        return status == Status.FOUND && fact.equals(Facts.LANGUAGE)
                ? Table.Cell.of(
                        said.stream().map(PortalFact::value).distinct().sorted().collect(Collectors.joining(", ")))
                : Table.Cell.of(mark(context, status));
    }

    private static DomContent mark(PageContext context, Status status) {
        return span(
                        span(context.text("facts.sign." + status)).attr("aria-hidden", "true"),
                        span(Words.of(context.texts(), "status", status.name())).withClass("said"))
                .withClass("mark");
    }

    /** Every fact of every portal with its evidence. */
    static String csv(Report report) {
        var csv = new Csv(
                "portal",
                "snapshot",
                "fact",
                "status",
                "value",
                "language",
                "signal",
                "matched",
                "reason",
                "warc_record_id",
                "payload_sha256",
                "locator");
        for (var portal : shown(report)) {
            var snapshot = report.shown(portal.id()).orElseThrow().snapshot();
            for (var fact : report.facts(portal.id())) {
                var page = fact.evidence();
                csv.row(
                        portal.id(),
                        snapshot,
                        fact.fact(),
                        fact.status(),
                        fact.value(),
                        fact.language(),
                        fact.signal(),
                        fact.matched(),
                        fact.reason(),
                        page == null ? null : page.recordId(),
                        page == null ? null : page.sha256(),
                        page == null ? null : page.locator());
            }
        }
        return csv.toString();
    }
}
