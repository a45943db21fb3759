package ca.etalon.ingest.config;

import java.time.LocalDate;
import java.util.function.Function;

/** Whether a government has a catalogue, as declared. Without a search, having none is not a finding. */
public enum Presence {
    OWN,
    HOSTED,
    NOT_FOUND,
    NOT_SEARCHED;

    /** A day after every declared end: what was closed is closed. */
    public static final LocalDate NOW = LocalDate.MAX;

    /** @param portals by id; null for one that is not declared */
    public static Presence of(Government government, Function<String, Portal> portals, LocalDate day) {
        if (publishes(government, Publishes.Role.OWN, portals, day)) {
            return OWN;
        }
        if (publishes(government, Publishes.Role.HOSTED, portals, day)) {
            return HOSTED;
        }
        var isSearched =
                government.searchedOn() != null && !government.searchedOn().isAfter(day);
        return isSearched || hadOne(government, portals, day) ? NOT_FOUND : NOT_SEARCHED;
    }

    public boolean isFound() {
        return this == OWN || this == HOSTED;
    }

    private static boolean publishes(
            Government government, Publishes.Role role, Function<String, Portal> portals, LocalDate day) {
        return government.publishes().stream()
                .filter(relation -> relation.role() == role && relation.holdsOn(day))
                .map(relation -> portals.apply(relation.portal()))
                .anyMatch(portal -> portal != null && portal.isOpenOn(day));
    }

    /** A portal that is known to be closed was looked for and not found. */
    private static boolean hadOne(Government government, Function<String, Portal> portals, LocalDate day) {
        return government.publishes().stream()
                .filter(relation -> relation.role().isCounted())
                .map(relation -> portals.apply(relation.portal()))
                .anyMatch(portal -> portal != null
                        && portal.closedOn() != null
                        && !portal.closedOn().isAfter(day));
    }
}
