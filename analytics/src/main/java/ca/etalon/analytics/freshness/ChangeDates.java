package ca.etalon.analytics.freshness;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which dates of a portal's snapshot say when its data changed.
 *
 * @param usable the dates that were not made in bulk
 * @param reason why no change can be told by them, or null where it can: at least one was made in bulk, and the others are
 *     stated for less than half of the dated datasets
 * @param traceReason why a change of the data would leave no trace in the catalogue that could be trusted, or null
 */
public record ChangeDates(Set<ChangeDate> usable, String reason, String traceReason) implements Serializable {
    private static final long serialVersionUID = 1;

    public static ChangeDates of(Collection<DatedDataset> datasets, LocalDate snapshot) {
        Map<ChangeDate, BulkTouch> bulk = new EnumMap<>(ChangeDate.class);
        for (ChangeDate date : ChangeDate.values()) {
            BulkTouch.of(stamps(datasets, date), snapshot).ifPresent(touch -> bulk.put(date, touch));
        }
        var usable = EnumSet.allOf(ChangeDate.class);
        usable.removeAll(bulk.keySet());
        long dated =
                datasets.stream().filter(dataset -> !dataset.stamps().isEmpty()).count();
        long told = datasets.stream()
                .filter(dataset -> dataset.stamps().keySet().stream().anyMatch(usable::contains))
                .count();
        var touched = bulk.entrySet().stream()
                .map(entry -> entry.getValue().reason(entry.getKey().field()))
                .collect(Collectors.joining("; "));
        boolean isTold = bulk.isEmpty() || 2 * told >= dated;
        long counted = datasets.stream().filter(DatedDataset::hasRecordCount).count();
        boolean isTraced = 2 * Math.max(told, counted) >= datasets.size();
        return new ChangeDates(
                usable, isTold ? null : touched, isTraced ? null : touched.isEmpty() ? "NO_TRACE" : touched);
    }

    private static List<Stamp> stamps(Collection<DatedDataset> datasets, ChangeDate date) {
        return datasets.stream()
                .map(dataset -> dataset.stamps().get(date))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Spark SQL: the day of a dataset's last change by the best date that is stated and usable, with the name of the date. */
    public static String sql(String usable) {
        return "CASE "
                + Arrays.stream(ChangeDate.values())
                        .map(date ->
                                "WHEN array_contains(%s, '%s') AND %s IS NOT NULL THEN named_struct('value', %s, 'date', '%s')"
                                        .formatted(usable, date.field(), column(date), column(date), date.field()))
                        .collect(Collectors.joining(" "))
                + " END";
    }

    private static String column(ChangeDate date) {
        return switch (date) {
            case DATA_MODIFIED -> "data_modified.value";
            case DISTRIBUTION_DATE -> "distributions.modified";
            case MODIFIED -> "modified.value";
        };
    }
}
