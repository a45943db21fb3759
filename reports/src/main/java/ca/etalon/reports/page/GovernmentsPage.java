package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import ca.etalon.ingest.config.Government;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Every government of the frame by province, with a catalogue or without. */
final class GovernmentsPage implements PageContent {

    @Override
    public String path() {
        return Navigation.GOVERNMENTS.path();
    }

    @Override
    public String title(PageContext context) {
        return context.text("governments.title");
    }

    @Override
    public Navigation navigation() {
        return Navigation.GOVERNMENTS;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var parts = new ArrayList<DomContent>();
        parts.add(p(context.text(
                        "governments.lead", context.report().governments().size()))
                .withClass("lead"));
        var byProvince = new TreeMap<String, List<Government>>();
        for (var government : context.report().governments()) {
            byProvince
                    .computeIfAbsent(Objects.requireNonNullElse(government.province(), ""), key -> new ArrayList<>())
                    .add(government);
        }
        byProvince.forEach((province, governments) -> {
            var name = Words.province(context.texts(), province.isEmpty() ? null : province);
            parts.add(section(h2(name), table(context, name, governments)));
        });
        return parts;
    }

    private static DomContent table(PageContext context, String province, List<Government> governments) {
        var texts = context.texts();
        var table = new Table(texts.get("governments.caption", province, context.edition()))
                .column(texts.get("column.government"))
                .column(texts.get("column.type"))
                .numbers(texts.get("column.population"))
                .column(texts.get("column.presence"))
                .numbers(texts.get("column.datasets"));
        governments.stream()
                .sorted(Comparator.comparing(government -> Names.sortable(texts.of(government.name()))))
                .forEach(government -> table.row(
                        Table.Cell.of(a(texts.of(government.name()))
                                .withHref(context.to(GovernmentPage.path(government.id())))),
                        Table.Cell.of(Words.type(texts, government.type())),
                        Table.Cell.of(government.population() == null ? "–" : texts.number(government.population())),
                        Table.Cell.of(Chip.of(texts, context.report().presence(government))),
                        Table.Cell.of(context.report()
                                .standing(government.id())
                                .filter(standing -> !standing.portals().isEmpty())
                                .map(standing -> texts.number(standing.products()))
                                .orElse("–"))));
        return table.build();
    }
}
