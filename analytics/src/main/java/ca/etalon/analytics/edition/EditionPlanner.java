package ca.etalon.analytics.edition;

import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.SnapshotStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses the snapshots of an edition: of each portal that is open, the latest complete one, else the latest partial one,
 * flagged; none after the edition's date and none older than the limit.
 */
public final class EditionPlanner {
    private final List<Portal> portals;
    private final Duration maxAge;
    private final Map<String, List<Manifest>> newestFirst;

    public EditionPlanner(Configuration configuration, List<Manifest> manifests) {
        this.portals = configuration.portals().stream()
                .sorted(Comparator.comparing(Portal::id))
                .toList();
        this.maxAge = configuration.settings().maxAge();
        this.newestFirst = manifests.stream()
                .sorted(Comparator.comparing(Manifest::snapshot).reversed())
                .collect(Collectors.groupingBy(Manifest::portal));
    }

    /** Every date on which a portal of the configuration was harvested. */
    public List<LocalDate> dates() {
        return portals.stream()
                .flatMap(portal -> newestFirst.getOrDefault(portal.id(), List.of()).stream())
                .map(Manifest::snapshot)
                .distinct()
                .sorted()
                .toList();
    }

    public EditionPlan plan(LocalDate edition) {
        return new EditionPlan(
                edition,
                portals.stream().map(portal -> choose(portal, edition)).toList(),
                portals.stream()
                        .flatMap(portal -> newestFirst.getOrDefault(portal.id(), List.of()).stream())
                        .filter(manifest ->
                                manifest.isComplete() && !manifest.snapshot().isAfter(edition))
                        .sorted(Comparator.comparing(Manifest::portal).thenComparing(Manifest::snapshot))
                        .toList());
    }

    private PortalChoice choose(Portal portal, LocalDate edition) {
        if (!portal.isOpenOn(edition)) {
            var isClosed = portal.closedOn() != null && !edition.isBefore(portal.closedOn());
            return isClosed
                    ? none(portal, "CLOSED", "CLOSED_ON " + portal.closedOn())
                    : none(portal, "NONE", "NOT_YET_OPEN " + portal.openedOn());
        }
        var past = newestFirst.getOrDefault(portal.id(), List.of()).stream()
                .filter(manifest -> !manifest.snapshot().isAfter(edition))
                .toList();
        if (past.isEmpty()) {
            return none(portal, "NONE", "NOT_HARVESTED");
        }
        var oldest = edition.minusDays(maxAge.toDays());
        return first(past, oldest, Manifest::isComplete)
                .or(() -> first(past, oldest, manifest -> manifest.status() == SnapshotStatus.PARTIAL))
                .map(chosen -> used(portal, chosen, past.get(0)))
                .orElseGet(() -> unusable(portal, past));
    }

    private static Optional<Manifest> first(List<Manifest> past, LocalDate oldest, Predicate<Manifest> isFit) {
        return past.stream()
                .filter(manifest -> !manifest.snapshot().isBefore(oldest))
                .filter(isFit)
                .findFirst();
    }

    private static PortalChoice used(Portal portal, Manifest chosen, Manifest newest) {
        var reason = chosen.reason();
        if (!newest.snapshot().equals(chosen.snapshot())) {
            reason = "NEWER_" + newest.status() + " " + newest.snapshot();
        }
        return new PortalChoice(portal.id(), chosen, chosen.status().name(), reason);
    }

    private static PortalChoice unusable(Portal portal, List<Manifest> past) {
        var usable = past.stream().filter(manifest -> manifest.status() != SnapshotStatus.FAILED);
        return usable.findFirst()
                .map(last -> none(portal, "TOO_OLD", "LAST_SNAPSHOT " + last.snapshot()))
                .orElseGet(() -> none(portal, "FAILED", past.get(0).reason()));
    }

    private static PortalChoice none(Portal portal, String status, String reason) {
        return new PortalChoice(portal.id(), null, status, reason);
    }
}
