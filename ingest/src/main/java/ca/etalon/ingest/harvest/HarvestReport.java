package ca.etalon.ingest.harvest;

import ca.etalon.ingest.lake.SnapshotStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The end summary of a harvest, as a table for a person and as data for a program. */
public final class HarvestReport {
    private static final int MOST_LINES = 60;
    private static final String LINE = "%-10s  %-24s  %-9s  %-15s  %10s  %8s  %9s  %7s  %6s  %s";

    private final List<PortalOutcome> outcomes;

    public HarvestReport(List<PortalOutcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    public boolean isAllComplete() {
        return outcomes.stream().allMatch(outcome -> outcome.manifest().isComplete());
    }

    /** One line per portal and snapshot; in a large run only those that are not complete. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(LINE.formatted(
                        "snapshot",
                        "portal",
                        "status",
                        "basis",
                        "advertised",
                        "received",
                        "harvested",
                        "issues",
                        "s",
                        "why")
                .stripTrailing());
        outcomes.stream()
                .filter(outcome ->
                        outcomes.size() <= MOST_LINES || !outcome.manifest().isComplete())
                .map(HarvestReport::line)
                .forEach(lines::add);
        outcomes.stream()
                .filter(outcome -> outcome.note() != null)
                .map(outcome -> outcome.manifest().portal() + ": " + outcome.note())
                .forEach(lines::add);
        lines.add(totals());
        return lines;
    }

    private static String line(PortalOutcome outcome) {
        var manifest = outcome.manifest();
        return LINE.formatted(
                        manifest.snapshot(),
                        manifest.portal(),
                        manifest.status(),
                        manifest.basis(),
                        Objects.requireNonNullElse(manifest.advertised(), "-"),
                        manifest.received(),
                        manifest.harvested(),
                        total(manifest.issues()),
                        String.format(Locale.ROOT, "%.1f", outcome.took().toMillis() / 1000.0),
                        Objects.requireNonNullElse(manifest.reason(), ""))
                .stripTrailing();
    }

    private String totals() {
        var byStatus = byStatus().entrySet().stream()
                .map(status ->
                        status.getValue() + " " + status.getKey().toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        long kept = outcomes.stream().filter(PortalOutcome::kept).count();
        return "%d snapshots: %s; %d were complete already; %d datasets; issues: %s"
                .formatted(
                        outcomes.size(), byStatus.isEmpty() ? "none" : byStatus, kept, datasets(), issues().toString());
    }

    /** The same for {@code --summary}. */
    public Map<String, Object> asData() {
        var data = new LinkedHashMap<String, Object>();
        data.put("snapshots", outcomes.size());
        data.put("by_status", byStatus());
        data.put("kept", outcomes.stream().filter(PortalOutcome::kept).count());
        data.put("rewritten", outcomes.stream().filter(PortalOutcome::rewritten).count());
        data.put("datasets", datasets());
        data.put("issues", issues());
        data.put("portals", outcomes.stream().map(HarvestReport::asData).toList());
        return data;
    }

    private static Map<String, Object> asData(PortalOutcome outcome) {
        var manifest = outcome.manifest();
        var data = new LinkedHashMap<String, Object>();
        data.put("snapshot", manifest.snapshot().toString());
        data.put("portal", manifest.portal());
        data.put("rev", manifest.rev());
        data.put("status", manifest.status());
        data.put("basis", manifest.basis());
        data.put("feed", manifest.feed());
        data.put("reason", manifest.reason());
        data.put("advertised", manifest.advertised());
        data.put("received", manifest.received());
        data.put("harvested", manifest.harvested());
        data.put("issues", manifest.issues());
        data.put("kept", outcome.kept());
        data.put("rewritten", outcome.rewritten());
        data.put("note", outcome.note());
        data.put("seconds", outcome.took().toMillis() / 1000.0);
        return data;
    }

    private Map<SnapshotStatus, Long> byStatus() {
        return outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.manifest().status(), TreeMap::new, Collectors.counting()));
    }

    private long datasets() {
        return outcomes.stream()
                .mapToLong(outcome -> outcome.manifest().harvested())
                .sum();
    }

    private Map<String, Long> issues() {
        var all = new TreeMap<String, Long>();
        outcomes.forEach(
                outcome -> outcome.manifest().issues().forEach((code, count) -> all.merge(code, count, Long::sum)));
        return all;
    }

    private static long total(Map<String, Long> issues) {
        return issues.values().stream().mapToLong(Long::longValue).sum();
    }
}
