package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import ca.etalon.analytics.measure.FrameworkDefinition;
import j2html.tags.DomContent;
import j2html.tags.specialized.UlTag;
import java.util.ArrayList;
import java.util.List;

/**
 * One framework that sets governments beside one another: their places and how sure they are, its weights and their
 * defence.
 */
final class FrameworkPage implements PageContent {
    private final FrameworkDefinition framework;
    private final Figures figures;

    FrameworkPage(FrameworkDefinition framework, Figures figures) {
        this.framework = framework;
        this.figures = figures;
    }

    /** The frameworks that have such a page. */
    static List<FrameworkDefinition> all(Report report) {
        return report.frameworks().stream()
                .filter(FrameworkDefinition::compares)
                .toList();
    }

    /** Those whose ranks are drawn; without draws none is told. */
    static List<FrameworkDefinition> ranked(Report report) {
        return report.frameworks().stream()
                .filter(framework -> framework.compares() && framework.draws() != null)
                .toList();
    }

    static String path(String framework) {
        return "frameworks/" + framework + ".html";
    }

    @Override
    public String path() {
        return path(framework.id());
    }

    @Override
    public String title(PageContext context) {
        return context.texts().of(framework.label());
    }

    @Override
    public Navigation navigation() {
        return Navigation.COMPARE;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var parts = new ArrayList<DomContent>();
        var places = new Places(context, framework);
        parts.add(p(context.text("rank.lead", context.edition(), Snapshots.span(context)))
                .withClass("lead"));
        parts.add(p(context.texts().of(framework.description())));
        parts.add(p(context.text("method.source", framework.source())).withClass("note"));
        var table = new PlacesTable(context, framework, places);
        parts.add(places(context, places, table));
        table.unplaced().ifPresent(parts::add);
        var checks = new FrameworkChecks(context, framework);
        checks.section().ifPresent(parts::add);
        parts.add(new FrameworkTree(context, framework).build());
        if (framework.defence() != null) {
            var defence = section(h2(context.text("rank.defence"))).withId("defence");
            context.texts()
                    .of(framework.defence())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> defence.with(p(line)));
            parts.add(defence);
        }
        parts.add(section(h2(context.text("rank.files")), files(context)).withId("files"));
        return parts;
    }

    private DomContent places(PageContext context, Places places, PlacesTable table) {
        var part = section(h2(context.text("rank.places"))).withId("places");
        int count = places.sure().size();
        if (count == 0) {
            return part.with(p(context.text(framework.draws() == null ? "rank.none.draws" : "rank.none.few")));
        }
        var draws = context.texts().number(places.sure().get(0).draws());
        return part.with(
                p(context.text("rank.places.count", count, places.groups())).withClass("finding"),
                p(context.text("rank.places.how", draws)),
                figures.of(
                        places.view(),
                        context.texts(),
                        context.text("rank.figure.note", count, draws, context.edition(), Snapshots.span(context))),
                table.placed(),
                table.neighbours());
    }

    private UlTag files(PageContext context) {
        var list = ul();
        for (var file : RankCsv.values()) {
            list.with(li(a(context.text("rank.file." + file.id()))
                    .withHref(context.shared(file.path(framework)))
                    .attr("download", "")));
        }
        return list;
    }
}
