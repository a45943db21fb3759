package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.Portal;
import j2html.tags.DomContent;
import java.util.Optional;

/** What the dates of a portal tell of changes of its data, and why not where they tell nothing. */
final class PortalDates {
    private final PageContext context;
    private final Portal portal;
    private final Values values;

    PortalDates(PageContext context, Portal portal) {
        this.context = context;
        this.portal = portal;
        this.values = new Values(context.texts());
    }

    Optional<DomContent> build() {
        var table = new Table(context.text("portal.dates.caption", context.edition()))
                .column(context.text("column.indicator"))
                .numbers(context.text("column.value"))
                .numbers(context.text("column.counts"))
                .numbers(context.text("column.unknown"))
                .column(context.text("column.reason"));
        context.report().indicators().stream()
                .filter(IndicatorDefinition::isOfChange)
                .forEach(indicator -> row(table, indicator));
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(section(
                                h2(context.text("portal.dates")),
                                p(
                                        j2html.TagCreator.text(context.text("portal.dates.lead") + " "),
                                        a(context.text("portal.dates.method"))
                                                .withHref(context.to(Navigation.METHOD.path() + "#dates"))),
                                table.build())
                        .withId("dates"));
    }

    private void row(Table table, IndicatorDefinition indicator) {
        context.report()
                .ofPortal(portal.id(), indicator.id())
                .ifPresent(said -> table.row(
                        Table.Cell.of(a(context.texts().of(indicator.label()))
                                .withHref(context.to(IndicatorPage.path(indicator.id())))),
                        values.cell(indicator, Optional.of(said)),
                        Table.Cell.of(values.counts(indicator, said)),
                        Table.Cell.of(
                                said.unknown() == null ? "" : context.texts().number(said.unknown())),
                        Table.Cell.of(values.reason(said.reason()))));
    }
}
