package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.Standing;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.Comparisons;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a government stands in each of its groups, and beside which governments it is best read. */
final class GovernmentPeers {
    private final PageContext context;
    private final Government government;
    private final Comparisons comparisons;
    private final GroupWords groups;

    GovernmentPeers(PageContext context, Government government) {
        this.context = context;
        this.government = government;
        this.comparisons = context.report().data().comparisons();
        this.groups = new GroupWords(
                context.texts(), context.report().data().definitions().groups());
    }

    Optional<DomContent> section() {
        var nearest = nearest();
        var places = places();
        if (nearest.isEmpty() && places.isEmpty()) {
            return Optional.empty();
        }
        var part = j2html.TagCreator.section(h2(context.text("peers.title")), p(context.text("peers.lead")))
                .withId("peers");
        if (!places.isEmpty()) {
            part.with(h3(context.text("peers.places")), places.build());
        }
        if (!nearest.isEmpty()) {
            part.with(h3(context.text("peers.nearest")), p(context.text("peers.nearest.lead")), nearest.build());
        }
        return Optional.of(part);
    }

    /** A row per main indicator, a column per group in which enough governments were measured. */
    private Table places() {
        var shown = comparisons.groups(government.id()).stream()
                .filter(group -> context.report().mainShares().stream()
                        .anyMatch(indicator -> standing(group, indicator).isPresent()))
                .toList();
        var table = new Table(context.text("peers.places.caption", context.edition()));
        table.column(context.text("column.indicator")).numbers(context.text("column.value"));
        shown.forEach(group -> table.numbers(groups.of(group)));
        var values = new Values(context.texts());
        for (var indicator : shown.isEmpty()
                ? List.<IndicatorDefinition>of()
                : context.report().mainShares()) {
            if (shown.stream().allMatch(group -> standing(group, indicator).isEmpty())) {
                continue;
            }
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(
                    a(context.texts().of(indicator.label())).withHref(context.to(IndicatorPage.path(indicator.id())))));
            cells.add(values.cell(indicator, context.report().of(government, indicator.id())));
            shown.forEach(group -> cells.add(place(values, standing(group, indicator))));
            table.row(Map.of(), cells);
        }
        return table;
    }

    private Table.Cell place(Values values, Optional<Standing> standing) {
        return standing.map(said -> Table.Cell.number(
                        context.text("peers.place", range(values, said), said.measured() - 1),
                        (said.low() + said.high()) / 2))
                .orElse(Table.Cell.number("–", null));
    }

    private static String range(Values values, Standing said) {
        return values.range(said.low(), said.high());
    }

    private Optional<Standing> standing(String group, IndicatorDefinition indicator) {
        return comparisons.standing(group, government.id(), indicator.id());
    }

    private Table nearest() {
        var texts = context.texts();
        var values = new Values(texts);
        var shown = Headline.BOTH.stream()
                .flatMap(id -> context.report().data().definitions().indicator(id).stream())
                .toList();
        var table = new Table(context.text("peers.nearest.caption", context.edition()));
        table.column(texts.get("column.government"))
                .column(texts.get("column.province"))
                .numbers(texts.get("column.population"));
        shown.forEach(indicator -> table.numbers(texts.of(indicator.label())));
        for (String id : comparisons.nearest(government.id())) {
            context.report().government(id).ifPresent(peer -> {
                var cells = new ArrayList<Table.Cell>();
                cells.add(Table.Cell.of(a(texts.of(peer.name())).withHref(context.to(GovernmentPage.path(id)))));
                cells.add(Table.Cell.of(Words.province(texts, peer.province())));
                cells.add(Table.Cell.number(
                        texts.number(peer.population()), peer.population().doubleValue()));
                shown.forEach(indicator ->
                        cells.add(values.cell(indicator, context.report().of(peer, indicator.id()))));
                table.row(Map.of(), cells);
            });
        }
        return table;
    }
}
