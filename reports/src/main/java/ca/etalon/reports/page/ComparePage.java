package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.ingest.config.Government;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Governments side by side: sortable, filterable and to take away; what is unknown shows as a range. */
final class ComparePage implements PageContent {
    private static final String SCRIPT = Resources.text("compare.js");

    @Override
    public String path() {
        return Navigation.COMPARE.path();
    }

    @Override
    public String title(PageContext context) {
        return context.text("compare.title");
    }

    @Override
    public Navigation navigation() {
        return Navigation.COMPARE;
    }

    @Override
    public List<String> scripts() {
        return List.of(SCRIPT);
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var parts = new ArrayList<DomContent>();
        parts.add(p(context.text("compare.lead", context.edition(), Snapshots.span(context)))
                .withClass("lead"));
        parts.add(p(context.text("compare.caution")));
        ranks(context).ifPresent(parts::add);
        parts.add(controls(context));
        parts.add(CompareTable.build(context));
        var others = context.report().compared().size()
                - CompareTable.listed(context.report()).size();
        parts.add(p(context.text("compare.others", others)).withClass("note"));
        parts.add(p(a(context.text("compare.all"))
                .withHref(context.shared(CompareCsv.PATH))
                .attr("download", "")));
        parts.add(section(
                h2(context.text("compare.dimensions")),
                each(context.report().dimensions(), dimension -> dimension(context, dimension))));
        return parts;
    }

    private static Optional<DomContent> ranks(PageContext context) {
        var frameworks = FrameworkPage.all(context.report());
        return frameworks.isEmpty()
                ? Optional.empty()
                : Optional.of(p(
                        text(context.text("rank.compare.links")),
                        each(
                                frameworks,
                                framework -> each(
                                        text(" "),
                                        a(context.texts().of(framework.label()))
                                                .withHref(context.to(FrameworkPage.path(framework.id())))))));
    }

    private static DomContent controls(PageContext context) {
        var report = context.report();
        var texts = context.texts();
        return div(
                        filter(
                                context,
                                "province",
                                options(report, one -> one.province(), one -> Words.province(texts, one.province()))),
                        filter(
                                context,
                                "population",
                                options(
                                        report,
                                        one -> PopulationClass.of(one).id(),
                                        one -> texts.get(PopulationClass.of(one).key()))),
                        filter(context, "platform", platforms(context)),
                        filter(
                                context,
                                "status",
                                options(report, report::status, one -> Words.of(texts, "status", report.status(one)))),
                        button(texts.get("compare.csv")).withType("button").withId("take"),
                        span().withId("shown").attr("role", "status").attr("data-words", texts.get("compare.shown")))
                .withClass("controls")
                .attr("hidden", "");
    }

    private static DomContent filter(PageContext context, String name, Map<String, String> options) {
        return label(
                span(context.text("compare.filter." + name)),
                select(option(context.text("compare.any")).withValue(""), each(options.entrySet(), entry -> option(
                                        entry.getValue())
                                .withValue(entry.getKey())))
                        .attr("data-filter", name));
    }

    private static Map<String, String> options(
            Report report, Function<Government, String> value, Function<Government, String> words) {
        var options = new LinkedHashMap<String, String>();
        CompareTable.listed(report).stream()
                .sorted(Comparator.comparing(one -> String.valueOf(value.apply(one))))
                .forEach(one -> options.putIfAbsent(String.valueOf(value.apply(one)), words.apply(one)));
        return options;
    }

    private static Map<String, String> platforms(PageContext context) {
        var report = context.report();
        var options = new LinkedHashMap<String, String>();
        CompareTable.listed(report).stream()
                .flatMap(government -> report.platforms(government).stream())
                .distinct()
                .sorted()
                .forEach(platform -> options.put(platform, Words.platform(context.texts(), platform)));
        return options;
    }

    static Table.Cell name(PageContext context, Government government) {
        return Table.Cell.of(
                a(context.texts().of(government.name())).withHref(context.to(GovernmentPage.path(government.id()))));
    }

    private static DomContent dimension(PageContext context, String dimension) {
        var texts = context.texts();
        var report = context.report();
        var name = Words.dimension(context.texts(), dimension);
        var shown = report.publishing();
        var table = new Table(texts.get("indicators.caption", name, context.edition()))
                .column(texts.get("column.government"));
        var indicators = report.indicators(dimension);
        indicators.forEach(indicator -> table.column(head(context, indicator, shown), true));
        for (var government : shown) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(name(context, government));
            indicators.forEach(indicator ->
                    cells.add(new Values(texts).cellWithUnknown(indicator, report.of(government, indicator.id()))));
            table.row(Map.of(), cells);
        }
        return details(summary(name), table.build());
    }

    private static DomContent head(PageContext context, IndicatorDefinition indicator, List<Government> shown) {
        long measured = shown.stream()
                .flatMap(government -> context.report().of(government, indicator.id()).stream())
                .filter(said -> said.status() == MeasurementStatus.MEASURED)
                .count();
        return each(
                a(context.texts().of(indicator.label())).withHref(context.to(IndicatorPage.path(indicator.id()))),
                measured == shown.size()
                        ? each()
                        : span(" " + context.text("compare.observable", measured, shown.size()))
                                .withClass("note"));
    }
}
