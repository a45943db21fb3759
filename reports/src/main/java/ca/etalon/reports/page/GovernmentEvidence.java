package ca.etalon.reports.page;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.input.DatasetEvidence;
import ca.etalon.reports.output.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The datasets behind a government's figures as CSV: where each comes from and what every indicator says of it. */
final class GovernmentEvidence {
    private static final List<String> COLUMNS = List.of(
            "title",
            "landing_page",
            "portal",
            "snapshot",
            "dataset_no",
            "dataset_key",
            "product",
            "fold_rule",
            "warc_record_id",
            "payload_sha256",
            "locator");

    private GovernmentEvidence() {}

    /** Path of the file with all datasets, from the root of the site. */
    static String path(String government) {
        return "data/governments/" + government + "-datasets.csv";
    }

    /** Path of the file with the datasets that fail one indicator. */
    static String failingPath(String government, String indicator) {
        return "data/governments/" + government + "-fails-" + indicator + ".csv";
    }

    static boolean has(Report report, Government government) {
        return report.standing(government.id())
                .map(standing -> standing.datasets() > 0)
                .orElse(false);
    }

    /**
     * Whether it can be told which datasets a finding is about: results are kept for datasets, not for what is below
     * them, and of a mean it is kept only that there is a value.
     */
    static boolean hasFailing(Report report, Government government, Finding finding) {
        return has(report, government)
                && report.data().resultOrder().contains(finding.indicator())
                && report.data()
                        .definitions()
                        .indicator(finding.indicator())
                        .filter(indicator -> !indicator.kind().equals("mean"))
                        .isPresent();
    }

    static String all(Report report, Government government) {
        return csv(report, government, evidence -> true);
    }

    /** Datasets without full credit; those that are not counted or unknown are no failures. */
    static String failing(Report report, Government government, String indicator) {
        int place = report.data().resultOrder().indexOf(indicator);
        var isLessBetter = report.data()
                .definitions()
                .indicator(indicator)
                .filter(said -> said.better().equals("less"))
                .isPresent();
        return csv(report, government, evidence -> DatasetResult.fails(evidence.results()[place], isLessBetter));
    }

    private static String csv(Report report, Government government, Predicate<DatasetEvidence> which) {
        var header = new ArrayList<>(COLUMNS);
        header.addAll(report.data().resultOrder());
        var csv = new Csv(header);
        for (var evidence : report.data().datasets().of(government.id())) {
            if (which.test(evidence)) {
                csv.row(row(evidence));
            }
        }
        return csv.toString();
    }

    private static Object[] row(DatasetEvidence evidence) {
        var cells = new ArrayList<Object>();
        cells.add(evidence.title());
        cells.add(evidence.landingPage());
        cells.add(evidence.portal());
        cells.add(evidence.snapshot());
        cells.add(evidence.datasetNo());
        cells.add(evidence.datasetKey());
        cells.add(evidence.product());
        cells.add(evidence.foldRule());
        cells.add(evidence.evidence().recordId());
        cells.add(evidence.evidence().sha256());
        cells.add(evidence.evidence().locator());
        for (byte result : evidence.results()) {
            cells.add(word(result));
        }
        return cells.toArray();
    }

    private static Object word(byte result) {
        return switch (result) {
            case DatasetResult.NOT_COUNTED -> "not_counted";
            case DatasetResult.UNKNOWN -> "unknown";
            case DatasetResult.NOT_OBSERVABLE -> "not_observable";
            case 0 -> 0;
            case DatasetResult.FULL_CREDIT -> 1;
            default -> result / (double) DatasetResult.FULL_CREDIT;
        };
    }
}
