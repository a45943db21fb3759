package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Government;
import j2html.tags.DomContent;
import java.util.Optional;

/** Every indicator of one government: value, counts, what is unknown, and why a value is missing. */
final class GovernmentIndicators {
    private final PageContext context;
    private final Government government;
    private final Values values;

    GovernmentIndicators(PageContext context, Government government) {
        this.context = context;
        this.government = government;
        this.values = new Values(context.texts());
    }

    Optional<DomContent> section() {
        var part = j2html.TagCreator.section(
                        h2(context.text("government.indicators")), p(context.text("government.indicators.lead")))
                .withId("indicators");
        boolean any = false;
        for (var dimension : context.report().dimensions()) {
            var table = table(dimension);
            if (!table.isEmpty()) {
                any = true;
                part.with(h3(Words.dimension(context.texts(), dimension)), table.build());
            }
        }
        return any ? Optional.of(part) : Optional.empty();
    }

    private Table table(String dimension) {
        var table = new Table(context.text(
                        "indicators.caption", Words.dimension(context.texts(), dimension), context.edition()))
                .column(context.text("column.indicator"))
                .numbers(context.text("column.value"))
                .numbers(context.text("column.counts"))
                .numbers(context.text("column.unknown"))
                .numbers(context.text("column.byRecord"))
                .column(context.text("column.trend"))
                .column(context.text("column.reason"))
                .numbers(context.text("column.version"));
        for (var indicator : context.report().indicators(dimension)) {
            context.report().of(government, indicator.id()).ifPresent(said -> row(table, indicator, said));
        }
        return table;
    }

    private void row(Table table, IndicatorDefinition indicator, Measurement said) {
        var texts = context.texts();
        table.row(
                Table.Cell.of(a(texts.of(indicator.label())).withHref(context.to(IndicatorPage.path(indicator.id())))),
                values.cell(indicator, Optional.of(said)),
                Table.Cell.of(values.counts(indicator, said)),
                Table.Cell.of(said.unknown() == null ? "" : texts.number(said.unknown())),
                Table.Cell.of(values.byRecord(indicator, said)),
                Table.Cell.of(new TrendWords(texts)
                        .brief(
                                indicator,
                                context.report()
                                        .data()
                                        .comparisons()
                                        .trend(SubjectKind.GOVERNMENT, government.id(), indicator.id()))),
                Table.Cell.of(values.reason(said)),
                Table.Cell.of(Integer.toString(said.version())));
    }
}
