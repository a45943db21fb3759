package ca.etalon.analytics.edition;

import ca.etalon.ingest.lake.Manifest;
import java.time.LocalDate;
import java.util.List;

/**
 * What an edition is made from.
 *
 * @param edition its date: the only "now" of everything computed for it
 * @param portals one choice per portal, by id
 * @param history complete snapshots up to its date, by portal and date: what changes are seen by
 */
public record EditionPlan(LocalDate edition, List<PortalChoice> portals, List<Manifest> history) {

    public EditionPlan {
        portals = List.copyOf(portals);
        history = List.copyOf(history);
    }

    public List<PortalChoice> used() {
        return portals.stream().filter(PortalChoice::isUsed).toList();
    }
}
