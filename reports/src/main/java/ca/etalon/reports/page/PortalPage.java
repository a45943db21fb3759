package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.br;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.config.Portal;
import ca.etalon.reports.input.PortalSnapshot;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One portal: who publishes on it, every snapshot, what changed, what it shows beside its catalogue, and what went wrong. */
final class PortalPage implements PageContent {
    private final Portal portal;

    PortalPage(Portal portal) {
        this.portal = portal;
    }

    static String path(String portal) {
        return "portals/" + portal + ".html";
    }

    @Override
    public String path() {
        return path(portal.id());
    }

    @Override
    public String title(PageContext context) {
        return context.texts().of(portal.name());
    }

    @Override
    public Navigation navigation() {
        return Navigation.HARVEST;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var snapshots = context.report().snapshots(portal.id()).stream()
                .sorted(Comparator.comparing(PortalSnapshot::snapshot).reversed())
                .toList();
        var parts = new ArrayList<DomContent>();
        parts.add(facts(context));
        parts.add(section(h2(context.text("portal.publishers")), publishers(context)));
        context.report()
                .portalEdition(portal.id())
                .filter(edition -> portal.isCatalogue() || edition.snapshot() != null)
                .ifPresent(edition -> parts.add(section(
                        h2(context.text("portal.edition", context.edition())),
                        p(
                                Chip.of(context.texts(), edition.status()),
                                text(" "
                                        + context.text(
                                                "portal.edition.datasets",
                                                edition.assigned(),
                                                edition.mirrored(),
                                                edition.others(),
                                                edition.notData()))),
                        p(new Values(context.texts()).reason(edition.reason())))));
        new PortalDates(context, portal).build().ifPresent(parts::add);
        new PortalChanges(context, portal).build().ifPresent(parts::add);
        new PortalFactsTable(context, portal).build().ifPresent(parts::add);
        new LanguageTable(context, SubjectKind.PORTAL, portal.id()).build().ifPresent(parts::add);
        parts.add(section(h2(context.text("portal.snapshots")), snapshots(context, snapshots))
                .withId("snapshots"));
        for (var snapshot : snapshots) {
            if (!snapshot.issues().isEmpty()) {
                parts.add(issues(context, snapshot));
            }
        }
        return parts;
    }

    private DomContent facts(PageContext context) {
        var texts = context.texts();
        var facts = ul().withClass("facts")
                .with(li(Links.external(portal.url().toString(), portal.url().toString())))
                .with(li(texts.get("portal.platform", Words.platform(texts, portal.platform()))))
                .with(li(
                        texts.get(portal.robots() == Portal.Robots.OBEY ? "portal.robots.obey" : "portal.robots.api")));
        if (!portal.isCatalogue()) {
            facts.with(li(texts.get("portal.kind." + portal.kind())));
        }
        if (portal.openedOn() != null) {
            facts.with(li(texts.get("portal.opened", texts.date(portal.openedOn()))));
        }
        if (portal.closedOn() != null) {
            facts.with(li(texts.get("portal.closed", texts.date(portal.closedOn()))));
        }
        if (portal.verifiedOn() != null) {
            facts.with(li(texts.get("portal.verified", texts.date(portal.verifiedOn()))));
        }
        return facts;
    }

    private DomContent publishers(PageContext context) {
        var texts = context.texts();
        var publishers = context.report().publishers(portal.id());
        if (publishers.isEmpty()) {
            return p(texts.get("portal.nobody"));
        }
        return ul(each(
                publishers,
                one -> li(
                        a(texts.of(one.government().name()))
                                .withHref(context.to(
                                        GovernmentPage.path(one.government().id()))),
                        text(" "),
                        Chip.of(texts, one.publishes().role().name()))));
    }

    private DomContent snapshots(PageContext context, List<PortalSnapshot> snapshots) {
        if (snapshots.isEmpty()) {
            return p(context.text("harvest.nothing"));
        }
        var harvests = new Harvests(context, false, snapshots);
        var table = harvests.table(context.text("portal.snapshots.caption", title(context)));
        snapshots.forEach(snapshot -> harvests.row(table, List.of(), snapshot));
        return table.build();
    }

    private DomContent issues(PageContext context, PortalSnapshot snapshot) {
        var texts = context.texts();
        var part = section(h2(texts.get("portal.issues", texts.date(snapshot.snapshot()))));
        for (var issue : snapshot.issues()) {
            part.with(
                    h3(
                            Chip.of(texts, issue.code().severity().name()),
                            text(" "),
                            code(issue.code().name())),
                    p(texts.get("issue." + issue.code()) + " " + texts.get("portal.issue.times", issue.count())));
            var named = issue.examples();
            if (!named.isEmpty()) {
                part.with(details(
                        summary(texts.get("portal.issue.examples", named.size(), issue.count())),
                        ul(each(named, PortalPage::example)).withClass("met")));
            }
        }
        return part;
    }

    private static DomContent example(HarvestIssue issue) {
        return li(
                text(Objects.requireNonNullElse(issue.detail(), "")),
                issue.locator() == null ? each() : each(br(), code(issue.locator())));
    }
}
