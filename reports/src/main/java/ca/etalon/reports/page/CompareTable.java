package ca.etalon.reports.page;

import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Score;
import ca.etalon.ingest.config.Government;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of governments by key figures, with what its script filters by. */
final class CompareTable {
    private CompareTable() {}

    /** Those with a catalogue, and those where one was searched in vain; of the others nothing is known. */
    static List<Government> listed(Report report) {
        return report.compared().stream()
                .filter(government -> !report.presence(government).equals("NOT_SEARCHED"))
                .toList();
    }

    static DomContent build(PageContext context) {
        var texts = context.texts();
        var report = context.report();
        var table = new Table(texts.get("compare.caption", context.edition()))
                .id("compare")
                .column(texts.get("column.government"))
                .column(texts.get("column.province"))
                .numbers(texts.get("column.population"))
                .column(texts.get("column.platform"))
                .column(texts.get("column.status"))
                .numbers(texts.get("column.datasets"))
                .numbers(texts.get("headline.inclusive"))
                .numbers(texts.get("headline.strict"));
        var ranked = ranked(context);
        for (var framework : report.frameworks()) {
            table.numbers(Frameworks.name(context, framework, Frameworks.policy(framework)));
            if (ranked.containsKey(framework.id())) {
                table.numbers(texts.get("rank.compare", texts.of(framework.label())));
            }
        }
        listed(report).forEach(government -> row(context, table, government, ranked));
        return table.build();
    }

    /** Where there are ranks to show, by id of the framework. */
    private static Map<String, Places> ranked(PageContext context) {
        return FrameworkPage.all(context.report()).stream()
                .map(framework -> new Places(context, framework))
                .filter(places -> !places.sure().isEmpty())
                .collect(Collectors.toMap(places -> places.framework().id(), places -> places));
    }

    private static void row(PageContext context, Table table, Government government, Map<String, Places> ranked) {
        var texts = context.texts();
        var report = context.report();
        var values = new Values(texts);
        var platforms = report.platforms(government);
        var cells = new ArrayList<Table.Cell>();
        cells.add(ComparePage.name(context, government));
        cells.add(Table.Cell.of(Words.province(texts, government.province())));
        cells.add(
                government.population() == null
                        ? Table.Cell.number("–", null)
                        : Table.Cell.number(
                                texts.number(government.population()),
                                government.population().doubleValue()));
        cells.add(Table.Cell.of(platforms.stream()
                .map(platform -> Words.platform(texts, platform))
                .collect(Collectors.joining(", "))));
        cells.add(Table.Cell.of(Chip.of(texts, status(report, government))));
        var datasets = report.standing(government.id())
                .filter(standing -> !standing.portals().isEmpty())
                .map(GovernmentEdition::products);
        cells.add(Table.Cell.number(
                datasets.map(texts::number).orElse("–"),
                datasets.map(Long::doubleValue).orElse(null)));
        for (var id : List.of(Headline.INCLUSIVE, Headline.STRICT)) {
            var definition = report.data().definitions().indicator(id);
            cells.add(
                    definition.isPresent()
                            ? values.cell(definition.get(), report.of(government, id))
                            : Table.Cell.number("–", null));
        }
        for (var framework : report.frameworks()) {
            var score = report.score(
                    government, Frameworks.policy(framework), framework.root().path());
            cells.add(Table.Cell.number(
                    points(context, framework, score),
                    score.map(CompareTable::position).orElse(null)));
            if (ranked.containsKey(framework.id())) {
                cells.add(rank(ranked.get(framework.id()), government));
            }
        }
        table.row(
                Map.of(
                        "province", String.valueOf(government.province()),
                        "population", PopulationClass.of(government).id(),
                        "platform", String.join(" ", platforms),
                        "status", report.status(government)),
                cells);
    }

    /** By the middle of what it may be, so that what a platform hides moves nobody to the end of the list. */
    private static Double position(Score said) {
        return Values.hasRange(said) && said.assessable() != null && said.assessable() > 0
                ? Double.valueOf((said.low() + said.high()) / 2)
                : said.value();
    }

    private static Table.Cell rank(Places places, Government government) {
        return places.of(government)
                .map(rank ->
                        Table.Cell.number(places.brief(rank), rank.nominal().doubleValue()))
                .orElse(Table.Cell.number("–", null));
    }

    /** Points, and below them how many could be assessed at all, or on how much of the index they rest. */
    private static DomContent points(PageContext context, FrameworkDefinition framework, Optional<Score> score) {
        var values = new Values(context.texts());
        var root = framework.root();
        var key = Values.isInPoints(root) ? "compare.assessable" : "compare.assessable.share";
        return each(
                values.score(score),
                score.map(said -> values.assessable(root, said))
                        .filter(said -> !said.isEmpty())
                        .<DomContent>map(said ->
                                each(text(" "), span(context.text(key, said)).withClass("note")))
                        .orElse(each()));
    }

    /** Without a portal it is of interest whether one was looked for. */
    private static String status(Report report, Government government) {
        return report.status(government).equals("NONE") ? report.presence(government) : report.status(government);
    }
}
