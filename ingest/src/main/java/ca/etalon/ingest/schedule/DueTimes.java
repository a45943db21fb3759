package ca.etalon.ingest.schedule;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.ScheduleSettings;
import ca.etalon.ingest.lake.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides when a portal is due.
 *
 * <ul>
 *   <li>Never harvested: now.
 *   <li>Complete on day D: at its first regular time on a later day. Regular times that nobody was there to keep are all
 *       before now, and one harvest answers them all.
 *   <li>Not complete: after a pause that grows fourfold with each failure in a row, or at the next regular time if that is
 *       earlier. So a portal that is down for an hour is soon caught up, and one that is gone is asked once per regular time.
 *   <li>A recorded date: now, unless it is complete.
 * </ul>
 *
 * <p>The regular times of a portal are those of its cadence, each later by the same share of the spread, which its id alone
 * decides.
 */
final class DueTimes {
    /** Due whoever's clock is asked. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private static final int GROWTH = 4;
    /** More than any cadence is long; keeps the power small. */
    private static final int LONGEST_POWER = 8;

    private final ScheduleSettings settings;
    private final Instant now;

    DueTimes(ScheduleSettings settings, Instant now) {
        this.settings = settings;
        this.now = now;
    }

    /** A live portal; empty where its cadence never comes again. */
    Optional<Due> live(Portal portal, PortalHistory history) {
        if (history.latest().isEmpty() && history.attempt().isEmpty()) {
            return Optional.of(due(portal, AT_ONCE, "never harvested"));
        }
        if (history.isComplete()) {
            var day = history.lastComplete().orElseThrow();
            return regular(
                            portal,
                            day.plusDays(1)
                                    .atStartOfDay()
                                    .toInstant(ZoneOffset.UTC)
                                    .minusSeconds(1))
                    .map(at -> due(portal, at, "complete on " + day + missed(portal, at)));
        }
        var attempt = lastAttempt(history);
        var retry = retry(attempt);
        var why = history.latest().map(DueTimes::inWords).orElse("no snapshot could be made") + "; "
                + attempt.failures() + (attempt.failures() == 1 ? " attempt" : " attempts") + " in a row";
        return regular(portal, attempt.at())
                .filter(regular -> regular.isBefore(retry))
                .map(regular -> due(portal, regular, why + ", asked at its regular time"))
                .or(() -> Optional.of(due(portal, retry, why)));
    }

    /** A date of a recording; empty where it is complete. */
    Optional<Due> recorded(Portal portal, LocalDate date, Optional<Manifest> manifest, Optional<Attempt> attempt) {
        if (manifest.filter(Manifest::isComplete).isPresent()) {
            return Optional.empty();
        }
        var at = attempt.filter(last -> last.failures() > 0).map(this::retry).orElse(AT_ONCE);
        var why = "recorded on " + date
                + manifest.map(last -> ", " + inWords(last)).orElse(", not harvested");
        return Optional.of(new Due(portal, at, Optional.of(date), why));
    }

    private static Due due(Portal portal, Instant at, String why) {
        return new Due(portal, at, Optional.empty(), why);
    }

    private Optional<Instant> regular(Portal portal, Instant after) {
        var cadence = portal.cadence() != null ? portal.cadence() : settings.cadence();
        return cadence.firstAfter(after, shift(portal));
    }

    /** The portal's fixed share of the spread, in whole minutes. */
    private Duration shift(Portal portal) {
        long window = Math.max(1, settings.spread().toMinutes());
        return Duration.ofMinutes(Shard.stableHash(portal.id()) % window);
    }

    private String missed(Portal portal, Instant regular) {
        return regular(portal, regular)
                        .filter(following -> !following.isAfter(now))
                        .isPresent()
                ? ", regular times were missed since " + Due.when(regular)
                : "";
    }

    /** A snapshot whose attempt nobody noted (a replay, or an older lake) counts as one attempt at the start of its day. */
    private static Attempt lastAttempt(PortalHistory history) {
        return history.attempt()
                .map(attempt -> new Attempt(attempt.at(), Math.max(1, attempt.failures())))
                .orElseGet(() -> new Attempt(
                        history.latest().orElseThrow().snapshot().atStartOfDay().toInstant(ZoneOffset.UTC), 1));
    }

    private Instant retry(Attempt attempt) {
        long factor = 1;
        for (int i = 1; i < Math.min(attempt.failures(), LONGEST_POWER); i++) {
            factor *= GROWTH;
        }
        return attempt.at().plus(settings.retry().multipliedBy(factor));
    }

    private static String inWords(Manifest manifest) {
        return manifest.status().name().toLowerCase(Locale.ROOT) + " on " + manifest.snapshot()
                + (manifest.reason() == null ? "" : " (" + manifest.reason() + ")");
    }
}
