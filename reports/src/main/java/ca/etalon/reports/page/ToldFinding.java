package ca.etalon.reports.page;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.Government;
import java.util.List;
import java.util.Optional;

/**
 * A finding that can be told record by record, or distribution by distribution.
 *
 * @param position of its indicator in the results of its grain
 */
record ToldFinding(Finding finding, IndicatorDefinition indicator, int position) {

    /** Those of a government in their order. */
    static List<ToldFinding> of(Report report, Government government) {
        return GovernmentFindings.listed(report, government).stream()
                .map(same -> same.get(0))
                .flatMap(finding -> of(report, government, finding).stream())
                .toList();
    }

    private static Optional<ToldFinding> of(Report report, Government government, Finding finding) {
        var indicator = report.data().definitions().indicator(finding.indicator());
        int ofDistributions = report.data().datasets().distributionOrder().indexOf(finding.indicator());
        if (ofDistributions >= 0) {
            return indicator
                    .filter(said -> !said.kind().equals("mean"))
                    .map(said -> new ToldFinding(finding, said, ofDistributions));
        }
        return GovernmentEvidence.hasFailing(report, government, finding)
                ? indicator.map(said -> new ToldFinding(
                        finding, said, report.data().resultOrder().indexOf(finding.indicator())))
                : Optional.empty();
    }

    /**
     * Whether some record anywhere passes. What none does tells no record from another, and would put every record of
     * every unit on its list; of a country of one government nobody can tell.
     */
    boolean isWithinReach(Report report) {
        var measured = report.governments().stream()
                .flatMap(one -> report.of(one, indicator.id()).stream())
                .filter(said -> said.denominator() != null && said.denominator() > 0)
                .toList();
        return measured.size() < 2
                || indicator.better().equals("less")
                || measured.stream().anyMatch(said -> said.numerator() == null || said.numerator() > 0);
    }

    boolean isOfDistributions() {
        return indicator.grain().equals("distribution");
    }

    /** @param results of a record, or of a distribution where the finding is about those */
    boolean fails(byte[] results) {
        return DatasetResult.fails(results[position], indicator.better().equals("less"));
    }
}
