package ca.etalon.ingest.schedule;

import ca.etalon.ingest.config.Portal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a portal is to be asked next.
 *
 * @param at from when on it is due; may be past
 * @param snapshot the recorded date to harvest; empty for a live portal, which is harvested on the day it is asked
 * @param why what the time follows from
 */
public record Due(Portal portal, Instant at, Optional<LocalDate> snapshot, String why) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    static final Comparator<Due> BY_TIME = Comparator.comparing(Due::at)
            .thenComparing(due -> due.portal().id())
            .thenComparing(due -> due.snapshot().orElse(LocalDate.MIN));

    public boolean isDue(Instant now) {
        return !at.isAfter(now);
    }

    /** The first that is not due yet. */
    public static Optional<Due> next(List<Due> agenda, Instant now) {
        return agenda.stream().filter(due -> !due.isDue(now)).min(BY_TIME);
    }

    /** One line for a person. */
    public String line(Instant now) {
        return "%-40s  %-20s  %s".formatted(portal.id(), isDue(now) ? "due now" : when(at), why);
    }

    /** One line that says when something is due next, where anything is. */
    public static String outlook(List<Due> agenda, Instant now) {
        return next(agenda, now)
                .map(due -> "next: " + due.portal().id() + " at " + when(due.at()))
                .orElse("nothing else is known to become due");
    }

    static String when(Instant instant) {
        return MINUTE.format(instant);
    }
}
