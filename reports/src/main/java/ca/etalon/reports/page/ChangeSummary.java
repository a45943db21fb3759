package ca.etalon.reports.page;

import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.reports.input.PortalSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What changed in one catalogue since its last complete snapshot, summed up.
 *
 * @param counts of every kind; those that go on under another key neither came nor went
 * @param renamed how many do
 * @param fields how many datasets changed in each field, most first
 * @param named the first of them, gone ones before others
 */
record ChangeSummary(Map<ChangeRow.Kind, Long> counts, long renamed, List<FieldCount> fields, List<ChangeRow> named) {
    /** Named on a page; the file has all. */
    static final int MOST_NAMED = 50;

    /** What a reader wants to know first. */
    private static final List<ChangeRow.Kind> ORDER =
            List.of(ChangeRow.Kind.REMOVED, ChangeRow.Kind.ADDED, ChangeRow.Kind.CHANGED);

    /** How many datasets read otherwise in one field. */
    record FieldCount(String field, long datasets) {}

    ChangeSummary {
        counts = Map.copyOf(counts);
        fields = List.copyOf(fields);
        named = List.copyOf(named);
    }

    static ChangeSummary of(Report report, PortalSnapshot snapshot) {
        var counts = new EnumMap<ChangeRow.Kind, Long>(ChangeRow.Kind.class);
        var named = new EnumMap<ChangeRow.Kind, List<ChangeRow>>(ChangeRow.Kind.class);
        for (var kind : ChangeRow.Kind.values()) {
            counts.put(kind, 0L);
            named.put(kind, new ArrayList<>());
        }
        var fields = new TreeMap<String, Long>();
        var renamed = report.renamed(snapshot);
        report.data().details().changes(snapshot, change -> {
            if (change.change() != ChangeRow.Kind.CHANGED && renamed.containsKey(change.datasetKey())) {
                return;
            }
            counts.merge(change.change(), 1L, Long::sum);
            change.fields().forEach(field -> fields.merge(field, 1L, Long::sum));
            var kept = named.get(change.change());
            if (kept.size() < MOST_NAMED) {
                kept.add(change);
            }
        });
        return new ChangeSummary(
                counts,
                report.renamedCount(snapshot),
                fields.entrySet().stream()
                        .map(entry -> new FieldCount(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(FieldCount::datasets)
                                .reversed()
                                .thenComparing(FieldCount::field))
                        .toList(),
                ORDER.stream()
                        .flatMap(kind -> named.get(kind).stream())
                        .limit(MOST_NAMED)
                        .toList());
    }

    long count(ChangeRow.Kind kind) {
        return counts.get(kind);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
