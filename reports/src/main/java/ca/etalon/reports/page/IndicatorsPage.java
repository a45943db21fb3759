package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.MeasurementStatus;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** All indicators by dimension, with the national value of each. */
final class IndicatorsPage implements PageContent {

    @Override
    public String path() {
        return Navigation.INDICATORS.path();
    }

    @Override
    public String title(PageContext context) {
        return context.text("indicators.title");
    }

    @Override
    public Navigation navigation() {
        return Navigation.INDICATORS;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var parts = new ArrayList<DomContent>();
        parts.add(
                p(context.text("indicators.lead", context.report().indicators().size()))
                        .withClass("lead"));
        for (var dimension : context.report().dimensions()) {
            var name = Words.dimension(context.texts(), dimension);
            parts.add(section(h2(name), table(context, dimension, name)).withId(dimension));
        }
        return parts;
    }

    private static DomContent table(PageContext context, String dimension, String name) {
        var texts = context.texts();
        var table = new Table(texts.get("indicators.caption", name, context.edition()))
                .column(texts.get("column.indicator"))
                .column(texts.get("column.meaning"))
                .numbers(texts.get("column.national"))
                .numbers(texts.get("column.observed"));
        for (var indicator : context.report().indicators(dimension)) {
            table.row(
                    Table.Cell.of(
                            a(texts.of(indicator.label())).withHref(context.to(IndicatorPage.path(indicator.id())))),
                    Table.Cell.of(texts.of(indicator.meaning())),
                    new Values(texts).cell(indicator, context.report().national(indicator.id())),
                    Table.Cell.of(observed(context, indicator)));
        }
        return each(table.build());
    }

    private static String observed(PageContext context, IndicatorDefinition indicator) {
        var said = context.report().publishing().stream()
                .flatMap(government -> context.report().of(government, indicator.id()).stream())
                .toList();
        long measured = said.stream()
                .filter(one -> one.status() == MeasurementStatus.MEASURED)
                .count();
        return context.text(
                "value.of", context.texts().number(measured), context.texts().number(said.size()));
    }
}
