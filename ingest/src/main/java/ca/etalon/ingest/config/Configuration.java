package ca.etalon.ingest.config;

import java.util.List;
import java.util.Optional;

/** Everything the stages share: who is measured, where they publish, and how the tool behaves. Ids are unique. */
public record Configuration(
        Settings settings, List<Government> governments, List<Portal> portals, List<PlatformFeed> feeds) {

    public Configuration {
        governments = List.copyOf(governments);
        portals = List.copyOf(portals);
        feeds = List.copyOf(feeds);
    }

    public Optional<Portal> portal(String id) {
        return portals.stream().filter(portal -> portal.id().equals(id)).findFirst();
    }

    /** Whether it is a catalogue on which a government publishes, or for which nobody is declared (shared or recorded). */
    public boolean isPublishedOn(Portal portal) {
        var relations = governments.stream()
                .flatMap(government -> government.publishes().stream())
                .filter(relation -> relation.portal().equals(portal.id()))
                .toList();
        return portal.isCatalogue()
                && (relations.isEmpty()
                        || relations.stream()
                                .anyMatch(relation -> relation.role().isClaim()));
    }

    public Optional<Government> government(String id) {
        return governments.stream()
                .filter(government -> government.id().equals(id))
                .findFirst();
    }
}
