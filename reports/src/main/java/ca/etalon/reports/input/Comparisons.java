package ca.etalon.reports.input;

import ca.etalon.analytics.measure.Convergence;
import ca.etalon.analytics.measure.GroupSummary;
import ca.etalon.analytics.measure.Peer;
import ca.etalon.analytics.measure.Standing;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.analytics.measure.Trend;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an edition says beyond single values: governments among their peers, and how values moved up to it. */
public final class Comparisons {
    /** The group of all governments. */
    public static final String NATION = "ca";

    private final Map<String, GroupSummary> summaries = new HashMap<>();
    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, Trend> trends = new HashMap<>();
    private final Map<String, Convergence> convergences = new HashMap<>();
    private final List<Peer> peers;

    public Comparisons(
            List<GroupSummary> summaries,
            List<Standing> standings,
            List<Peer> peers,
            List<Trend> trends,
            List<Convergence> convergences) {
        summaries.forEach(one -> this.summaries.put(key(one.group(), one.indicator()), one));
        standings.forEach(one -> this.standings.put(key(one.group(), one.government(), one.indicator()), one));
        trends.forEach(one -> this.trends.put(key(one.subjectKind().name(), one.subject(), one.indicator()), one));
        convergences.forEach(one -> this.convergences.put(one.indicator(), one));
        this.peers = peers.stream().sorted(Comparator.comparingInt(Peer::place)).toList();
    }

    /** Nothing but single values, as of a lake made before there were comparisons. */
    public static Comparisons none() {
        return new Comparisons(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static String key(String... parts) {
        return String.join(" ", parts);
    }

    public Optional<GroupSummary> summary(String group, String indicator) {
        return Optional.ofNullable(summaries.get(key(group, indicator)));
    }

    public Optional<Standing> standing(String group, String government, String indicator) {
        return Optional.ofNullable(standings.get(key(group, government, indicator)));
    }

    /** Ids of the groups that a government is in, in their declared order. */
    public List<String> groups(String government) {
        return peers(government, SubjectKind.GROUP);
    }

    /** Ids of its nearest peers, the nearest first. */
    public List<String> nearest(String government) {
        return peers(government, SubjectKind.GOVERNMENT);
    }

    private List<String> peers(String government, SubjectKind kind) {
        return peers.stream()
                .filter(peer ->
                        peer.government().equals(government) && peer.kind().equals(kind.name()))
                .map(Peer::peer)
                .toList();
    }

    public Optional<Trend> trend(SubjectKind kind, String subject, String indicator) {
        return Optional.ofNullable(trends.get(key(kind.name(), subject, indicator)));
    }

    public Optional<Convergence> convergence(String indicator) {
        return Optional.ofNullable(convergences.get(indicator));
    }
}
