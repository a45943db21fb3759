package ca.etalon.reports.page;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition.Assumption;
import ca.etalon.analytics.measure.RankCheck;
import ca.etalon.reports.input.Rankings;
import j2html.tags.DomContent;
import j2html.tags.specialized.SectionTag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far a ranking holds: what was drawn, how much places moved, and which choice moved them. */
final class FrameworkChecks {
    private static final List<String> STABILITY =
            List.of("mean_shift", "spearman", "kendall", "top_jaccard", "reversals");

    private final PageContext context;
    private final FrameworkDefinition framework;
    private final Rankings rankings;
    private final Values values;

    FrameworkChecks(PageContext context, FrameworkDefinition framework) {
        this.context = context;
        this.framework = framework;
        this.rankings = context.report().data().rankings();
        this.values = new Values(context.texts());
    }

    Optional<DomContent> section() {
        var draws = framework.draws();
        if (draws == null) {
            return Optional.empty();
        }
        var part = j2html.TagCreator.section(h2(context.text("rank.checks"))).withId("checks");
        part.with(p(context.text("rank.draws", context.texts().number(draws.count()), Long.toString(draws.seed()))));
        stability(part);
        sensitivity(part, draws.assumptions());
        return Optional.of(part);
    }

    private void stability(SectionTag part) {
        var table = new Table(context.text("rank.stability.caption", name(), context.edition()))
                .id("stability")
                .column(context.text("rank.stability.measure"))
                .numbers(context.text("column.value"))
                .column(context.text("column.meaning"));
        for (var name : STABILITY) {
            rankings.number(framework.id(), "stability", name)
                    .ifPresent(value -> table.row(
                            Table.Cell.of(context.text(
                                    "rank.stability." + name, framework.draws().top())),
                            Table.Cell.number(stability(name, value), value),
                            Table.Cell.of(context.text(
                                    "rank.stability." + name + ".meaning",
                                    framework.draws().top()))));
        }
        if (!table.isEmpty()) {
            part.with(h3(context.text("rank.stability")), table.build());
        }
    }

    private String stability(String name, double value) {
        return name.equals("reversals") ? values.percent(value) : values.agreement(value);
    }

    private void sensitivity(SectionTag part, List<Assumption> assumptions) {
        part.with(h3(context.text("rank.sensitivity")), p(context.text("rank.sensitivity.lead")));
        most(assumptions).ifPresent(said -> part.with(p(said).withClass("finding")));
        var table = new Table(context.text("rank.sensitivity.caption", name(), context.edition()))
                .id("sensitivity")
                .column(context.text("rank.sensitivity.factor"))
                .column(context.text("rank.sensitivity.alternatives"))
                .numbers(context.text("rank.sensitivity.first"))
                .numbers(context.text("rank.sensitivity.total"));
        assumptions.forEach(assumption -> table.row(
                Table.Cell.of(factor(assumption)),
                Table.Cell.of(alternatives(assumption)),
                index("first_order", assumption),
                index("total", assumption)));
        part.with(table.build());
    }

    /** The choice on which places hang most. */
    private Optional<String> most(List<Assumption> assumptions) {
        return assumptions.stream()
                .flatMap(assumption -> check("total", assumption).stream())
                .filter(check -> check.value() != null && check.value() > 0)
                .max(Comparator.comparing(RankCheck::value))
                .map(check -> context.text(
                        "rank.sensitivity.most",
                        Words.of(context.texts(), "rank.factor", check.name()),
                        bounded(check)));
    }

    private Optional<RankCheck> check(String kind, Assumption assumption) {
        return rankings.check(framework.id(), kind, assumption.factor());
    }

    private Table.Cell index(String kind, Assumption assumption) {
        return check(kind, assumption)
                .filter(check -> check.value() != null)
                .map(check -> Table.Cell.number(bounded(check), check.value()))
                .orElse(Table.Cell.number("–", null));
    }

    /** An index with the bounds of its bootstrap. */
    private String bounded(RankCheck check) {
        var value = values.hundredths(check.value());
        return check.low() == null || check.high() == null
                ? value
                : context.text("rank.bounded", value, values.hundredths(check.low()), values.hundredths(check.high()));
    }

    private String factor(Assumption assumption) {
        return Words.of(context.texts(), "rank.factor", assumption.factor());
    }

    private String alternatives(Assumption assumption) {
        var texts = context.texts();
        return switch (assumption.factor()) {
            case "weights" ->
                texts.get(
                        "rank.alternatives.weights",
                        values.percent(
                                Double.parseDouble(assumption.alternatives().get(0))));
            case "unknown", "classifier" -> texts.get("rank.alternatives." + assumption.factor());
            case "treatment" -> texts.get("rank.alternatives.treatment", String.join(", ", assumption.alternatives()));
            default ->
                assumption.alternatives().stream()
                        .map(one -> Words.of(texts, "rank." + assumption.factor(), one))
                        .collect(Collectors.joining(", "));
        };
    }

    private String name() {
        return context.texts().of(framework.label());
    }
}
