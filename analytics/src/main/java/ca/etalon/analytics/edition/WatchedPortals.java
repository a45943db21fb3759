package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.WatchedPortal.Former;
import ca.etalon.analytics.edition.WatchedPortal.Snapshot;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.lake.Manifest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the complete snapshots of each portal, and which portals a government left for which. */
final class WatchedPortals {
    private final Configuration configuration;
    private final Map<String, List<Manifest>> complete;

    WatchedPortals(Configuration configuration, List<Manifest> manifests) {
        this.configuration = configuration;
        this.complete = manifests.stream()
                .filter(Manifest::isComplete)
                .sorted(Comparator.comparing(Manifest::snapshot))
                .collect(Collectors.groupingBy(Manifest::portal, TreeMap::new, Collectors.toList()));
    }

    Map<String, WatchedPortal> byId() {
        var formerly = new HashMap<String, List<Former>>();
        configuration.governments().forEach(government -> addFormer(government, formerly));
        var portals = new TreeMap<String, WatchedPortal>();
        complete.forEach((portal, manifests) -> portals.put(
                portal,
                new WatchedPortal(
                        portal,
                        manifests.stream().map(Snapshot::of).toList(),
                        formerly.getOrDefault(portal, List.of()))));
        return portals;
    }

    /** Each portal that a government began to publish on after it had left another. */
    private void addFormer(Government government, Map<String, List<Former>> formerly) {
        for (Publishes later : government.publishes()) {
            for (Publishes earlier : government.publishes()) {
                if (later.role().isCounted() && earlier.role().isCounted() && isMove(earlier, later)) {
                    formerly.computeIfAbsent(later.portal(), portal -> new ArrayList<>())
                            .add(new Former(earlier.portal(), government.id()));
                }
            }
        }
    }

    private boolean isMove(Publishes earlier, Publishes later) {
        var left = end(earlier);
        var from = complete.get(earlier.portal());
        var to = complete.get(later.portal());
        return left != null
                && from != null
                && to != null
                && !earlier.portal().equals(later.portal())
                && from.get(from.size() - 1).snapshot().isBefore(to.get(0).snapshot())
                && !left.isAfter(to.get(0).snapshot());
    }

    private LocalDate end(Publishes relation) {
        return relation.to() != null
                ? relation.to()
                : configuration.portal(relation.portal()).map(Portal::closedOn).orElse(null);
    }
}
