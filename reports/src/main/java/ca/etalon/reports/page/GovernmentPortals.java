package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Publishes;
import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.Optional;

/** Where a government publishes, in what role, and how the harvest went. */
final class GovernmentPortals {
    private final PageContext context;
    private final Government government;

    GovernmentPortals(PageContext context, Government government) {
        this.context = context;
        this.government = government;
    }

    Optional<DomContent> section() {
        if (government.publishes().isEmpty()) {
            return Optional.empty();
        }
        var table = new Table(context.text("portals.caption", context.edition()))
                .column(context.text("column.portal"))
                .column(context.text("column.role"))
                .column(context.text("column.platform"))
                .column(context.text("column.snapshot"))
                .column(context.text("column.status"))
                .column(context.text("column.address"));
        // What counts stands first; the sort is stable, so the order declared stays otherwise.
        government.publishes().stream()
                .sorted(Comparator.comparing(publishes ->
                        publishes.role().isCounted() ? 0 : publishes.role().isClaim() ? 1 : 2))
                .forEach(publishes -> row(table, publishes));
        return Optional.of(j2html.TagCreator.section(h2(context.text("portals.title")), table.build())
                .withId("portals"));
    }

    private void row(Table table, Publishes publishes) {
        var texts = context.texts();
        var portal = context.report().portal(publishes.portal()).orElseThrow();
        var edition = context.report().portalEdition(portal.id());
        table.row(
                Table.Cell.of(a(texts.of(portal.name())).withHref(context.to(PortalPage.path(portal.id())))),
                Table.Cell.of(role(publishes, portal)),
                Table.Cell.of(platform(portal.platform())),
                Table.Cell.of(
                        edition.map(PortalEdition::snapshot).map(texts::date).orElse("–")),
                Table.Cell.of(
                        edition.map(PortalEdition::snapshot).isEmpty()
                                        && !publishes.role().isCounted()
                                ? text(texts.get("portals.notCounted"))
                                : Chip.of(
                                        texts,
                                        edition.map(PortalEdition::status).orElse("NONE"))),
                Table.Cell.of(
                        Links.external(portal.url().toString(), portal.url().toString())));
    }

    private DomContent platform(String platform) {
        var name = Words.platform(context.texts(), platform);
        return platform != null && new Platforms(context.report()).has(platform)
                ? a(name).withHref(context.to(PlatformPage.path(platform)))
                : text(name);
    }

    /** A site that is no catalogue says what it is instead. */
    private DomContent role(Publishes publishes, Portal portal) {
        var role = Chip.of(context.texts(), publishes.role().name());
        return portal.isCatalogue()
                ? role
                : each(
                        role,
                        text(" "),
                        span(context.text("portal.kind." + portal.kind())).withClass("note"));
    }
}
