package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.EditionManifest.ConfFile;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Identity;
import ca.etalon.ingest.lake.TableFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the pass over the rows left, by edition.
 *
 * @param confFiles copies of the configuration
 * @param probes files of probed links that the editions used
 * @param failures why some indicators could not be computed, by id
 */
record PassOutcome(
        Map<String, String> failures,
        List<BucketResult> buckets,
        Map<LocalDate, EditionTallies> talliesByEdition,
        Map<LocalDate, List<GovernmentEdition>> governmentsByEdition,
        Map<LocalDate, Map<String, GrainTally>> resultsOfGovernments,
        Map<LocalDate, List<Identity>> identitiesByEdition,
        List<ConfFile> confFiles,
        EditionProbes probes) {

    EditionTallies tallies(LocalDate edition) {
        return talliesByEdition.get(edition);
    }

    List<GovernmentEdition> governments(EditionPlan plan) {
        return governmentsByEdition.get(plan.edition());
    }

    Map<String, GrainTally> ofGovernments(LocalDate edition) {
        return resultsOfGovernments.getOrDefault(edition, Map.of());
    }

    List<Identity> identities(LocalDate edition) {
        return identitiesByEdition.getOrDefault(edition, List.of());
    }

    List<TableFile> files(LocalDate edition) {
        return buckets.stream()
                .filter(bucket -> bucket.edition().equals(edition))
                .flatMap(bucket -> bucket.files().stream())
                .map(BucketResult.File::sealed)
                .toList();
    }
}
