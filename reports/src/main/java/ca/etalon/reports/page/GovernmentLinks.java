package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import ca.etalon.analytics.measure.LinkResult;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.DatasetEvidence;
import ca.etalon.reports.output.Csv;
import j2html.tags.DomContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The links of one government: what became of them, those that are broken by name, and all that did not answer as CSV. */
final class GovernmentLinks {
    private static final int MOST = 25;
    private static final List<String> COLUMNS = List.of(
            "title",
            "landing_page",
            "portal",
            "snapshot",
            "dataset_no",
            "distribution_no",
            "url",
            "verdict",
            "outcome",
            "status",
            "checked");

    private GovernmentLinks() {}

    static String path(String government) {
        return "data/governments/" + government + "-links.csv";
    }

    static boolean has(Report report, Government government) {
        return !report.data().datasets().silentLinks(government.id()).isEmpty();
    }

    static Optional<DomContent> section(PageContext context, Government government) {
        var links = ProbedLinks.of(context, government.id());
        if (!links.isAny()) {
            return Optional.empty();
        }
        var part = j2html.TagCreator.section(h2(context.text("links.title")), links.details())
                .withId("links");
        var broken = context.report().data().datasets().silentLinks(government.id()).stream()
                .filter(link -> link.verdict() == Verdict.BROKEN)
                .toList();
        if (!broken.isEmpty()) {
            part.with(table(context, government, broken));
        }
        if (has(context.report(), government)) {
            part.with(p(a(context.text("links.download"))
                    .withHref(context.shared(path(government.id())))
                    .attr("download", "")));
        }
        return Optional.of(part);
    }

    private static DomContent table(PageContext context, Government government, List<LinkResult> broken) {
        var texts = context.texts();
        var titles = datasets(context.report(), government);
        var table = new Table(texts.get(
                        "links.broken", texts.number(Math.min(MOST, broken.size())), texts.number(broken.size())))
                .column(texts.get("column.dataset"))
                .column(texts.get("links.url"))
                .column(texts.get("links.outcome"))
                .numbers(texts.get("links.status"))
                .column(texts.get("links.checked"));
        broken.stream()
                .limit(MOST)
                .forEach(link -> table.row(
                        Table.Cell.of(Optional.ofNullable(titles.get(key(link.portal(), link.datasetNo())))
                                .map(DatasetEvidence::title)
                                .orElse("")),
                        Table.Cell.of(j2html.TagCreator.code(link.url())),
                        Table.Cell.of(texts.get("link.outcome." + link.outcome())),
                        Table.Cell.of(link.status() == null ? "" : Integer.toString(link.status())),
                        Table.Cell.of(texts.date(link.checked()))));
        return table.build();
    }

    /** Every link that was tried and did not answer, broken or unknown. */
    static String csv(Report report, Government government) {
        var csv = new Csv(COLUMNS);
        var datasets = datasets(report, government);
        for (LinkResult link : report.data().datasets().silentLinks(government.id())) {
            var dataset = Optional.ofNullable(datasets.get(key(link.portal(), link.datasetNo())));
            csv.row(
                    dataset.map(DatasetEvidence::title).orElse(null),
                    dataset.map(DatasetEvidence::landingPage).orElse(null),
                    link.portal(),
                    link.snapshot(),
                    link.datasetNo(),
                    link.distributionNo(),
                    link.url(),
                    link.verdict(),
                    link.outcome(),
                    link.status(),
                    link.checked());
        }
        return csv.toString();
    }

    private static Map<String, DatasetEvidence> datasets(Report report, Government government) {
        var byKey = new HashMap<String, DatasetEvidence>();
        report.data()
                .datasets()
                .of(government.id())
                .forEach(dataset -> byKey.put(key(dataset.portal(), dataset.datasetNo()), dataset));
        return byKey;
    }

    private static String key(String portal, int dataset) {
        return portal + " " + dataset;
    }
}
