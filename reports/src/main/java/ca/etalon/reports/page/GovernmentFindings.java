package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.Government;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.util.List;
import java.util.Optional;

/** Ten things to fix first: what fails, how often, what it would gain, how it is mended, and which datasets. */
final class GovernmentFindings {
    static final int MOST = 10;

    private final PageContext context;
    private final Government government;

    GovernmentFindings(PageContext context, Government government) {
        this.context = context;
        this.government = government;
    }

    /** The findings shown, most gain first. */
    static List<Finding> shown(Report report, Government government) {
        return report.findings(government).stream()
                .filter(finding -> report.data()
                        .definitions()
                        .indicator(finding.indicator())
                        .isPresent())
                .limit(MOST)
                .toList();
    }

    Optional<DomContent> section() {
        var findings = shown(context.report(), government);
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        var list = ol().withClass("findings");
        findings.forEach(finding -> list.with(item(
                finding,
                context.report()
                        .data()
                        .definitions()
                        .indicator(finding.indicator())
                        .orElseThrow())));
        return Optional.of(j2html.TagCreator.section(
                        h2(context.text("findings.title", findings.size())), p(context.text("findings.lead")), list)
                .withId("findings"));
    }

    private LiTag item(Finding finding, IndicatorDefinition indicator) {
        var texts = context.texts();
        var framework = context.report()
                .data()
                .definitions()
                .framework(finding.framework())
                .map(one -> texts.of(one.label()))
                .orElse(finding.framework());
        var item = li(
                h3(a(texts.of(indicator.label())).withHref(context.to(IndicatorPage.path(indicator.id())))),
                p(text(texts.get(
                                "findings.failing",
                                texts.number(finding.failing()),
                                texts.number(finding.counted()),
                                texts.number(finding.unknown()))
                        + " "
                        + texts.get("findings.gain", texts.number(finding.gain(), 1), framework))),
                p(texts.of(indicator.fix())).withClass("fix"));
        if (GovernmentEvidence.hasFailing(context.report(), government, finding)) {
            item.with(p(a(texts.get("findings.csv"))
                    .withHref(context.shared(GovernmentEvidence.failingPath(government.id(), finding.indicator())))
                    .attr("download", "")));
        }
        return item;
    }
}
