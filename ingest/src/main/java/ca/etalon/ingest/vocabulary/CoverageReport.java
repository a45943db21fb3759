package ca.etalon.ingest.vocabulary;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.catalogue.UnresolvedRow;
import ca.etalon.ingest.registry.TextTable;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many datasets of the latest snapshots have a licence and a format that was resolved. Resolved is also what is resolved to
 * "none stated"; that share stands beside, since a statement that is missing is the publisher's, one not understood is ours. A
 * frequency is open where it is among the unresolved strings; one that is understood to say nothing of a period is not.
 */
public final class CoverageReport {

    /** The sums of one portal. */
    private static final class Sum {
        private long datasets;
        private long licenceSaid;
        private long licenceResolved;
        private long frequencySaid;
        private long frequencyOpen;
        private final BitSet formatUnresolved = new BitSet();
        private final BitSet formatResolved = new BitSet();

        private long formatSaid() {
            var said = (BitSet) formatResolved.clone();
            said.or(formatUnresolved);
            return said.cardinality();
        }

        private void add(Sum other) {
            datasets += other.datasets;
            licenceSaid += other.licenceSaid;
            licenceResolved += other.licenceResolved;
            frequencySaid += other.frequencySaid;
            frequencyOpen += other.frequencyOpen;
        }
    }

    private final Map<String, Sum> sums = new TreeMap<>();

    public CoverageReport(LatestTables tables) {
        tables.forEach(DatasetRow.SCHEMA, (manifest, row) -> {
            var sum = sums.computeIfAbsent(manifest.portal(), first -> new Sum());
            sum.datasets++;
            var status = row.struct("licence").string("status");
            sum.licenceSaid += status.equals("ABSENT") ? 0 : 1;
            sum.licenceResolved += status.equals("ABSENT") || status.equals("UNKNOWN") ? 0 : 1;
            var frequency = row.struct("frequency");
            sum.frequencySaid += frequency.string("raw") != null ? 1 : 0;
        });
        // A dataset has one frequency, so the rows of what stayed open count each dataset once.
        tables.forEach(UnresolvedRow.SCHEMA, (manifest, row) -> {
            var open = UnresolvedRow.from(row);
            if (open.kind() == UnresolvedRow.Kind.FREQUENCY) {
                sums.get(manifest.portal()).frequencyOpen += open.datasets();
            }
        });
        tables.forEach(DistributionRow.SCHEMA, (manifest, row) -> {
            var sum = sums.get(manifest.portal());
            var format = row.struct("format");
            int dataset = row.integer("dataset_no");
            if (format.string("id") != null) {
                sum.formatResolved.set(dataset);
            } else if (format.string("raw") != null || format.string("media_type") != null) {
                sum.formatUnresolved.set(dataset);
            }
        });
    }

    /** The table for a terminal, one line a portal and one for all. */
    public String text() {
        var table = new TextTable(
                "portal",
                "datasets",
                "licence said",
                "resolved",
                "of said",
                "format said",
                "resolved",
                "of said",
                "frequency said",
                "resolved",
                "of said");
        var all = new Sum();
        long formatSaid = 0;
        long formatResolved = 0;
        for (var entry : sums.entrySet()) {
            var sum = entry.getValue();
            all.add(sum);
            formatSaid += sum.formatSaid();
            formatResolved += sum.formatResolved.cardinality();
            table.row(cells(entry.getKey(), sum, sum.formatSaid(), sum.formatResolved.cardinality()));
        }
        return table.row(cells("all", all, formatSaid, formatResolved)).toString();
    }

    private static List<String> cells(String name, Sum sum, long formatSaid, long formatResolved) {
        return List.of(
                name,
                String.valueOf(sum.datasets),
                String.valueOf(sum.licenceSaid),
                String.valueOf(sum.licenceResolved),
                share(sum.licenceResolved, sum.licenceSaid),
                String.valueOf(formatSaid),
                String.valueOf(formatResolved),
                share(formatResolved, formatSaid),
                String.valueOf(sum.frequencySaid),
                String.valueOf(sum.frequencySaid - sum.frequencyOpen),
                share(sum.frequencySaid - sum.frequencyOpen, sum.frequencySaid));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
