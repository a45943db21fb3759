package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.label;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.Government;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a government can fix, in order: how often it fails, what kind of work it is, and what it gains in the main
 * frameworks.
 */
final class GovernmentFindings {
    static final String SCRIPT = Resources.text("findings.js");

    /** As many stand open, with a file of the datasets that fail. */
    static final int MOST = 10;

    /** As many gains stand side by side. */
    private static final int MOST_FRAMEWORKS = 4;

    /** The frameworks whose gains are shown, where an edition has them; the file has all. */
    private static final List<String> MAIN = List.of("etalon", "mqa", "five-star", "federal-openness");

    private static final List<String> EFFORTS = List.of("setting", "record", "data", "decision");

    private final PageContext context;
    private final Government government;
    private final List<Column> columns;

    /** A framework under one policy, and what stands at the head of its gains. */
    private record Column(FrameworkDefinition framework, String policy, String name) {}

    GovernmentFindings(PageContext context, Government government) {
        this.context = context;
        this.government = government;
        this.columns = columns(frameworks(context.report()));
    }

    /** The main frameworks, or the first ones of an edition that has none of them. */
    private static List<FrameworkDefinition> frameworks(Report report) {
        var main = MAIN.stream()
                .flatMap(id -> report.data().definitions().framework(id).stream())
                .toList();
        return main.isEmpty()
                ? report.frameworks().stream().limit(MOST_FRAMEWORKS).toList()
                : main;
    }

    /**
     * The framework that decides the order has its gains in the comparison first, where the government is compared in
     * it, then those on all that was measured; of the others one is shown.
     */
    private List<Column> columns(List<FrameworkDefinition> frameworks) {
        var all = new ArrayList<Column>();
        for (var framework : frameworks) {
            if (all.isEmpty() && isCompared(framework)) {
                all.add(new Column(
                        framework,
                        FrameworkDefinition.COMPARES,
                        context.text("findings.common", context.texts().of(framework.label()))));
                all.add(new Column(
                        framework,
                        Frameworks.NO_POLICY,
                        context.text("findings.own", context.texts().of(framework.label()))));
            } else {
                all.add(new Column(framework, Frameworks.policyOverTime(framework), name(framework)));
            }
        }
        return List.copyOf(all);
    }

    private boolean isCompared(FrameworkDefinition framework) {
        return framework.policies().contains(Frameworks.NO_POLICY)
                && context.report().findings(government).stream()
                        .anyMatch(finding -> framework.id().equals(finding.framework())
                                && FrameworkDefinition.COMPARES.equals(finding.policy()));
    }

    /** The findings of a government, indicator by indicator in their order. */
    static Map<String, List<Finding>> byIndicator(Report report, Government government) {
        var byIndicator = new LinkedHashMap<String, List<Finding>>();
        for (var finding : report.findings(government)) {
            if (report.data().definitions().indicator(finding.indicator()).isPresent()) {
                byIndicator
                        .computeIfAbsent(finding.indicator(), indicator -> new ArrayList<>())
                        .add(finding);
            }
        }
        return byIndicator;
    }

