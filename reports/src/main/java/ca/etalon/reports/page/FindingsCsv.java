package ca.etalon.reports.page;

import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.output.Csv;

/** Everything a government can fix as CSV: a row for each framework and policy that has the indicator. */
final class FindingsCsv {
    private FindingsCsv() {}

    static String path(String government) {
        return "data/governments/" + government + "-findings.csv";
    }

    static boolean has(Report report, Government government) {
        return !GovernmentFindings.byIndicator(report, government).isEmpty();
    }

    static String render(Report report, Government government) {
        var csv = new Csv(
                "place",
                "indicator",
                "version",
                "label_en",
                "label_fr",
                "effort",
                "failing",
                "counted",
                "unknown",
                "framework",
                "policy",
                "rank",
                "gain",
                "max",
                "fix_en",
                "fix_fr");
        GovernmentFindings.byIndicator(report, government).forEach((id, same) -> {
            var indicator = report.data().definitions().indicator(id).orElseThrow();
            same.forEach(finding -> row(csv, report, indicator, finding));
        });
        return csv.toString();
    }

    private static void row(Csv csv, Report report, IndicatorDefinition indicator, Finding finding) {
        csv.row(
                finding.place(),
                finding.indicator(),
                finding.version(),
                indicator.label().en(),
                indicator.label().fr(),
                finding.effort(),
                finding.failing(),
                finding.counted(),
                finding.unknown(),
                finding.framework(),
                finding.policy(),
                finding.rank(),
                finding.gain(),
                finding.framework() == null
                        ? null
                        : report.data()
                                .definitions()
                                .framework(finding.framework())
                                .map(framework -> framework.root().max())
                                .orElse(null),
                indicator.fix().en(),
                indicator.fix().fr());
    }
}
