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
 */
public record Publishes(String portal, Role role, List<String> publishers, LocalDate from, LocalDate to) {

    /** MIRROR: copies of what stands elsewhere; folded out of every figure, and shown. */
    public enum Role {
        OWN,
        HOSTED,
        MIRROR
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
