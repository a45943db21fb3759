package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.Attribution.Owner;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The sums of one edition, by subject, and what became of every entry of its portals. */
final class EditionTallies {
    private final Map<TallyKey, Tally> byOwner;
    private final Supplier<Tally> empty;
    private final Tally nothing;
    private final Map<Subject, Tally> bySubject = new TreeMap<>();
    private final Map<Subject, Set<LocalDate>> snapshots = new HashMap<>();

    EditionTallies(LocalDate edition, List<BucketResult> results, Configuration configuration, Supplier<Tally> empty) {
        this.empty = empty;
        this.nothing = empty.get();
        this.byOwner = new HashMap<>();
        results.stream()
                .filter(result -> result.edition().equals(edition))
                .forEach(result -> byOwner.putAll(result.tallies()));
        var compared = configuration.governments().stream()
                .filter(Government::isCompared)
                .map(Government::id)
                .collect(Collectors.toSet());
        byOwner.forEach((key, tally) -> {
            if (key.owner().fold() != Fold.NOT_DATA) {
                add(Subject.portal(key.portal()), key, tally);
            }
            if (key.owner().fold() == null) {
                add(Subject.government(key.owner().government()), key, tally);
                if (compared.contains(key.owner().government())) {
                    add(Subject.NATION, key, tally);
                }
            }
        });
    }

    private void add(Subject subject, TallyKey key, Tally tally) {
        bySubject.computeIfAbsent(subject, s -> empty.get()).add(tally);
        snapshots.computeIfAbsent(subject, s -> new TreeSet<>()).add(key.snapshot());
    }

    /** The sums of a subject; all zero where it has no dataset. */
    Tally of(Subject subject) {
        return bySubject.getOrDefault(subject, nothing);
    }

    /** The one snapshot a subject's datasets come from, or null where there are several or none. */
    LocalDate onlySnapshot(Subject subject) {
        var all = snapshots.getOrDefault(subject, Set.of());
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** Entries of a portal that became a fold's, or were counted where {@code fold} is null. */
    long entries(String portal, Fold fold) {
        return count(key -> key.portal().equals(portal) && key.owner().fold() == fold);
    }

    /** Copies of a government's datasets that were folded out. */
    long mirrored(String government) {
        return count(key -> key.owner().equals(new Owner(null, Fold.MIRROR, government)));
    }

    private long count(Predicate<TallyKey> isMeant) {
        return byOwner.entrySet().stream()
                .filter(entry -> isMeant.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().datasets())
                .sum();
    }
}
