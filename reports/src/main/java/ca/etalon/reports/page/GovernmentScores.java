package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition.Node;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.view.ProfileView;
import ca.etalon.reports.view.Quartiles;
import ca.etalon.reports.view.Reading;
import ca.etalon.reports.view.Scale;
import ca.etalon.reports.view.View;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Scores of one government beside those of its peers. No rank is given: it is said how many peers lie surely above,
 * surely below, or cannot be told apart for what is unknown.
 */
final class GovernmentScores {
    /** Fewer peers say nothing of a group. */
    static final int ENOUGH_PEERS = 3;

    private final PageContext context;
    private final Report report;
    private final Government government;
    private final List<Government> peers;
    private final Values values;
    private final Bands bands;

    GovernmentScores(PageContext context, Government government) {
        this.context = context;
        this.report = context.report();
        this.government = government;
        this.peers = peers(report, government);
        this.values = new Values(context.texts());
        this.bands = new Bands(context.texts());
    }

    /** Whom a government is set beside; nobody where it is not compared. */
    static List<Government> peers(Report report, Government government) {
        return government.isCompared() ? report.peers(government) : List.of();
    }

    List<DomContent> sections(Function<View, DomContent> figure) {
        var sections = new ArrayList<DomContent>();
        if (report.indicators().stream()
                .noneMatch(one -> report.of(government, one.id()).isPresent())) {
            return sections;
        }
        var part = section(h2(context.text("scores.title")), p(lead())).withId("scores");
        if (government.isCompared()) {
            FrameworkPage.ranked(report).forEach(framework -> part.with(place(framework)));
        }
        profile().ifPresent(view -> part.with(figure.apply(view)));
        for (var framework : report.frameworks()) {
            for (var policy : framework.policies().isEmpty() ? List.of(Frameworks.NO_POLICY) : framework.policies()) {
                table(framework, policy).ifPresent(part::with);
            }
        }
        sections.add(part);
        return sections;
    }

    private String lead() {
        return context.text(
                "scores.lead",
                peers.size(),
                context.text(PopulationClass.of(government).key()));
    }

    private Optional<DomContent> table(FrameworkDefinition framework, String policy) {
        if (report.score(government, policy, framework.root().path()).isEmpty()) {
            return Optional.empty();
        }
        var name = Frameworks.name(context, framework, policy);
        var table = new Table(context.text("scores.caption", name, context.edition()))
                .column(context.text("column.component"))
                .numbers(context.text("column.points"))
                .numbers(context.text("column.assessable"))
                .numbers(context.text("column.max"))
                .column(context.text("column.band"));
        if (compares(framework, policy)) {
            table.numbers(context.text("column.median")).column(context.text("column.position"));
        } else {
            table.column(context.text("column.reason"));
        }
        Frameworks.top(framework).forEach(node -> row(table, framework, policy, node));
        var part = section(h3(name), table.build());
        return Optional.of(part.with(p(
                a(context.text("scores.framework")).withHref(context.to("method.html#framework-" + framework.id())))));
    }

    /** The rank with its interval and who is tied with it, or why there is none; and where to read how sure it is. */
    private DomContent place(FrameworkDefinition framework) {
        var places = new Places(context, framework);
        var said = places.of(government)
                .map(rank -> context.text(
                        "rank.government",
                        context.texts().of(framework.label()),
                        places.words(rank),
                        places.sure().size()))
                .orElse(context.text(
                        "rank.government.none",
                        context.texts().of(framework.label()),
                        new PlacesTable(context, framework, places).why(government)));
        return p(
                        text(said + " "),
                        a(context.text("rank.link")).withHref(context.to(FrameworkPage.path(framework.id()))))
                .withClass("rank");
    }

    /** Where a framework also scores what was measured for all, only that is fit to set governments side by side. */
    private static boolean compares(FrameworkDefinition framework, String policy) {
        return framework.policies().size() < 2 || !policy.equals(Frameworks.NO_POLICY);
    }

    private void row(Table table, FrameworkDefinition framework, String policy, Node node) {
        var texts = context.texts();
        var score = report.score(government, policy, node.path());
        var others = peers.stream()
                .flatMap(peer -> report.score(peer, policy, node.path()).stream())
                .filter(other -> other.status() == MeasurementStatus.MEASURED)
                .toList();
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(texts.of(node.label())));
        cells.add(Table.Cell.number(values.score(score), score.map(Score::value).orElse(null)));
        cells.add(Table.Cell.of(score.map(said -> values.assessable(node, said)).orElse("")));
        cells.add(Table.Cell.of(score.map(Score::max).map(values::number).orElse("")));
        cells.add(Table.Cell.of(
                node == framework.root()
                        ? score.map(said -> bands.words(framework, said)).orElse("")
                        : ""));
        var measured = score.filter(said -> said.status() == MeasurementStatus.MEASURED);
        var missing = values.reason(score.map(Score::reason).orElse(null));
        if (compares(framework, policy)) {
            cells.add(Table.Cell.of(median(others)));
            cells.add(Table.Cell.of(measured.map(said -> position(said, others)).orElse(missing)));
        } else {
            cells.add(Table.Cell.of(measured.isPresent() ? "" : missing));
        }
        table.row(Map.of(), cells);
    }

    private String median(List<Score> others) {
        if (others.size() < ENOUGH_PEERS) {
            return context.text("scores.few", others.size());
        }
        var low = median(others, GovernmentScores::low);
        var high = median(others, GovernmentScores::high);
        return context.text("scores.median", values.numbers(low, high), others.size());
    }

    /** What is hidden of some peers makes their median a range as well. */
    private static double median(List<Score> others, Function<Score, Double> of) {
        return Quartiles.of(others.stream().map(of).toList()).orElseThrow().median();
    }

    private String position(Score said, List<Score> others) {
        if (others.isEmpty()) {
            return "";
        }
        long above = others.stream().filter(other -> low(other) > high(said)).count();
        long below = others.stream().filter(other -> high(other) < low(said)).count();
        return context.text("scores.position", above, below, others.size() - above - below, others.size());
    }

    private static double low(Score score) {
        return score.low() == null ? score.value() : score.low();
    }

    private static double high(Score score) {
        return score.high() == null ? score.value() : score.high();
    }

    /** All shares for which more is better, beside the quartiles of the peers. */
    private Optional<ProfileView> profile() {
        var rows = report.mainShares().stream()
                .filter(indicator -> report.of(government, indicator.id()).isPresent())
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProfileView(
                        "profile",
                        context.text("scores.profile.title"),
                        context.texts().of(government.name()),
                        context.text(PopulationClass.of(government).key()),
                        Scale.PERCENT,
                        rows));
    }

    private ProfileView.Row row(IndicatorDefinition indicator) {
        var others = peers.stream()
                .map(peer -> Readings.of(report.of(peer, indicator.id())))
                .flatMap(reading -> reading.position().stream())
                .toList();
        Reading own = Readings.of(report.of(government, indicator.id()));
        return new ProfileView.Row(
                indicator.id().replace('.', '-').replace('_', '-'),
                context.texts().of(indicator.label()),
                Words.dimension(context.texts(), indicator.dimension()),
                own,
                others.size() < ENOUGH_PEERS ? null : Quartiles.of(others).orElseThrow());
    }
}
