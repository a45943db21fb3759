package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.ingest.config.Portal;
import ca.etalon.reports.input.PortalSnapshot;
import ca.etalon.reports.input.PortalSnapshot.IssueCount;
import j2html.tags.DomContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the harvest went: every portal on every date, what is incomplete and why. */
final class HarvestPage implements PageContent {

    @Override
    public String path() {
        return Navigation.HARVEST.path();
    }

    @Override
    public String title(PageContext context) {
        return context.text("harvest.title");
    }

    @Override
    public Navigation navigation() {
        return Navigation.HARVEST;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var parts = new ArrayList<DomContent>();
        parts.add(p(context.text("harvest.lead")).withClass("lead"));
        parts.add(p(summary(context)).withClass("finding"));
        parts.add(section(h2(context.text("incomplete.title")), new Incomplete(context).build())
                .withId("incomplete"));
        parts.add(section(h2(context.text("harvest.used")), p(context.text("harvest.used.lead")), used(context))
                .withId("used"));
        parts.add(section(h2(context.text("harvest.dates")), p(context.text("harvest.dates.lead")), dates(context))
                .withId("dates"));
        parts.add(section(h2(context.text("harvest.issues")), issues(context)).withId("issues"));
        parts.add(section(h2(context.text("harvest.robots")), p(context.text("harvest.robots.lead")), robots(context))
                .withId("robots"));
        parts.add(section(
                        h2(context.text("facts.title")),
                        p(context.text("facts.lead")),
                        p(a(context.text("facts.link")).withHref(context.to(FactsPage.PATH))))
                .withId("facts"));
        parts.add(p(
                a(context.text("harvest.csv"))
                        .withHref(context.shared(HarvestCsv.SNAPSHOTS))
                        .attr("download", ""),
                j2html.TagCreator.text(" · "),
                a(context.text("harvest.vanished.csv"))
                        .withHref(context.shared(HarvestCsv.VANISHED))
                        .attr("download", "")));
        return parts;
    }

    private static String summary(PageContext context) {
        var report = context.report();
        var editions = report.harvestedPortals().stream()
                .flatMap(portal -> report.portalEdition(portal.id()).stream())
                .toList();
        return context.text(
                "harvest.summary",
                editions.size(),
                count(editions, "COMPLETE") + count(editions, "UNCHANGED"),
                count(editions, "PARTIAL"),
                count(editions, "CLOSED"),
                count(editions, "FAILED") + count(editions, "TOO_OLD") + count(editions, "NONE"));
    }

    private static long count(List<PortalEdition> editions, String status) {
        return editions.stream().filter(one -> one.status().equals(status)).count();
    }

    private static DomContent used(PageContext context) {
        var portals = context.report().harvestedPortals();
        var shown = portals.stream()
                .flatMap(portal -> context.report().shown(portal.id()).stream())
                .toList();
        var harvests = new Harvests(context, true, shown);
        var table = harvests.table(context.text("harvest.used.caption", context.edition()));
        for (var portal : portals) {
            context.report()
                    .shown(portal.id())
                    .ifPresent(snapshot ->
                            harvests.row(table, List.of(link(context, portal), use(context, portal)), snapshot));
        }
        return table.isEmpty() ? p(context.text("harvest.nothing")) : table.build();
    }

    private static Table.Cell use(PageContext context, Portal portal) {
        return Table.Cell.of(Chip.of(
                context.texts(),
                context.report()
                        .portalEdition(portal.id())
                        .map(PortalEdition::status)
                        .orElse("NONE")));
    }

    private static Table.Cell link(PageContext context, Portal portal) {
        return Table.Cell.of(a(context.texts().of(portal.name())).withHref(context.to(PortalPage.path(portal.id()))));
    }

    /** Portals × snapshots, newest last. */
    private static DomContent dates(PageContext context) {
        var days = new TreeSet<LocalDate>();
        context.report().data().snapshots().forEach(snapshot -> days.add(snapshot.snapshot()));
        var table = new Table(context.text("harvest.dates.caption", context.edition()))
                .column(context.text("column.portal"));
        days.forEach(day -> table.column(context.texts().date(day)));
        for (var portal : context.report().harvestedPortals()) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(link(context, portal));
            for (var day : days) {
                var said = context.report().snapshots(portal.id()).stream()
                        .filter(snapshot -> snapshot.snapshot().equals(day))
                        .reduce((first, second) -> second);
                cells.add(Table.Cell.of(said.map(snapshot -> cell(context, snapshot))
                        .orElse(j2html.TagCreator.text(portal.isOpenOn(day) ? "–" : context.text("harvest.notOpen")))));
            }
            table.row(Map.of(), cells);
        }
        return table.build();
    }

    private static DomContent cell(PageContext context, PortalSnapshot snapshot) {
        var chip = Chip.of(context.texts(), snapshot.row().status());
        if (Harvests.isFailed(snapshot)) {
            return chip;
        }
        return each(
                chip,
                j2html.TagCreator.text(
                        " " + context.texts().number(snapshot.row().harvested())));
    }

    /** Issues of the snapshots that the edition uses, by code. */
    private static DomContent issues(PageContext context) {
        var texts = context.texts();
        var counts = new TreeMap<ca.etalon.ingest.catalogue.IssueCode, long[]>();
        for (var portal : context.report().harvestedPortals()) {
            var issues = context.report()
                    .shown(portal.id())
                    .map(PortalSnapshot::issues)
                    .orElse(List.of());
            for (IssueCount issue : issues) {
                var sums = counts.computeIfAbsent(issue.code(), code -> new long[2]);
                sums[0] += issue.count();
                sums[1]++;
            }
        }
        if (counts.isEmpty()) {
            return p(context.text("harvest.noIssues"));
        }
        var table = new Table(context.text("harvest.issues.caption", context.edition()))
                .column(texts.get("column.issue"))
                .column(texts.get("column.severity"))
                .numbers(texts.get("column.times"))
                .numbers(texts.get("column.portals"))
                .column(texts.get("column.meaning"));
        counts.forEach((code, sums) -> table.row(
                Table.Cell.of(j2html.TagCreator.code(code.name())),
                Table.Cell.of(Chip.of(texts, code.severity().name())),
                Table.Cell.number(texts.number(sums[0]), (double) sums[0]),
                Table.Cell.number(texts.number(sums[1]), (double) sums[1]),
                Table.Cell.of(texts.get("issue." + code))));
        return table.build();
    }

    private static DomContent robots(PageContext context) {
        var table = new Table(context.text("harvest.robots.caption"))
                .column(context.text("column.portal"))
                .column(context.text("column.address"));
        context.report().harvestedPortals().stream()
                .filter(portal -> portal.robots() == Portal.Robots.DOCUMENTED_API)
                .forEach(portal -> table.row(link(context, portal), Table.Cell.of(portal.apiBase())));
        return table.isEmpty() ? p(context.text("harvest.robots.none")) : table.build();
    }
}
