package ca.etalon.ingest;

import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.Platforms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which portals a harvest of the web asks: catalogues that are open and on which somebody publishes, of a platform that can
 * be harvested; or those that are named, whatever kind of site they are.
 */
final class HarvestSelection {
    private final List<Portal> asked = new ArrayList<>();
    private final List<String> withoutPlatform = new ArrayList<>();
    private final List<String> notCounted = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();

    /** @param only ids of portals to ask, or none for all */
    HarvestSelection(Configuration configuration, List<String> only, LocalDate date) {
        for (var portal : configuration.portals()) {
            if (only.isEmpty() || only.contains(portal.id())) {
                select(portal, !only.isEmpty() || configuration.isPublishedOn(portal), date);
            }
        }
        if (!only.isEmpty() && !withoutPlatform.isEmpty()) {
            throw new UsageException("--portal " + withoutPlatform.get(0)
                    + ": its platform is not one that can be harvested; platform: in conf/portals says which it is");
        }
    }

    private void select(Portal portal, boolean isMeant, LocalDate date) {
        if (!isMeant) {
            notCounted.add(portal.id());
        } else if (!portal.isOpenOn(date)) {
            closed.add(portal.id());
        } else if (Platforms.byName(portal.platform()).isEmpty()) {
            withoutPlatform.add(portal.id());
        } else {
            asked.add(portal);
        }
    }

    List<Portal> asked() {
        return List.copyOf(asked);
    }

    /** One line for each reason for which portals are not asked. */
    List<String> leftOut() {
        var lines = new ArrayList<String>();
        add(lines, withoutPlatform, "of a platform that is not harvested");
        add(lines, closed, "not open on that day");
        add(lines, notCounted, "linked only: no catalogue on which a measured government publishes");
        return lines;
    }

    private static void add(List<String> lines, List<String> portals, String reason) {
        if (!portals.isEmpty()) {
            lines.add("not asked: " + portals.size() + " portals " + reason);
        }
    }
}
