package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.view.ProfileView;
import ca.etalon.reports.view.View;
import j2html.tags.DomContent;
import j2html.tags.specialized.UlTag;
import java.util.ArrayList;
import java.util.List;

/**
 * One government, with a catalogue or without: its headline, its scores against its peers, and what it can fix first.
 */
final class GovernmentPage implements PageContent {
    private final Government government;
    private final UnitList units;
    private final Figures figures;

    GovernmentPage(Government government, UnitList units, Figures figures) {
        this.government = government;
        this.units = units;
        this.figures = figures;
    }

    static String path(String government) {
        return "governments/" + government + ".html";
    }

    @Override
    public String path() {
        return path(government.id());
    }

    @Override
    public String title(PageContext context) {
        return context.texts().of(government.name());
    }

    @Override
    public Navigation navigation() {
        return Navigation.GOVERNMENTS;
    }

    @Override
    public List<String> scripts() {
        return List.of(GovernmentFindings.SCRIPT);
    }

    @Override
    public List<DomContent> body(PageContext context) {
        var report = context.report();
        var parts = new ArrayList<DomContent>();
        parts.add(facts(context));
        parts.add(new PresenceStatement(context, government).build());
        if (!report.hasCatalogue(government)) {
            new GovernmentPortals(context, government).section().ifPresent(parts::add);
            history(context, parts);
            return parts;
        }
        if (report.of(government, Headline.INCLUSIVE).isPresent()) {
            parts.add(section(
                            h2(context.text("overview.headline")),
                            p(context.text("headline.meaning")),
                            Headline.panel(
                                    context,
                                    indicator -> report.of(government, indicator),
                                    SubjectKind.GOVERNMENT,
                                    government.id()),
                            each(
                                    new Misreadings(context)
                                            .basis(SubjectKind.GOVERNMENT, government.id(), Headline.BY_RECORD).stream()
                                                    .toList(),
                                    one -> one),
                            ProbedLinks.of(context, government.id()).statement(),
                            note(context))
                    .withId("headline"));
        }
        new GovernmentScores(context, government)
                .sections(view -> figure(view, context))
                .forEach(parts::add);
        new GovernmentHidden(context, government).section().ifPresent(parts::add);
        new GovernmentPeers(context, government).section().ifPresent(parts::add);
        new GovernmentFindings(context, government).section().ifPresent(parts::add);
        new GovernmentUnits(context, government, units).section().ifPresent(parts::add);
        GovernmentLinks.section(context, government).ifPresent(parts::add);
        history(context, parts);
        new GovernmentProducts(context, government).section().ifPresent(parts::add);
        new GovernmentIndicators(context, government).section().ifPresent(parts::add);
        new LanguageTable(context, SubjectKind.GOVERNMENT, government.id())
                .build()
                .ifPresent(parts::add);
        new GovernmentPortals(context, government).section().ifPresent(parts::add);
        if (GovernmentEvidence.has(report, government)) {
            parts.add(section(
                            h2(context.text("evidence.title")),
                            p(context.text("evidence.lead")),
                            p(a(context.text("evidence.download"))
                                    .withHref(context.shared(GovernmentEvidence.path(government.id())))
                                    .attr("download", "")))
                    .withId("evidence"));
        }
        return parts;
    }

    private void history(PageContext context, List<DomContent> parts) {
        if (context.report().portalsOf(government).isEmpty()) {
            return;
        }
        var views = new HistoryViews(context);
        var shown = new ArrayList<DomContent>();
        views.government(government).ifPresent(view -> shown.add(figure(view, context)));
        for (var framework : context.report().frameworks()) {
            var policy = Frameworks.policyOverTime(framework);
            views.framework(government, framework, policy)
                    .ifPresent(view -> shown.add(figures.of(
                            view,
                            context.texts(),
                            basis(context, framework, policy) + assessable(context, framework, policy))));
        }
        if (!shown.isEmpty()) {
            parts.add(section(h2(context.text("overview.history")), each(shown, one -> one))
                    .withId("history"));
        }
    }

    /** How much of the last score shown could be assessed. */
    private String assessable(PageContext context, FrameworkDefinition framework, String policy) {
        var values = new Values(context.texts());
        return context.report()
                .score(government, policy, framework.root().path())
                .filter(score -> score.assessable() != null)
                .map(score -> " "
                        + (Values.isInPoints(framework.root())
                                ? context.text(
                                        "history.assessable",
                                        values.number(score.assessable()),
                                        values.number(HiddenFields.most(framework)))
                                : context.text("history.assessable.share", values.assessable(framework.root(), score))))
                .orElse("");
    }

    private DomContent figure(View view, PageContext context) {
        var note = basis(context);
        return figures.of(
                view,
                context.texts(),
                view instanceof ProfileView
                                && !GovernmentScores.peers(context.report(), government)
                                        .isEmpty()
                        ? note + " "
                                + context.text(
                                        "scores.profile.note",
                                        GovernmentScores.peers(context.report(), government)
                                                .size(),
                                        GovernmentScores.ENOUGH_PEERS)
                        : note);
    }

    private DomContent note(PageContext context) {
        return p(basis(context)).withClass("note");
    }

    private long products(PageContext context) {
        return context.report()
                .standing(government.id())
                .map(standing -> standing.products())
                .orElse(0L);
    }

    /** What the figures of this edition rest on; where nothing does, a chart may still show earlier ones. */
    private String basis(PageContext context) {
        long products = products(context);
        return products == 0
                ? context.text("government.note.none", context.edition(), span(context))
                : context.text("government.note", products, context.edition(), span(context));
    }

    /**
     * A framework that scores each record, or is made of shares of records, rests on records, whatever data products they
     * make up: a score of products rests on as many as there are.
     */
    private String basis(PageContext context, FrameworkDefinition framework, String policy) {
        return context.report()
                .score(government, policy, framework.root().path())
                .filter(score -> score.datasets() != null && score.datasets() > 0)
                .filter(score -> Frameworks.scoresRecords(policy) || score.datasets() != products(context))
                .map(score ->
                        context.text("government.note.records", score.datasets(), context.edition(), span(context)))
                .orElseGet(() -> basis(context));
    }

    private String span(PageContext context) {
        return context.report()
                .standing(government.id())
                .map(standing -> Snapshots.span(context, standing))
                .orElse(context.text("snapshots.none"));
    }

    private UlTag facts(PageContext context) {
        var texts = context.texts();
        var facts = ul().withClass("facts");
        facts.with(li(Words.type(texts, government.type())), li(Words.province(texts, government.province())));
        facts.with(li(texts.get("tier." + government.tier())));
        if (government.population() != null) {
            var people = texts.number(government.population());
            facts.with(li(
                    government.populationYear() == null
                            ? texts.get("government.residents", people)
                            : texts.get(
                                    "government.residents.year",
                                    people,
                                    government.populationYear().toString())));
        }
        if (government.sgc() != null) {
            facts.with(li(texts.get("government.sgc", government.sgc())));
        }
        if (government.upperTier() != null) {
            context.report()
                    .government(government.upperTier())
                    .ifPresent(upper -> facts.with(li(
                            j2html.TagCreator.text(texts.get("government.upper") + " "),
                            a(texts.of(upper.name())).withHref(context.to(path(upper.id()))))));
        }
        if (!government.isCompared()) {
            facts.with(li(texts.get("kind.of." + government.kind())));
        }
        return facts;
    }
}
