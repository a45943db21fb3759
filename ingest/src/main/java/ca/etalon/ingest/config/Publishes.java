package ca.etalon.ingest.config;

import java.time.LocalDate;
import java.util.List;

/**
 * That a government publishes on a portal.
 *
 * @param portal id of the portal
 * @param publishers names of the publisher that belong to this government, compared case-insensitively; empty = all
 * @param from first day, or null
 * @param to last day, or null
 * @param note why the relation is so, where the portal's name or address suggests otherwise, or null
 */
public record Publishes(String portal, Role role, List<String> publishers, LocalDate from, LocalDate to, String note) {

    /** In what way; only what a government publishes itself, on its own portal or on another's, counts for it. */
    public enum Role {
        OWN,
        HOSTED,
        /** Copies of what stands elsewhere; folded out of every figure, and shown. */
        MIRROR,
        /** Runs a portal for others to publish on; what stands there does not count for it by that. */
        HOST,
        /** A site beside the catalogue: thematic, for tests, of an agency, a former address. Shown, never counted. */
        LINKED;

        public boolean isCounted() {
            return this == OWN || this == HOSTED;
        }

        /** Whether it says whose the datasets of a portal are, be it to fold them out. */
        public boolean isClaim() {
            return isCounted() || this == MIRROR;
        }
    }

    /** A relation that needs no explanation. */
    public Publishes(String portal, Role role, List<String> publishers, LocalDate from, LocalDate to) {
        this(portal, role, publishers, from, to, null);
    }

    public Publishes {
        publishers = List.copyOf(publishers);
    }

    /** Whether the relation holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether a dataset of that publisher falls under it. */
    public boolean covers(String publisher) {
        return publishers.isEmpty()
                || (publisher != null
                        && publishers.stream().anyMatch(name -> name.equalsIgnoreCase(publisher.strip())));
    }
}
