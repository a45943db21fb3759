package ca.etalon.analytics.freshness;

import ca.etalon.analytics.identity.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which datasets of a portal were seen to change between its complete snapshots, one snapshot after the other.
 *
 * <p>A change is a trace of the data in the record: a moved date, another count of rows, another period, other files. Where
 * half of the datasets or more, ten at least, show the same trace in one snapshot, the portal as a whole was touched (moved,
 * reloaded, its feed remade): that says nothing of one dataset, and is noted as unclear. Another count of rows always counts.
 */
public final class ChangeHistory {
    private static final String ROWS = "record_count";
    private static final Set<String> TRACES = Set.of("modified", "data_modified", ROWS, "temporal", "distribution");

    private final List<LocalDate> snapshots = new ArrayList<>();
    private final Map<String, SeenChange> seen = new HashMap<>();
    private LocalDate first;

    /**
     * What one complete snapshot changed, against the one before.
     *
     * @param common datasets that both have
     * @param added keys of those that came; {@code changed} fields by key of those that read otherwise
     * @param renamed those that came and are known from before under another key
     */
    public record Step(
            LocalDate snapshot,
            long common,
            Collection<String> added,
            Map<String, ? extends Collection<String>> changed,
            Collection<Match> renamed) {}

    /** The first complete snapshot: all of its datasets are watched from here on. */
    public void start(LocalDate snapshot) {
        first = snapshot;
        snapshots.add(snapshot);
    }

    /** Goes on where another portal, whose datasets moved here, ended; to be called after {@link #start}. */
    public void goesOn(ChangeHistory earlier, Collection<Match> moved) {
        snapshots.addAll(0, earlier.snapshots);
        for (Match match : moved) {
            seen.put(match.toKey(), carried(earlier.of(match.fromKey()), match, first));
        }
    }

    public void add(Step step) {
        var snapshot = step.snapshot();
        snapshots.add(snapshot);
        var wide = portalWide(step);
        var before = new HashMap<String, SeenChange>();
        step.renamed().forEach(match -> before.put(match.toKey(), of(match.fromKey())));
        step.added().forEach(key -> seen.put(key, new SeenChange(snapshot, null, null)));
        step.renamed().forEach(match -> seen.put(match.toKey(), carried(before.get(match.toKey()), match, snapshot)));
        step.changed().forEach((key, fields) -> {
            var traces = new HashSet<>(fields);
            traces.retainAll(TRACES);
            boolean isTraced = !traces.isEmpty();
            traces.removeAll(wide);
            if (!traces.isEmpty()) {
                seen.put(key, of(key).changedOn(snapshot));
            } else if (isTraced) {
                seen.put(key, of(key).unclearOn(snapshot));
            }
        });
    }

    private static SeenChange carried(SeenChange earlier, Match match, LocalDate snapshot) {
        return switch (match.trace()) {
            case CHANGED -> earlier.changedOn(snapshot);
            case SAME -> earlier;
            case UNCLEAR -> earlier.unclearOn(snapshot);
        };
    }

    private static Set<String> portalWide(Step step) {
        var counts = new TreeMap<String, Integer>();
        step.changed().values().forEach(fields -> fields.forEach(field -> counts.merge(field, 1, Integer::sum)));
        counts.remove(ROWS);
        counts.values().removeIf(datasets -> datasets < BulkTouch.LEAST || 2L * datasets < step.common());
        return counts.keySet();
    }

    /** What was seen of a dataset. */
    public SeenChange of(String key) {
        return seen.getOrDefault(key, new SeenChange(first, null, null));
    }

    /** Datasets of which more is known than that they are there since the first snapshot. */
    public Map<String, SeenChange> told() {
        return Collections.unmodifiableMap(seen);
    }

    /** The complete snapshots so far, those of an earlier portal included. */
    public List<LocalDate> snapshots() {
        return List.copyOf(snapshots);
    }
}