    /**
     * The findings that are shown, in their order: what the fix of another one mends wherever it fails is the same
     * work, told by another framework or half done, and is no further thing to fix.
     */
    static List<List<Finding>> listed(Report report, Government government) {
        var all = byIndicator(report, government);
        var again = new HashSet<String>();
        // Of two that mend each other the first stays.
        all.forEach((id, same) -> mends(report, id).stream()
                .filter(other ->
                        all.containsKey(other) && isWithin(all.get(other).get(0), same.get(0)))
                .filter(other -> !again.contains(id) || !mends(report, other).contains(id))
                .forEach(again::add));
        return all.entrySet().stream()
                .filter(entry -> !again.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> mends(Report report, String indicator) {
        return report.data().definitions().indicator(indicator).orElseThrow().mends();
    }

    /** Whatever fails the one fails the other, whose fix mends it: but for rows of which the other is not known. */
    private static boolean isWithin(Finding mended, Finding finding) {
        return mended.failing() <= finding.failing() && finding.unknown() <= mended.unknown();
    }

    /** The first findings, whose datasets have a file of their own. */
    static List<Finding> shown(Report report, Government government) {
        return listed(report, government).stream()
                .limit(MOST)
                .map(findings -> findings.get(0))
                .toList();
    }

    Optional<DomContent> section() {
        var findings = listed(context.report(), government);
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        var first = findings.subList(0, Math.min(MOST, findings.size()));
        var others = findings.subList(first.size(), findings.size());
        var part = j2html.TagCreator.section(h2(context.text("findings.title")), p(lead(findings)))
                .withId("findings");
        if (findings.stream().anyMatch(same -> same.get(0).effort() != null)) {
            part.with(controls(), kinds());
        }
        part.with(table(first, true));
        if (!others.isEmpty()) {
            part.with(details(summary(context.text("findings.others", others.size())), table(others, false))
                    .withClass("more"));
        }
        part.with(
                p(context.text("findings.note")).withClass("note"),
                p(a(context.text("findings.all"))
                        .withHref(context.shared(FindingsCsv.path(government.id())))
                        .attr("download", "")));
        return Optional.of(part);
    }

    private String lead(List<List<Finding>> findings) {
        long quick = findings.stream()
                .filter(same -> "setting".equals(same.get(0).effort()))
                .count();
        if (findings.get(0).get(0).effort() == null || columns.isEmpty()) {
            return context.text("findings.lead.plain", findings.size());
        }
        var first = columns.get(0);
        return context.text(
                first.policy().equals(FrameworkDefinition.COMPARES) ? "findings.lead.common" : "findings.lead",
                findings.size(),
                quick,
                context.texts().of(first.framework().label()));
    }

    /** What the filter's words mean; it needs a script and stays hidden without one. */
    private DomContent kinds() {
        var texts = context.texts();
        return details(
                summary(texts.get("effort.title")),
                dl(each(
                        EFFORTS,
                        effort ->
                                each(dt(Chip.effort(texts, effort)), dd(texts.get("effort." + effort + ".meaning"))))));
    }

    private DomContent controls() {
        var texts = context.texts();
        return div(
                        label(
                                span(texts.get("findings.filter")),
                                select(option(texts.get("findings.any")).withValue(""), each(EFFORTS, effort -> option(
                                                texts.get("effort." + effort))
                                        .withValue(effort)))),
                        span().withId("findings-shown")
                                .attr("data-words", texts.get("findings.shown"))
                                .attr("aria-live", "polite"))
                .withId("findings-controls")
                .withClass("controls")
                .attr("hidden", "");
    }

    private DomContent table(List<List<Finding>> findings, boolean withFiles) {
        var texts = context.texts();
        var table = new Table(texts.get("findings.caption", context.edition()))
                .column(texts.get("findings.column.finding"))
                .column(texts.get("findings.column.effort"))
                .numbers(texts.get("findings.column.failing"));
        for (var column : columns) {
            table.numbers(texts.get(
                    "findings.column.gain",
                    column.name(),
                    texts.number(column.framework().root().max(), 0)));
        }
        if (withFiles) {
            table.column(texts.get("findings.column.datasets"));
        }
        findings.forEach(same -> row(table, same, withFiles));
        return table.build();
    }

    private void row(Table table, List<Finding> same, boolean withFiles) {
        var texts = context.texts();
        var any = same.get(0);
        var indicator =
                context.report().data().definitions().indicator(any.indicator()).orElseThrow();
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(each(
                a(texts.of(indicator.label())).withHref(context.to(IndicatorPage.path(indicator.id()))),
                span(texts.of(indicator.fix())).withClass("fix"))));
        cells.add(Table.Cell.of(any.effort() == null ? span("–") : Chip.effort(texts, any.effort())));
        cells.add(Table.Cell.number(failing(any, indicator), (double) any.failing()));
        columns.forEach(column -> cells.add(gain(column, same)));
        if (withFiles) {
            cells.add(Table.Cell.of(datasets(any, indicator)));
        }
        table.row(Map.of("effort", Objects.requireNonNullElse(any.effort(), "")), cells);
    }

    private DomContent failing(Finding finding, IndicatorDefinition indicator) {
        var texts = context.texts();
        if (indicator.grain().equals("government") && indicator.parts() == null) {
            return span(texts.get("findings.lacking"));
        }
        var said =
                span(texts.get("findings.failing", texts.number(finding.failing()), texts.number(finding.counted())));
        return finding.unknown() == 0
                ? said
                : each(
                        said,
                        text(" "),
                        span(texts.get("findings.unknown", texts.number(finding.unknown())))
                                .withClass("note below"));
    }

    private Table.Cell gain(Column column, List<Finding> same) {
        return same.stream()
                .filter(finding -> column.framework().id().equals(finding.framework())
                        && column.policy().equals(finding.policy()))
                .findFirst()
                .map(finding -> Table.Cell.number(context.texts().number(finding.gain(), 1), finding.gain()))
                .orElse(Table.Cell.number("–", null));
    }

    /** With its policy where the findings of one policy alone are shown of several that others may be held to. */
    private String name(FrameworkDefinition framework) {
        return Frameworks.policyOverTime(framework).equals(Frameworks.NO_POLICY)
                ? context.texts().of(framework.label())
                : Frameworks.name(context, framework, Frameworks.policyOverTime(framework));
    }

    private DomContent datasets(Finding finding, IndicatorDefinition indicator) {
        return !GovernmentEvidence.hasFailing(context.report(), government, finding)
                ? each()
                : a(context.text("findings.csv"))
                        .withHref(context.shared(GovernmentEvidence.failingPath(government.id(), finding.indicator())))
                        .attr(
                                "aria-label",
                                context.text("findings.csv.of", context.texts().of(indicator.label())))
                        .attr("download", "");
    }
}
