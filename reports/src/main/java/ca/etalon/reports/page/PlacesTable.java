package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankPair;
import ca.etalon.analytics.measure.Score;
import ca.etalon.ingest.config.Government;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Governments by place in a framework, with score and assessable points; neighbours; and those that have no place. */
final class PlacesTable {
    /** So many governments below it each one is set against. */
    private static final int NEIGHBOURS = 3;

    /** A share below this comes of adding binary fractions. */
    private static final double LEAST = 1e-9;

    private final PageContext context;
    private final FrameworkDefinition framework;
    private final Places places;
    private final Values values;

    PlacesTable(PageContext context, FrameworkDefinition framework, Places places) {
        this.context = context;
        this.framework = framework;
        this.places = places;
        this.values = new Values(context.texts());
    }

    DomContent placed() {
        var top = places.sure().get(0).top();
        var table = new Table(context.text("rank.caption", name(), context.edition()))
                .id("ranks")
                .column(context.text("column.government"))
                .column(context.text("rank.column.place"))
                .column(context.text("rank.column.group"))
                .numbers(context.text("rank.column.median"))
                .numbers(context.text("rank.column.top", top))
                .numbers(context.text("column.points"))
                .numbers(context.text("rank.column.observed"))
                .numbers(context.text("rank.column.common"));
        places.sure().forEach(rank -> table.row(Map.of("group", places.letter(rank)), placed(rank)));
        return table.build();
    }

    private List<Table.Cell> placed(Rank rank) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(link(rank)));
        cells.add(Table.Cell.number(
                span(places.brief(rank)).withClass("whole"), rank.nominal().doubleValue()));
        cells.add(Table.Cell.of(places.letter(rank)));
        cells.add(Table.Cell.number(context.texts().number(rank.median(), 1), rank.median()));
        cells.add(Table.Cell.number(values.percent(rank.withinTop()), rank.withinTop()));
        cells.addAll(score(context.report().government(rank.government())));
        return cells;
    }

    private Optional<Score> score(Government government, String policy) {
        return context.report().score(government, policy, framework.root().path());
    }

    /** Points; what could be observed of this government, which decides whether it is compared; and what was of all. */
    private List<Table.Cell> score(Optional<Government> government) {
        var compared = government.flatMap(one -> score(one, FrameworkDefinition.COMPARES));
        return List.of(
                Table.Cell.number(
                        values.score(compared), compared.map(Score::value).orElse(null)),
                assessable(government.flatMap(one -> score(one, Frameworks.NO_POLICY))),
                assessable(compared));
    }

    private Table.Cell assessable(Optional<Score> score) {
        return Table.Cell.number(
                score.map(said -> values.assessable(framework.root(), said)).orElse("–"),
                score.map(Score::assessable).orElse(null));
    }

    /** How often each stands above those right below it. */
    DomContent neighbours() {
        var sure = places.sure();
        if (sure.size() < 2) {
            return text("");
        }
        var table = new Table(context.text("rank.neighbours.caption", name(), context.edition())).id("neighbours");
        table.column(context.text("column.government"));
        int shown = Math.min(NEIGHBOURS, sure.size() - 1);
        for (int step = 1; step <= shown; step++) {
            table.column(context.text("rank.neighbours.column", step));
        }
        for (int i = 0; i + 1 < sure.size(); i++) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(link(sure.get(i))));
            for (int step = 1; step <= shown; step++) {
                cells.add(i + step < sure.size() ? against(sure.get(i), sure.get(i + step)) : Table.Cell.of(""));
            }
            table.row(Map.of(), cells);
        }
        return each(h3(context.text("rank.neighbours")), p(context.text("rank.neighbours.lead")), table.build());
    }

    private Table.Cell against(Rank rank, Rank other) {
        return Table.Cell.of(each(
                text(places.name(other) + " "),
                span(often(places.pair(rank, other))).withClass("mark")));
    }

    /** The share of draws in which the one is above; where some leave both level, how many do. */
    private String often(RankPair pair) {
        double level = 1 - pair.above() - pair.below();
        return level < LEAST
                ? values.percent(pair.above())
                : context.text("rank.neighbours.level", values.percent(pair.above()), values.percent(level));
    }

    private DomContent link(Rank rank) {
        return a(places.name(rank)).withHref(context.to(GovernmentPage.path(rank.government())));
    }

    /**
     * Governments with a catalogue that have no place, each with the reason; how many there are without a catalogue.
     */
    Optional<DomContent> unplaced() {
        var report = context.report();
        var table = new Table(context.text("rank.unplaced.caption", name(), context.edition()))
                .id("unplaced")
                .column(context.text("column.government"))
                .numbers(context.text("column.points"))
                .numbers(context.text("rank.column.observed"))
                .numbers(context.text("rank.column.common"))
                .column(context.text("rank.unplaced.why"));
        report.publishing().stream()
                .filter(government -> places.of(government).isEmpty())
                .forEach(government -> table.row(Map.of(), unplaced(government)));
        long without = report.compared().size() - report.publishing().size();
        if (table.isEmpty() && without == 0) {
            return Optional.empty();
        }
        return Optional.of(section(
                        h2(context.text(framework.draws() == null ? "rank.undrawn" : "rank.unplaced")),
                        p(lead(without)),
                        table.isEmpty() ? text("") : table.build())
                .withId("not-placed"));
    }

    private String lead(long without) {
        var screen = values.percent(framework.screen());
        if (framework.draws() == null) {
            return context.text("rank.undrawn.lead", screen, without);
        }
        var compared = framework.screen() == 0
                ? context.text("rank.unplaced.all")
                : context.text("rank.unplaced.lead", screen);
        return String.join(
                " ", compared, context.text("rank.unplaced.points"), context.text("rank.unplaced.without", without));
    }

    private List<Table.Cell> unplaced(Government government) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(
                a(context.texts().of(government.name())).withHref(context.to(GovernmentPage.path(government.id())))));
        cells.addAll(score(Optional.of(government)));
        cells.add(Table.Cell.of(why(government)));
        return cells;
    }

    /** Why a government has no place. */
    String why(Government government) {
        var score = score(government, FrameworkDefinition.COMPARES);
        if (score.isEmpty()) {
            return context.text("reason.NO_SNAPSHOT");
        }
        return score.get().value() == null
                ? values.reason(score.get().reason())
                : context.text("rank.unplaced.undrawn");
    }

    private String name() {
        return context.texts().of(framework.label());
    }
}
