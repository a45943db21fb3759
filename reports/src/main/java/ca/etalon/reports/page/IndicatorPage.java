package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.Comparisons;
import ca.etalon.reports.view.DistributionView;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.Unit;
import j2html.tags.DomContent;
import j2html.tags.specialized.DlTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One indicator: what it means, its definition word for word, and how governments stand. */
final class IndicatorPage implements PageContent {
    private final IndicatorDefinition indicator;
    private final Figures figures;

    IndicatorPage(IndicatorDefinition indicator, Figures figures) {
        this.indicator = indicator;
        this.figures = figures;
    }

    static String path(String indicator) {
        return "indicators/" + indicator + ".html";
    }

    @Override
    public String path() {
        return path(indicator.id());
    }

    @Override
    public String title(PageContext context) {
        return context.texts().of(indicator.label());
    }

    @Override
    public Navigation navigation() {
        return Navigation.INDICATORS;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var parts = new ArrayList<DomContent>();
        parts.add(p(context.texts().of(indicator.meaning())).withClass("lead"));
        parts.add(national(context));
        new Misreadings(context)
                .statement(SubjectKind.NATIONAL, Comparisons.NATION, indicator.id())
                .ifPresent(parts::add);
        if (indicator.needs().contains("link")) {
            parts.add(ProbedLinks.national(context).statement());
        }
        parts.add(section(
                h2(context.text("indicator.distribution")), figure(context), table(context), unobserved(context)));
        parts.addAll(new IndicatorGroups(context, indicator).sections());
        parts.add(section(h2(context.text("indicator.fix")), p(context.texts().of(indicator.fix()))));
        parts.add(new IndicatorHiding(context, indicator).section());
        parts.add(section(
                        h2(context.text("indicator.definition")),
                        p(context.text("indicator.definition.lead")),
                        definition(context))
                .withId("definition"));
        if (!indicator.examples().isEmpty()) {
            parts.add(section(
                    h2(context.text("indicator.examples")),
                    p(context.text("indicator.examples.lead")),
                    examples(context)));
        }
        return parts;
    }

    private DomContent national(PageContext context) {
        var said = context.report().national(indicator.id());
        var values = new Values(context.texts());
        return p(
                        j2html.TagCreator.text(context.text("indicator.national") + " "),
                        values.value(indicator, said),
                        j2html.TagCreator.text(said.filter(
                                        one -> !values.counts(indicator, one).isEmpty())
                                .map(one -> " " + values.basis(indicator, one))
                                .orElse("")))
                .withClass("finding");
    }

    private DomContent figure(PageContext context) {
        var points = context.report().compared().stream()
                .filter(government -> isShown(context, government)
                        && said(context, government).isPresent())
                .map(government -> new DistributionView.Point(
                        government.id(),
                        context.texts().of(government.name()),
                        PopulationClass.of(government).id(),
                        indicator.isRatio()
                                ? Readings.of(said(context, government))
                                : Readings.ofQuantity(said(context, government)),
                        false))
                .toList();
        var view = new DistributionView(
                "distribution",
                context.text("indicator.distribution.title", context.texts().of(indicator.label())),
                context.texts().of(indicator.label()),
                scale(),
                OverviewViews.groups(context),
                points);
        return figures.of(
                view,
                context.texts(),
                context.text(
                        "figure.note.told", view.told(), points.size(), context.edition(), Snapshots.span(context)));
    }

    /** As the table writes it. */
    Scale scale() {
        if (indicator.isRatio()) {
            return Scale.PERCENT;
        }
        if (Values.INDEX.equals(indicator.unit())) {
            return new Scale(Unit.NUMBER, 0, 1.0);
        }
        if ("days".equalsIgnoreCase(indicator.unit())) {
            return Scale.open(Unit.DAYS);
        }
        return Scale.open(indicator.kind().equals("count") ? Unit.COUNT : Unit.NUMBER);
    }

    private Optional<Measurement> said(PageContext context, Government government) {
        return context.report().of(government, indicator.id());
    }

    private DomContent table(PageContext context) {
        var texts = context.texts();
        var table = new Table(context.text("indicator.table", texts.of(indicator.label()), context.edition()))
                .id("governments")
                .column(texts.get("column.government"))
                .column(texts.get("column.province"))
                .numbers(texts.get("column.value"));
        var misreadings = new Misreadings(context);
        if (misreadings.isOf(indicator.id())) {
            table.numbers(texts.get("column.reading"));
        }
        table.numbers(texts.get("column.counts"))
                .numbers(texts.get("column.unknown"))
                .column(texts.get("column.reason"));
        for (var government : listed(context)) {
            said(context, government)
                    .ifPresent(said -> table.row(Map.of(), cells(context, government, said, misreadings)));
        }
        return table.isEmpty() ? p(texts.get("indicator.nobody")) : table.build();
    }

