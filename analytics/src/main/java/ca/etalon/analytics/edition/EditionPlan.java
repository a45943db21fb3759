package ca.etalon.analytics.edition;

import java.time.LocalDate;
import java.util.List;

/**
 * What an edition is made from.
 *
 * @param edition its date: the only "now" of everything computed for it
 * @param portals one choice per portal, by id
 */
public record EditionPlan(LocalDate edition, List<PortalChoice> portals) {

    public EditionPlan {
        portals = List.copyOf(portals);
    }

    public List<PortalChoice> used() {
        return portals.stream().filter(PortalChoice::isUsed).toList();
    }
}
