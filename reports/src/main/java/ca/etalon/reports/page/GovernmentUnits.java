package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import ca.etalon.ingest.config.Government;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of what to mend, for each unit that publishes in a catalogue, so that a department gets its own. */
final class GovernmentUnits {
    private final PageContext context;
    private final Government government;
    private final UnitList list;

    GovernmentUnits(PageContext context, Government government, UnitList list) {
        this.context = context;
        this.government = government;
        this.list = list;
    }

    Optional<DomContent> section() {
        if (list.isEmpty()) {
            return Optional.empty();
        }
        var isOne = list.units().size() < 2;
        var texts = context.texts();
        var part = TagCreator.section(h2(texts.get(isOne ? "units.title.one" : "units.title")))
                .withId("units");
        if (!isOne) {
            part.with(p(texts.get("units.lead", list.units().size())), table());
        }
        return Optional.of(part.with(
                p(bounds()).withClass("note"),
                p(a(texts.get(isOne ? "units.list" : "units.all"))
                        .withHref(context.shared(UnitList.path(government.id())))
                        .attr("download", ""))));
    }

    private String bounds() {
        var texts = context.texts();
        int left = list.units().size() - list.shown().size();
        var held = list.held() == list.told()
                ? texts.get("units.whole", list.held())
                : texts.get("units.cut", texts.number(UnitList.MOST_ENTRIES), list.held(), list.told());
        var whole = list.beyond() == 0 ? held : held + " " + texts.get("units.beyond", list.beyond());
        return left == 0 || list.shown().isEmpty() ? whole : whole + " " + texts.get("units.more", left);
    }

    private DomContent table() {
        var texts = context.texts();
        var table = new Table(texts.get("units.caption", context.edition()))
                .column(texts.get("units.column.unit"))
                .numbers(texts.get("units.column.records"))
                .numbers(texts.get("units.column.failing"))
                .numbers(texts.get("units.column.entries"))
                .column(texts.get("units.column.list"));
        for (var unit : list.shown()) {
            var name = unit.name() == null ? texts.get("units.none") : unit.name();
            table.row(
                    Map.of(),
                    List.of(
                            Table.Cell.of(name),
                            Table.Cell.of(texts.number(unit.records())),
                            Table.Cell.of(texts.number(unit.failing())),
                            Table.Cell.of(texts.number(unit.entries())),
                            Table.Cell.of(unit.entries() == 0 ? each() : link(unit, name))));
        }
        return table.build();
    }

    private DomContent link(UnitList.Unit unit, String name) {
        return a(context.text("findings.csv"))
                .withHref(context.shared(unit.path(government.id())))
                .attr("aria-label", context.text("units.csv.of", name))
                .attr("download", "");
    }
}
