package ca.etalon.reports.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import ca.etalon.analytics.measure.Composition;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.DatasetEvidence;
import ca.etalon.reports.output.Csv;
import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the records of a government make data products, by rule, with a file of every fold so that it can be checked. */
final class GovernmentProducts {
    private static final List<String> RULES = List.of("COPY", "TWIN", "LAYER", "SERIES");

    private final PageContext context;
    private final Government government;

    GovernmentProducts(PageContext context, Government government) {
        this.context = context;
        this.government = government;
    }

    static String path(String government) {
        return "data/governments/" + government + "-folds.csv";
    }

    /** Whether anything was folded. */
    static boolean has(Report report, Government government) {
        return report.standing(government.id())
                .filter(standing -> standing.datasets() > 0
                        && (standing.products() < standing.datasets() || standing.mirrored() > 0))
                .isPresent();
    }

    Optional<DomContent> section() {
        return context.report()
                .standing(government.id())
                .filter(standing -> standing.datasets() > 0)
                .map(this::section);
    }

    private DomContent section(GovernmentEdition standing) {
        var texts = context.texts();
        var part = j2html.TagCreator.section(
                        h2(texts.get("products.title")),
                        p(texts.get("products.lead", standing.datasets(), standing.products(), standing.mirrored())))
                .withId("products");
        if (!has(context.report(), government)) {
            return part;
        }
        if (standing.products() < standing.datasets()) {
            part.with(table());
        }
        return part.with(p(a(texts.get("products.csv"))
                .withHref(context.shared(path(government.id())))
                .attr("download", "")));
    }

    private DomContent table() {
        var texts = context.texts();
        var records = counts("fold_records");
        var products = counts("fold_products");
        var table = new Table(texts.get("products.caption", context.edition()))
                .column(texts.get("column.rule"))
                .numbers(texts.get("column.records"))
                .numbers(texts.get("column.datasets"));
        RULES.stream()
                .filter(records::containsKey)
                .forEach(rule -> table.row(
                        Table.Cell.of(texts.get("fold." + rule)),
                        Table.Cell.of(texts.number(records.get(rule))),
                        Table.Cell.of(texts.number(products.get(rule)))));
        return table.build();
    }

    private Map<String, Long> counts(String facet) {
        var counts = new HashMap<String, Long>();
        for (Composition part : context.report().data().compositions()) {
            if (part.subjectKind() == SubjectKind.GOVERNMENT
                    && part.subject().equals(government.id())
                    && part.facet().equals(facet)) {
                counts.put(part.category(), part.datasets());
            }
        }
        return counts;
    }

    /** Every record that is one product with others, and every copy that was folded out. */
    static String csv(Report report, Government government) {
        var csv = new Csv("portal", "product", "dataset_no", "fold_rule", "title", "landing_page", "snapshot");
        report.data().datasets().of(government.id()).stream()
                .filter(record -> record.foldRule() != null)
                .sorted(Comparator.comparing(DatasetEvidence::portal)
                        .thenComparing(DatasetEvidence::product)
                        .thenComparing(DatasetEvidence::datasetNo))
                .forEach(record -> row(csv, record, record.foldRule()));
        report.data()
                .datasets()
                .mirrorsOf(government.id())
                .forEach(record -> row(csv, record, "MIRROR_" + record.mirrorRule()));
        return csv.toString();
    }

    private static void row(Csv csv, DatasetEvidence record, String rule) {
        csv.row(
                record.portal(),
                record.product(),
                record.datasetNo(),
                rule,
                record.title(),
                record.landingPage(),
                record.snapshot());
    }
}
