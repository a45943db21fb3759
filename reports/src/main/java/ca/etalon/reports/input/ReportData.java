package ca.etalon.reports.input;

import ca.etalon.analytics.measure.Composition;
import ca.etalon.analytics.measure.Definitions;
import ca.etalon.analytics.measure.DistributionResult;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Identity;
import ca.etalon.analytics.measure.LinkCount;
import ca.etalon.analytics.measure.LinkResult;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.PortalEdition;
import ca.etalon.analytics.measure.Score;
import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.config.Configuration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything one report shows.
 *
 * @param configuration the copy stored with the edition, not today's
 * @param code version of the program that made the measures; {@code conf} digest of the configuration it used
 * @param resultOrder ids of the indicators in the order of {@link DatasetEvidence#results}
 * @param links what became of the links that were probed
 * @param identities datasets that go on under another key
 * @param past this and earlier editions, oldest first
 * @param snapshots every snapshot of every portal up to the edition, by portal and date
 * @param datasets what each dataset was found to be
 * @param details what is read of a snapshot only when it is shown
 */
public record ReportData(
        LocalDate edition,
        Configuration configuration,
        String code,
        String conf,
        Definitions definitions,
        List<String> resultOrder,
        List<GovernmentEdition> governments,
        List<PortalEdition> portals,
        List<Measurement> measurements,
        List<Score> scores,
        List<Finding> findings,
        List<Composition> compositions,
        List<LinkCount> links,
        Comparisons comparisons,
        Rankings rankings,
        ReadingErrors readingErrors,
        List<Identity> identities,
        List<PastEdition> past,
        List<PortalSnapshot> snapshots,
        DatasetSource datasets,
        SnapshotSource details) {

    public ReportData {
        resultOrder = List.copyOf(resultOrder);
        governments = List.copyOf(governments);
        portals = List.copyOf(portals);
        measurements = List.copyOf(measurements);
        scores = List.copyOf(scores);
        findings = List.copyOf(findings);
        compositions = List.copyOf(compositions);
        links = List.copyOf(links);
        identities = List.copyOf(identities);
        past = List.copyOf(past);
        snapshots = List.copyOf(snapshots);
    }

    /** Finds the datasets that count for a government, by portal and number. May be asked from any thread. */
    @FunctionalInterface
    public interface DatasetSource {
        List<DatasetEvidence> of(String government);

        /** The copies of its datasets on other portals that were folded out, by portal and number. */
        default List<DatasetEvidence> mirrorsOf(String government) {
            return List.of();
        }

        /** Ids of the indicators in the order of {@link DistributionResult#results}. */
        default List<String> distributionOrder() {
            return List.of();
        }

        /**
         * Hands over, in no order, the distributions of all datasets that count for a government. They are the longest
         * table of an edition: it is read anew each time, and none of it is kept.
         */
        default void distributions(Consumer<DistributionResult> action) {}

        /** Adds where the distributions are to be found; the result is in their order. Reads each portal's table once. */
        default List<DistributionEvidence> located(List<DistributionResult> distributions) {
            return distributions.stream()
                    .map(distribution -> new DistributionEvidence(distribution, null))
                    .toList();
        }

        /**
         * Links of a government's datasets that were probed and did not answer, by portal, dataset and distribution.
         */
        default List<LinkResult> silentLinks(String government) {
            return List.of();
        }
    }

    /** Reads the longer tables of a snapshot. May be asked from any thread. */
    public interface SnapshotSource {

        /** Hands over each change since the last complete snapshot, in the order noted. */
        void changes(PortalSnapshot snapshot, Consumer<ChangeRow> action);

        /** What the first page of the portal showed then, in the order declared; empty where it was not looked at. */
        List<PortalFact> facts(PortalSnapshot snapshot);
    }
}
