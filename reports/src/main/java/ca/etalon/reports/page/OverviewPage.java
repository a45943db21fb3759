package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.reports.input.Comparisons;
import ca.etalon.reports.view.CoverageView;
import ca.etalon.reports.view.HeatMapView;
import ca.etalon.reports.view.RankingView;
import ca.etalon.reports.view.View;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The country at a glance: the headline, whom it covers, how governments differ, and what changed. */
final class OverviewPage implements PageContent {
    private final Figures figures;

    OverviewPage(Figures figures) {
        this.figures = figures;
    }

    @Override
    public String path() {
        return "index.html";
    }

    @Override
    public String title(PageContext context) {
        return context.text("overview.title");
    }

    @Override
    public Navigation navigation() {
        return Navigation.OVERVIEW;
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var report = context.report();
        var views = new OverviewViews(context);
        var parts = new ArrayList<DomContent>();
        parts.add(p(context.text("overview.lead", context.edition())).withClass("lead"));
        parts.add(section(
                h2(context.text("overview.headline")),
                p(context.text("headline.meaning")),
                Headline.panel(context, report::national, SubjectKind.NATIONAL, Comparisons.NATION),
                each(
                        new Misreadings(context)
                                .basis(SubjectKind.NATIONAL, Comparisons.NATION, Headline.BY_RECORD).stream()
                                        .toList(),
                        one -> one),
                ProbedLinks.national(context).statement(),
                p(a(context.text("overview.method")).withHref(context.to("method.html#headline")))));
        parts.add(section(
                h2(context.text("overview.coverage")),
                new CoverageTable(context).build(),
                figure(views.coverage(), context)));
        parts.add(figures("overview.ranking", List.of(views.ranking()), context));
        ranks(context).ifPresent(parts::add);
        parts.add(figures("overview.heat", views.heat(), context));
        parts.add(section(
                h2(context.text("overview.composition")),
                figure(views.licences(), context),
                new FormatTable(context).build()));
        new HistoryViews(context)
                .national()
                .ifPresent(history -> parts.add(figures("overview.history", List.of(history), context)));
        parts.add(new Changes(context).build());
        return parts;
    }

    /** The frameworks that compare governments, by how many groups they tell apart; the ranks are on their pages. */
    private static Optional<DomContent> ranks(PageContext context) {
        var ranked = FrameworkPage.ranked(context.report()).stream()
                .map(framework -> new Places(context, framework))
                .toList();
        return ranked.isEmpty()
                ? Optional.empty()
                : Optional.of(section(
                                h2(context.text("rank.overview")),
                                p(context.text("rank.overview.lead")),
                                ul(each(ranked, places -> ranks(context, places))))
                        .withId("ranks"));
    }

    private static DomContent ranks(PageContext context, Places places) {
        int count = places.sure().size();
        return li(
                a(places.label())
                        .withHref(
                                context.to(FrameworkPage.path(places.framework().id()))),
                text(
                        count == 0
                                ? context.text("rank.overview.none")
                                : context.text("rank.overview.framework", count, places.groups())));
    }

    private DomContent figures(String key, List<? extends View> views, PageContext context) {
        return section(
                h2(context.text(key)), p(context.text(key + ".lead")), each(views, view -> figure(view, context)));
    }

    private DomContent figure(View view, PageContext context) {
        var report = context.report();
        long shown = report.publishing().size();
        if (view instanceof CoverageView) {
            shown = report.compared().stream()
                    .filter(one -> !Report.isUpper(one))
                    .count();
        } else if (view instanceof HeatMapView heat) {
            shown = heat.rows().size();
        }
        if (view instanceof RankingView ranking) {
            return figures.of(
                    view,
                    context.texts(),
                    context.text(
                            "figure.note.told", ranking.told(), shown, context.edition(), Snapshots.span(context)));
        }
        return figures.of(
                view, context.texts(), context.text("figure.note", shown, context.edition(), Snapshots.span(context)));
    }
}
