package ca.etalon.reports.page;

import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.ingest.config.Government;
import ca.etalon.reports.output.Csv;

/** Every measurement of every government as one long CSV: counts, bounds, status and reason. */
final class CompareCsv {
    static final String PATH = "data/measurements.csv";

    private CompareCsv() {}

    static String render(Report report) {
        var csv = new Csv(
                "edition",
                "government",
                "name_en",
                "name_fr",
                "province",
                "population",
                "indicator",
                "version",
                "snapshot",
                "status",
                "value",
                "low",
                "high",
                "numerator",
                "denominator",
                "unknown",
                "reason");
        for (var government : report.governments()) {
            for (var indicator : report.indicators()) {
                report.of(government, indicator.id()).ifPresent(said -> row(csv, report, government, indicator, said));
            }
        }
        return csv.toString();
    }

    private static void row(
            Csv csv, Report report, Government government, IndicatorDefinition indicator, Measurement said) {
        var bounds = indicator.isRatio() ? Bounds.of(said) : java.util.Optional.<Bounds>empty();
        csv.row(
                report.data().edition(),
                government.id(),
                government.name().en(),
                government.name().fr(),
                government.province(),
                government.population(),
                indicator.id(),
                said.version(),
                said.snapshot(),
                said.status(),
                said.value(),
                bounds.map(Bounds::low).orElse(null),
                bounds.map(Bounds::high).orElse(null),
                said.numerator(),
                said.denominator(),
                said.unknown(),
                said.reason());
    }
}
