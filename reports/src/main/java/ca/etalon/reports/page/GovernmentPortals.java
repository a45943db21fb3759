package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;

import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Publishes;
import j2html.tags.DomContent;
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
        government.publishes().forEach(publishes -> row(table, publishes));
        return Optional.of(j2html.TagCreator.section(h2(context.text("portals.title")), table.build())
                .withId("portals"));
    }

    private void row(Table table, Publishes publishes) {
        var texts = context.texts();
        var portal = context.report().portal(publishes.portal()).orElseThrow();
        var edition = context.report().portalEdition(portal.id());
        table.row(
                Table.Cell.of(a(texts.of(portal.name())).withHref(context.to(PortalPage.path(portal.id())))),
                Table.Cell.of(Chip.of(texts, publishes.role().name())),
                Table.Cell.of(Words.platform(texts, portal.platform())),
                Table.Cell.of(
                        edition.map(PortalEdition::snapshot).map(texts::date).orElse("–")),
                Table.Cell.of(Chip.of(texts, edition.map(PortalEdition::status).orElse("NONE"))),
                Table.Cell.of(
                        Links.external(portal.url().toString(), portal.url().toString())));
    }
}
