package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.WatchedPortal.Former;
import ca.etalon.analytics.edition.WatchedPortal.Snapshot;
import ca.etalon.analytics.freshness.ChangeHistory;
import ca.etalon.analytics.freshness.SeenChange;
import ca.etalon.analytics.identity.Identities;
import ca.etalon.analytics.identity.Match;
import ca.etalon.analytics.measure.Identity;
import ca.etalon.ingest.catalogue.ChangeRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through the complete snapshots of a portal: what was seen to change, and what goes on under another key. */
final class PortalHistory {
    private final Lake lake;
    private final Map<String, WatchedPortal> portals;
    private final Map<LocalDate, Attribution> attributions;
    private final List<Identity> identities = new ArrayList<>();

    PortalHistory(Lake lake, Map<String, WatchedPortal> portals, Map<LocalDate, Attribution> attributions) {
        this.lake = lake;
        this.portals = portals;
        this.attributions = attributions;
    }

    /**
     * What is known of a portal as of a snapshot.
     *
     * @param snapshots complete ones so far, those of a former portal included
     * @param told what was seen of datasets; of the others only that they are there since {@code since}
     */
    record Known(int snapshots, LocalDate since, Map<String, SeenChange> told, List<Identity> identities) {}

    /** What is known as of some snapshots of a portal. */
    Map<LocalDate, Known> of(String portal, Set<LocalDate> wanted) {
        var known = new HashMap<LocalDate, Known>();
        var last = wanted.stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
        walk(portal, Set.of(), last, (snapshot, history) -> {
            if (wanted.contains(snapshot)) {
                known.put(
                        snapshot,
                        new Known(
                                history.snapshots().size(),
                                history.of("").since(),
                                Map.copyOf(history.told()),
                                List.copyOf(identities)));
            }
        });
        return known;
    }

    /** Takes note after each snapshot. */
    private interface Noting {
        void after(LocalDate snapshot, ChangeHistory history);
    }

    private ChangeHistory walk(String portal, Set<String> later, LocalDate last, Noting noting) {
        var watched = portals.get(portal);
        var history = new ChangeHistory();
        Snapshot before = null;
        for (Snapshot snapshot : watched.snapshots()) {
            if (snapshot.snapshot().isAfter(last)) {
                break;
            }
            if (before == null) {
                history.start(snapshot.snapshot());
                moved(watched, snapshot, later, history);
            } else {
                history.add(step(watched, before, snapshot));
            }
            noting.after(snapshot.snapshot(), history);
            before = snapshot;
        }
        return history;
    }

    /** Takes over the history of the portals that were left for this one; a circle of moves is followed once. */
    private void moved(WatchedPortal watched, Snapshot first, Set<String> later, ChangeHistory history) {
        for (Former former : watched.formerly()) {
            if (later.contains(former.portal())) {
                continue;
            }
            var seen = new HashSet<>(later);
            seen.add(watched.portal());
            var earlier = walk(former.portal(), seen, first.snapshot().minusDays(1), (snapshot, any) -> {});
            var snapshots = portals.get(former.portal()).snapshots();
            var last = snapshots.get(snapshots.size() - 1);
            var gone = records(last, key -> true)
                    .ownedBy(attributions.get(last.snapshot()), former.portal(), former.government());
            var come = records(first, key -> true);
            var mine = come.ownedBy(attributions.get(first.snapshot()), watched.portal(), former.government());
            var matches = Identities.match(gone.datasets(), mine.datasets());
            history.goesOn(earlier, matches);
            matches.forEach(match -> identities.add(identity(
                    match, former.government(), former.portal(), last.snapshot(), watched.portal(), first.snapshot())));
        }
    }

    private ChangeHistory.Step step(WatchedPortal watched, Snapshot before, Snapshot snapshot) {
        var added = new HashSet<String>();
        var removed = new HashSet<String>();
        var changed = new HashMap<String, List<String>>();
        if (snapshot.changes() != null && snapshot.changes().rows() > 0) {
            snapshot.changes().sealed().requireWhole(lake);
            TableReader.forEach(lake, snapshot.changes().path(), ChangeRow.SCHEMA, row -> {
                var key = row.string("dataset_key");
                switch (ChangeRow.Kind.valueOf(row.string("change"))) {
                    case ADDED -> added.add(key);
                    case REMOVED -> removed.add(key);
                    case CHANGED -> changed.put(key, row.strings("fields"));
                }
            });
        }
        var matches = added.isEmpty() || removed.isEmpty()
                ? List.<Match>of()
                : renamed(watched, before, snapshot, removed, added);
        return new ChangeHistory.Step(
                snapshot.snapshot(), snapshot.harvested() - added.size(), added, changed, matches);
    }

    private List<Match> renamed(
            WatchedPortal watched, Snapshot before, Snapshot snapshot, Set<String> removed, Set<String> added) {
        var compared = watched.snapshots().stream()
                .filter(one -> one.snapshot().equals(snapshot.previous()))
                .findFirst()
                .orElse(before);
        var gone = records(compared, removed::contains);
        var come = records(snapshot, added::contains);
        var matches = Identities.match(gone.datasets(), come.datasets());
        var attribution = attributions.get(snapshot.snapshot());
        for (Match match : matches) {
            identities.add(identity(
                    match,
                    come.owner(attribution, watched.portal(), match.toKey()),
                    watched.portal(),
                    compared.snapshot(),
                    watched.portal(),
                    snapshot.snapshot()));
        }
        return matches;
    }

    private KnownRecords records(Snapshot snapshot, java.util.function.Predicate<String> isMeant) {
        return KnownRecords.read(lake, snapshot, isMeant);
    }

    private static Identity identity(
            Match match,
            String government,
            String fromPortal,
            LocalDate fromSnapshot,
            String toPortal,
            LocalDate toSnapshot) {
        return new Identity(
                government,
                fromPortal,
                fromSnapshot,
                match.fromKey(),
                toPortal,
                toSnapshot,
                match.toKey(),
                match.rule().name(),
                match.rule().confidence());
    }
}
