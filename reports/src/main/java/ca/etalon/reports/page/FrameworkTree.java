package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition.Node;
import ca.etalon.reports.input.Rankings;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Optional;

/** The tree of a framework: weights as declared and as they came to bear, and whether its parts belong together. */
final class FrameworkTree {
    private final PageContext context;
    private final FrameworkDefinition framework;
    private final Rankings rankings;
    private final Values values;

    FrameworkTree(PageContext context, FrameworkDefinition framework) {
        this.context = context;
        this.framework = framework;
        this.rankings = context.report().data().rankings();
        this.values = new Values(context.texts());
    }

    DomContent build() {
        var part = section(h2(context.text("rank.tree"))).withId("weights");
        var leaves =
                framework.root().all().filter(node -> node.indicator() != null).toList();
        long weighing = leaves.stream()
                .filter(node -> number("effective_weight", node).orElse(0.0) > 0)
                .count();
        if (weighing > 0) {
            part.with(p(context.text("rank.tree.weighing", weighing, leaves.size()))
                    .withClass("finding"));
        }
        return part.with(p(context.text("rank.tree.lead")), p(context.text("rank.tree.alpha")), against(), table());
    }

    private DomContent against() {
        var names = framework
                .root()
                .all()
                .filter(this::isAgainst)
                .map(node -> context.texts().of(node.label()))
                .toList();
        if (names.isEmpty()) {
            return text("");
        }
        return p(context.text("rank.tree.against", names.size(), String.join(", ", names)));
    }

    private boolean isAgainst(Node node) {
        return number("correlation", node).orElse(0.0) < 0
                || number("index_correlation", node).orElse(0.0) < 0;
    }

    private Optional<Double> number(String check, Node node) {
        return rankings.number(framework.id(), check, node.path());
    }

    private DomContent table() {
        var texts = context.texts();
        var table = new Table(texts.get("rank.tree.caption", texts.of(framework.label()), context.edition()))
                .id("tree")
                .column(texts.get("column.component"))
                .column(texts.get("rank.column.aggregation"))
                .numbers(texts.get("rank.column.declared"))
                .numbers(texts.get("rank.column.effective"))
                .numbers(texts.get("rank.column.parent"))
                .numbers(texts.get("rank.column.index"))
                .numbers(texts.get("rank.column.alpha"))
                .column(texts.get("rank.column.note"));
        framework
                .root()
                .all()
                .forEach(node -> table.row(
                        Table.Cell.of(label(node)),
                        Table.Cell.of(
                                node.aggregation() == null ? "" : Words.of(texts, "aggregation", node.aggregation())),
                        share(Optional.ofNullable(node.weight())),
                        share(number("effective_weight", node)),
                        plain(number("correlation", node)),
                        plain(number("index_correlation", node)),
                        plain(number("alpha", node)),
                        Table.Cell.of(note(node))));
        return table.build();
    }

    private DomContent label(Node node) {
        var name = context.texts().of(node.label());
        var indent = "depth-" + Math.min(4, node.path().split("/").length - 1);
        if (node.indicator() == null) {
            return span(name).withClass(indent);
        }
        return span(context.report()
                                .data()
                                .definitions()
                                .indicator(node.indicator())
                                .isPresent()
                        ? a(name).withHref(context.to(IndicatorPage.path(node.indicator())))
                        : code(node.indicator()))
                .withClass(indent);
    }

    private Table.Cell share(Optional<Double> ratio) {
        return Table.Cell.number(
                ratio.map(said -> context.texts().percent(said, 1)).orElse(""), ratio.orElse(null));
    }

    private Table.Cell plain(Optional<Double> number) {
        return Table.Cell.number(number.map(values::hundredths).orElse(""), number.orElse(null));
    }

    private DomContent note(Node node) {
        var effective = number("effective_weight", node);
        if (effective.isPresent() && effective.get() == 0) {
            return span(context.text("rank.note.weightless")).withClass("note");
        }
        if (isAgainst(node)) {
            return Chip.of(context.texts(), "AGAINST");
        }
        if (number("alpha", node).orElse(0.0) < 0) {
            return span(context.text("rank.note.alpha")).withClass("note");
        }
        boolean isLeaf = node.indicator() != null;
        return isLeaf
                        && effective.isPresent()
                        && number("index_correlation", node).isEmpty()
                ? span(context.text("rank.note.constant")).withClass("note")
                : each(List.<DomContent>of(), one -> one);
    }
}
