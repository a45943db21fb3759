package ca.etalon.reports.page;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import ca.etalon.analytics.measure.Convergence;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.reports.input.Comparisons;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One indicator over the country and its groups, as the typical dataset, government and resident have it, and over
 * time.
 */
final class IndicatorGroups {
    /** Fewer governments are no group to speak of. */
    private static final int LEAST = 3;

    private final PageContext context;
    private final IndicatorDefinition indicator;
    private final Comparisons comparisons;
    private final Misreadings misreadings;

    IndicatorGroups(PageContext context, IndicatorDefinition indicator) {
        this.context = context;
        this.indicator = indicator;
        this.comparisons = context.report().data().comparisons();
        this.misreadings = new Misreadings(context);
    }

    List<DomContent> sections() {
        var parts = new ArrayList<DomContent>();
        groups().ifPresent(parts::add);
        time().ifPresent(parts::add);
        return parts;
    }

    private Optional<DomContent> groups() {
        var texts = context.texts();
        var names = new GroupWords(texts, context.report().data().definitions().groups());
        var table = new Table(context.text("groups.caption", texts.of(indicator.label()), context.edition()))
                .column(texts.get("column.group"))
                .numbers(texts.get("column.measured"))
                // What a share of governments is of are governments, pairs or kinds of data, not data products.
                .numbers(
                        texts.get(indicator.grain().equals("government") ? "column.pooled.together" : "column.pooled"));
        if (misreadings.isOf(indicator.id())) {
            table.numbers(texts.get("column.pooled.reading"));
        }
        table.numbers(texts.get("column.mean"))
                .numbers(texts.get("column.populationMean"))
                .numbers(texts.get("column.quartiles"));
        comparisons
                .summary(Comparisons.NATION, indicator.id())
                .ifPresent(summary -> row(table, texts.get("groups.nation"), SubjectKind.NATIONAL, summary));
        for (String group : shownGroups()) {
            comparisons
                    .summary(group, indicator.id())
                    .filter(summary -> summary.measured() >= LEAST)
                    .ifPresent(summary -> row(table, names.of(group), SubjectKind.GROUP, summary));
        }
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(section(h2(texts.get("groups.title")), p(texts.get("groups.lead")), table.build())
                        .withId("groups"));
    }

    private TreeSet<String> shownGroups() {
        var groups = new TreeSet<String>();
        context.report().publishing().forEach(one -> groups.addAll(comparisons.groups(one.id())));
        return groups;
    }

    private void row(Table table, String name, SubjectKind kind, GroupSummary summary) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(name));
        cells.add(Table.Cell.number(
                context.text("value.of", summary.measured() + "", summary.governments() + ""),
                (double) summary.measured()));
        cells.add(cell(summary.pooled(), summary.pooledLow(), summary.pooledHigh()));
        if (misreadings.isOf(indicator.id())) {
            cells.add(misreadings.cell(kind, summary.group(), indicator.id()));
        }
        cells.add(cell(summary.mean(), summary.meanLow(), summary.meanHigh()));
        cells.add(cell(summary.populationMean(), summary.populationLow(), summary.populationHigh()));
        cells.add(quartiles(summary));
        table.row(Map.of(), cells);
    }

    private Table.Cell quartiles(GroupSummary summary) {
        if (summary.median() == null || summary.measured() < LEAST) {
            return Table.Cell.number("–", null);
        }
        return Table.Cell.number(
                context.text("groups.quartiles", said(summary.lower()), said(summary.median()), said(summary.upper())),
                summary.median());
    }

    /** A range where a part is unknown; what has no value may have a range still. */
    private Table.Cell cell(Double value, Double low, Double high) {
        if (value == null && low == null) {
            return Table.Cell.number("–", null);
        }
        var range = indicator.isRatio()
                ? new Values(context.texts()).range(low, high)
                : said(low).equals(said(high)) ? said(low) : context.text("value.range", said(low), said(high));
        return Table.Cell.number(range, (low + high) / 2);
    }

    private String said(double value) {
        var values = new Values(context.texts());
        return indicator.isShare() ? values.percent(value) : values.quantity(indicator, value);
    }

    private Optional<DomContent> time() {
        var words = new TrendWords(context.texts());
        var nation = comparisons.trend(SubjectKind.NATIONAL, Comparisons.NATION, indicator.id());
        if (nation.isEmpty()) {
            return Optional.empty();
        }
        var convergence = comparisons
                .convergence(indicator.id())
                .map(said -> p(context.text(
                                said.sigmaP() > 0.05
                                        ? "convergence.none"
                                        : said.sigma() < 0 ? "convergence.narrower" : "convergence.wider",
                                said.governments(),
                                said.points(),
                                context.texts().number(said.sigmaP(), 3))
                        + growth(said)));
        return Optional.of(section(
                        h2(context.text("trend.title")),
                        p(context.text("trend.lead")),
                        p(words.full(indicator, nation.get())),
                        each(convergence.stream().toList(), one -> one))
                .withId("trend"));
    }

    /** Where governments become more alike: by how much those who started low gained more, as far as that can be told. */
    private String growth(Convergence said) {
        return said.sigmaP() > 0.05 || said.sigma() >= 0 || said.beta() == null || said.beta() >= 0
                ? ""
                : " "
                        + context.text(
                                "convergence.growth",
                                context.texts().number(-said.beta(), 2),
                                context.texts().number(said.betaP(), 3));
    }
}