    private List<Table.Cell> cells(
            PageContext context, Government government, Measurement said, Misreadings misreadings) {
        var texts = context.texts();
        var values = new Values(texts);
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(
                a(texts.of(government.name())).withHref(context.to(GovernmentPage.path(government.id())))));
        cells.add(Table.Cell.of(Words.province(texts, government.province())));
        cells.add(values.cell(indicator, Optional.of(said)));
        if (misreadings.isOf(indicator.id())) {
            cells.add(misreadings.cell(SubjectKind.GOVERNMENT, government.id(), indicator.id()));
        }
        cells.add(Table.Cell.of(values.counts(indicator, said)));
        cells.add(Table.Cell.of(said.unknown() == null ? "" : texts.number(said.unknown())));
        cells.add(Table.Cell.of(values.reason(said)));
        return cells;
    }

    /** Where there is a catalogue, or a value without one (whether a catalogue was found, say). */
    private boolean isShown(PageContext context, Government government) {
        return context.report().hasCatalogue(government)
                || said(context, government)
                        .filter(said -> said.status() == MeasurementStatus.MEASURED)
                        .isPresent();
    }

    /** Also governments that are not compared, where they publish. */
    private List<Government> listed(PageContext context) {
        return context.report().governments().stream()
                .filter(government -> isShown(context, government))
                .toList();
    }

    private DomContent unobserved(PageContext context) {
        long count = context.report().publishing().stream()
                .filter(government -> said(context, government)
                        .filter(said -> said.status() == MeasurementStatus.NOT_OBSERVABLE && !said.isKnownInPart())
                        .isPresent())
                .count();
        return p(context.text("indicator.unobserved", count)).withClass("note");
    }

    private DomContent definition(PageContext context) {
        var list = dl();
        term(list, context.text("indicator.id"), code(indicator.id()));
        term(list, context.text("indicator.version"), j2html.TagCreator.text(Integer.toString(indicator.version())));
        term(
                list,
                context.text("indicator.dimension"),
                j2html.TagCreator.text(Words.dimension(context.texts(), indicator.dimension())));
        term(list, context.text("indicator.kind"), word(context, "kind", indicator.kind()));
        term(list, context.text("indicator.grain"), word(context, "grain", indicator.grain()));
        term(list, context.text("indicator.better"), word(context, "better", indicator.better()));
        term(list, context.text("indicator.counted"), pre(code(indicator.counted())));
        if (indicator.satisfied() != null) {
            term(list, context.text("indicator.satisfied"), pre(code(indicator.satisfied())));
        }
        if (indicator.parts() != null) {
            term(
                    list,
                    context.text("indicator.parts.of"),
                    pre(code(indicator.parts().of())));
            term(
                    list,
                    context.text(indicator.parts().areHidden() ? "indicator.parts.open" : "indicator.parts.unknown"),
                    pre(code(indicator.parts().undecided())));
        }
        if (indicator.value() != null) {
            term(list, context.text("indicator.value"), pre(code(indicator.value())));
        }
        // Titles of what is cited, and the words beside them, are not translated.
        term(
                list,
                context.text("indicator.source"),
                j2html.TagCreator.span(indicator.source()).withLang("en"));
        return list;
    }

    private static DomContent word(PageContext context, String group, String word) {
        return j2html.TagCreator.text(Words.of(context.texts(), group, word));
    }

    private static void term(DlTag list, String term, DomContent said) {
        list.with(dt(term), dd(said));
    }

    private DomContent examples(PageContext context) {
        var table = new Table(context.text("indicator.examples.caption"))
                .column(context.text("indicator.given"))
                .column(context.text("indicator.expect"));
        for (var example : indicator.examples()) {
            table.row(
                    Map.of(), List.of(Table.Cell.of(given(context, example)), Table.Cell.of(result(context, example))));
        }
        return table.build();
    }

    private static DomContent given(PageContext context, IndicatorDefinition.Example example) {
        return example.given().equals("{}")
                ? j2html.TagCreator.text(context.text("indicator.given.nothing"))
                : code(example.given());
    }

    /**
     * What the indicator makes of the row: of a share, whether it is satisfied; else a number, or why there is none.
     */
    private String result(PageContext context, IndicatorDefinition.Example example) {
        if (example.expect() == null) {
            return context.text("indicator.unknown");
        }
        return switch (example.expect()) {
            case "not counted" -> context.text("indicator.notCounted");
            case "1" -> indicator.isShare() ? context.text("indicator.satisfied.yes") : number(context, example);
            case "0" -> indicator.isShare() ? context.text("indicator.satisfied.no") : number(context, example);
            default -> number(context, example);
        };
    }

    private static String number(PageContext context, IndicatorDefinition.Example example) {
        var ends = example.expect().split(Pattern.quote(IndicatorDefinition.Example.TO), 2);
        var low = context.texts().number(Double.parseDouble(ends[0]), 3);
        return ends.length < 2
                ? low
                : context.text("value.range", low, context.texts().number(Double.parseDouble(ends[1]), 3));
    }
}
