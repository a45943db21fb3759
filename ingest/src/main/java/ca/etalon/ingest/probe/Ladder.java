package ca.etalon.ingest.probe;

import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.config.ProbeSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What follows from a probe and from those before it: what may be said of the link, and when it is asked again.
 *
 * <p>Source: methodology §10. Being turned away neither breaks a row of failures nor lengthens it.
 */
final class Ladder {
    private static final int MOST_CHARACTERS = 500;

    private final ProbeSettings settings;

    Ladder(ProbeSettings settings) {
        this.settings = settings;
    }

    static boolean isFailure(Outcome outcome) {
        return switch (outcome) {
            case OK, REDIRECT, BLOCKED, NOT_ASKED -> false;
            case GONE, CLIENT_ERROR, SERVER_ERROR, TIMEOUT, DNS, TLS, CONNECTION, SOFT_404 -> true;
        };
    }

    /** @param before the latest row of the link, if it was ever probed */
    LinkRow row(Link link, Optional<LinkRow> before, Found found, Instant at) {
        var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        var failed = found.hasFailed();
        var keeps = failed || found.outcome() == Outcome.BLOCKED;
        int failures = (keeps ? before.map(LinkRow::failures).orElse(0) : 0) + (failed ? 1 : 0);
        var since = failures == 0 ? null : before.map(LinkRow::failingSince).orElse(day);
        var answer = found.answer();
        return new LinkRow(
                link.url(),
                link.host(),
                at.truncatedTo(ChronoUnit.SECONDS).toString(),
                found.outcome(),
                verdict(found.outcome(), failures, since, day),
                found.method() == null ? null : found.method().name(),
                answer == null ? null : answer.status(),
                answer == null || !found.redirected() ? null : answer.answered().toString(),
                answer == null ? null : line(answer.contentType().mediaType()),
                answer == null || answer.wholeLength().isEmpty()
                        ? null
                        : answer.wholeLength().getAsLong(),
                answer == null ? null : line(answer.header("etag")),
                answer == null ? null : line(answer.header("last-modified")),
                found.requests(),
                found.bytes(),
                line(found.detail()),
                failures,
                since,
                at.plus(pause(found, failures)).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private Verdict verdict(Outcome outcome, int failures, LocalDate since, LocalDate day) {
        return switch (outcome) {
            case OK, REDIRECT -> Verdict.ANSWERS;
            case BLOCKED, NOT_ASKED -> Verdict.UNKNOWN;
            default ->
                failures >= settings.failures()
                                && ChronoUnit.DAYS.between(since, day)
                                        >= settings.over().toDays()
                        ? Verdict.BROKEN
                        : Verdict.FAILING;
        };
    }

    private Duration pause(Found found, int failures) {
        if (found.hasFailed()) {
            var steps = settings.recheck();
            return longer(steps.get(Math.min(failures, steps.size()) - 1), found.notBefore());
        }
        return longer(found.outcome() == Outcome.BLOCKED ? settings.blocked() : settings.again(), found.notBefore());
    }

    private static Duration longer(Duration one, Duration otherOrNull) {
        return otherOrNull == null || one.compareTo(otherOrNull) >= 0 ? one : otherOrNull;
    }

    /** What a host says, as one line that does not fill the table. */
    private static String line(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + "…";
    }
}
