package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a run has found, by class of answer and by host. */
public final class ProbeReport {
    private static final int HOSTS_SHOWN = 20;

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private final Map<String, Map<Outcome, Long>> hosts = new TreeMap<>();
    private long links;
    private long requests;
    private long bytes;
    private long mostBytes;

    synchronized void add(LinkRow row) {
        links++;
        requests += row.requests();
        bytes += row.bytes();
        mostBytes = Math.max(mostBytes, row.bytes());
        outcomes.merge(row.outcome(), 1L, Long::sum);
        verdicts.merge(row.verdict(), 1L, Long::sum);
        hosts.computeIfAbsent(row.host() == null ? "(none)" : row.host(), host -> new EnumMap<>(Outcome.class))
                .merge(row.outcome(), 1L, Long::sum);
    }

    /** Probes made; of several dates a link may have several. */
    public synchronized long links() {
        return links;
    }

    public synchronized long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** A table of the hosts with most links, and what came of all. */
    public synchronized List<String> lines() {
        var lines = new ArrayList<String>();
        var widest = hosts.keySet().stream().mapToInt(String::length).max().orElse(4);
        var format = "%-" + Math.min(60, Math.max(20, widest)) + "s %7s  %s";
        lines.add(format.formatted("host", "probes", "answers"));
        hosts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Map<Outcome, Long>> host) -> -sum(host.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(HOSTS_SHOWN)
                .forEach(host ->
                        lines.add(format.formatted(host.getKey(), sum(host.getValue()), inWords(host.getValue()))));
        if (hosts.size() > HOSTS_SHOWN) {
            lines.add("(" + (hosts.size() - HOSTS_SHOWN) + " more hosts)");
        }
        lines.add(format.formatted("all " + hosts.size(), links, inWords(outcomes)));
        lines.add(String.format(Locale.ROOT, "answered: %s; verdicts: %s", answered(), inWords(verdicts)));
        lines.add("%d requests, robots.txt left out; %d bytes of bodies, %d for a link at most"
                .formatted(requests, bytes, mostBytes));
        return lines;
    }

    /** Of probes, not of links: one that fails is asked more often than one that answers. */
    private String answered() {
        long fine = count(Outcome.OK) + count(Outcome.REDIRECT);
        long unknown = count(Outcome.BLOCKED) + count(Outcome.NOT_ASKED);
        return links == unknown
                ? "nothing could be judged"
                : String.format(
                        Locale.ROOT,
                        "%d of %d judged (%.1f %%), %d unknown",
                        fine,
                        links - unknown,
                        100.0 * fine / (links - unknown),
                        unknown);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String inWords(Map<? extends Enum<?>, Long> counts) {
        var words = new ArrayList<String>();
        counts.forEach((name, count) -> words.add(name + " " + count));
        return words.isEmpty() ? "-" : String.join(", ", words);
    }

    /** For the summary. */
    public synchronized Map<String, Object> asData() {
        var data = new LinkedHashMap<String, Object>();
        data.put("probes", links);
        data.put("requests", requests);
        data.put("bytes", bytes);
        data.put("most_bytes", mostBytes);
        data.put("outcomes", named(outcomes));
        data.put("verdicts", named(verdicts));
        var byHost = new TreeMap<String, Object>();
        hosts.forEach((host, counts) -> byHost.put(host, named(counts)));
        data.put("hosts", byHost);
        return data;
    }

    private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
        var named = new LinkedHashMap<String, Long>();
        counts.forEach((name, count) -> named.put(name.name(), count));
        return named;
    }
}
