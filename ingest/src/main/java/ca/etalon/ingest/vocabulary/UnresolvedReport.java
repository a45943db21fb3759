package ca.etalon.ingest.vocabulary;

import ca.etalon.ingest.catalogue.UnresolvedRow;
import ca.etalon.ingest.registry.TextTable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The strings that no resolver could decide, over the latest snapshots of a lake, the most frequent first. */
public final class UnresolvedReport {

    private static final int SHOWN = 70;

    private record Said(UnresolvedRow.Kind kind, String raw, String reason) {}

    private static final class Sum {
        private long datasets;
        private long distributions;
        private final TreeSet<String> portals = new TreeSet<>();
        private String locator;
    }

    private final Map<Said, Sum> sums = new TreeMap<>(Comparator.comparing(Said::kind)
            .thenComparing(Said::raw, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Said::reason));

    public UnresolvedReport(LatestTables tables) {
        tables.forEach(UnresolvedRow.SCHEMA, (manifest, row) -> add(manifest.portal(), UnresolvedRow.from(row)));
    }

    private void add(String portal, UnresolvedRow row) {
        var sum = sums.computeIfAbsent(new Said(row.kind(), row.raw(), row.reason()), first -> new Sum());
        sum.datasets += row.datasets();
        sum.distributions += row.distributions();
        sum.portals.add(portal);
        sum.locator = sum.locator == null ? row.locator() : sum.locator;
    }

    /**
     * The table for a terminal.
     *
     * @param kind only this one, or null
     * @param top rows of each kind at most
     */
    public String text(UnresolvedRow.Kind kind, int top) {
        var table = new TextTable("datasets", "distributions", "portals", "kind", "why", "said", "example");
        boolean isEmpty = true;
        for (var each : UnresolvedRow.Kind.values()) {
            if (kind != null && kind != each) {
                continue;
            }
            for (var entry : mostFrequent(each).stream().limit(top).toList()) {
                table.row(cells(entry.getKey(), entry.getValue()));
                isEmpty = false;
            }
        }
        return isEmpty ? "Nothing is left undecided.\n" : table.toString();
    }

    private List<Map.Entry<Said, Sum>> mostFrequent(UnresolvedRow.Kind kind) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .sorted(Comparator.comparing(
                        (Map.Entry<Said, Sum> entry) -> entry.getValue().datasets, Comparator.reverseOrder()))
                .toList();
    }

    private static List<String> cells(Said said, Sum sum) {
        return List.of(
                String.valueOf(sum.datasets),
                String.valueOf(sum.distributions),
                String.valueOf(sum.portals.size()),
                said.kind().name(),
                said.reason(),
                said.raw() == null ? "(others, beyond the bound of a snapshot)" : cut(said.raw()),
                sum.portals.first() + " " + sum.locator);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
