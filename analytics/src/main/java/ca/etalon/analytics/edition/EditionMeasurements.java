package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All measurements of an edition: every indicator for every government, portal and the nation.
 *
 * @param failures why some indicators could not be computed, by id
 * @param ofGovernments sums of the government grain by government
 */
record EditionMeasurements(
        IndicatorCatalogue catalogue,
        Map<String, String> failures,
        EditionPlan plan,
        EditionTallies tallies,
        List<GovernmentEdition> governments,
        Map<String, GrainTally> ofGovernments) {

    /** Over data products, as they are published. */
    List<Measurement> rows(Configuration configuration) {
        return rows(configuration, false);
    }

    /** The same were every record a product by itself. */
    List<Measurement> rowsByRecord(Configuration configuration) {
        return rows(configuration, true);
    }

    private List<Measurement> rows(Configuration configuration, boolean isByRecord) {
        var rows = new ArrayList<Measurement>();
        var national = new GrainTally(catalogue.of(Grain.GOVERNMENT).size());
        for (GovernmentEdition government : governments) {
            var own = ofGovernments.get(government.government());
            if (configuration
                    .government(government.government())
                    .filter(Government::isCompared)
                    .isPresent()) {
                national.add(own);
            }
            rows.addAll(rows(Subject.government(government.government()), own, absence(government), isByRecord));
        }
        for (PortalChoice portal : plan.portals()) {
            rows.addAll(rows(Subject.portal(portal.portal()), null, absence(portal), isByRecord));
        }
        rows.addAll(rows(Subject.NATION, national, null, isByRecord));
        return rows;
    }

    private List<Measurement> rows(Subject subject, GrainTally ofGovernments, Absence absence, boolean isByRecord) {
        var measurer = new Measurer(subject, tallies.onlySnapshot(subject));
        var rows = new ArrayList<Measurement>();
        for (Indicator indicator : catalogue.indicators()) {
            var isOfGovernments = indicator.grain() == Grain.GOVERNMENT;
            if (isOfGovernments && ofGovernments == null) {
                continue;
            }
            if (failures.containsKey(indicator.id())) {
                rows.add(measurer.failed(indicator, failures.get(indicator.id())));
            } else if (!isOfGovernments && absence != null) {
                rows.add(measurer.without(indicator, absence.status, absence.reason));
            } else {
                var sums = isOfGovernments ? ofGovernments : tallies.of(subject).of(indicator.grain());
                var position =
                        catalogue.position(indicator.grain(), indicator.id()).orElseThrow();
                var records = indicator.grain() == Grain.DATASET ? tallies.of(subject).records : null;
                rows.add(
                        isByRecord && records != null
                                ? measurer.measure(indicator, records, null, position)
                                : measurer.measure(indicator, sums, records, position));
            }
        }
        return rows;
    }

    private static Absence absence(GovernmentEdition government) {
        if (government.portals().isEmpty()) {
            return new Absence(MeasurementStatus.NOT_APPLICABLE, "NO_CATALOGUE " + government.presence());
        }
        return government.oldest() == null
                ? new Absence(MeasurementStatus.NOT_OBSERVABLE, "NO_SNAPSHOT " + government.status())
                : null;
    }

    private static Absence absence(PortalChoice portal) {
        return portal.isUsed() ? null : new Absence(MeasurementStatus.NOT_OBSERVABLE, "NO_SNAPSHOT " + portal.status());
    }

    /** Why a subject has no row to measure. */
    private record Absence(MeasurementStatus status, String reason) {}
}
