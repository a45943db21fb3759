package ca.etalon.ingest.fetch;

import ca.etalon.ingest.config.Settings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * Whether a failed request is sent again, and when.
 *
 * <p>The pause is random between nothing and a bound that doubles each time (full jitter), unless the host names one with Retry-After.
 * A Retry-After longer than the longest pause allowed ends the attempts; whatever is asked of that host next waits for the
 * longest pause first.
 */
final class Backoff {
    private static final Set<Integer> RETRYABLE = Set.of(429, 500, 502, 503, 504);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final int retries;
    private final Duration first;
    private final Duration longest;
    private final Clock clock;
    private final DoubleSupplier jitter;

    /** @param jitter gives numbers in [0, 1) */
    Backoff(Settings settings, Clock clock, DoubleSupplier jitter) {
        this.retries = settings.retries();
        this.first = settings.backoff();
        this.longest = settings.maxBackoff();
        this.clock = clock;
        this.jitter = jitter;
    }

    /** The pause before the request is sent again after an answer, or empty when that answer is the last word. */
    Optional<Duration> afterAnswer(int attempt, int status, String retryAfter) {
        if (attempt > retries || !RETRYABLE.contains(status)) {
            return Optional.empty();
        }
        var asked = retryAfter(retryAfter);
        if (asked.isEmpty()) {
            return Optional.of(jittered(attempt));
        }
        return asked.filter(pause -> pause.compareTo(longest) <= 0);
    }

    /** The pause a host asked for with the last answer to a request, for the next request to it. */
    Optional<Duration> afterLastAnswer(int status, String retryAfter) {
        return asked(status, retryAfter).map(asked -> asked.compareTo(longest) > 0 ? longest : asked);
    }

    /** The pause that a host asks for, however long. */
    Optional<Duration> asked(int status, String retryAfter) {
        return RETRYABLE.contains(status) ? retryAfter(retryAfter) : Optional.empty();
    }

    /** The pause before the request is sent again after no answer, or empty when it is not worth another try. */
    Optional<Duration> afterFailure(int attempt, NoAnswer failure) {
        return attempt > retries || failure.lasting() ? Optional.empty() : Optional.of(jittered(attempt));
    }

    private Duration jittered(int attempt) {
        var bound = first.toMillis() * Math.pow(2, attempt - 1.0);
        return Duration.ofMillis(Math.round(jitter.getAsDouble() * Math.min(bound, longest.toMillis())));
    }

    private Optional<Duration> retryAfter(String header) {
        if (header == null) {
            return Optional.empty();
        }
        var text = header.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(HostGates.longer(Duration.between(clock.instant(), until), Duration.ZERO));
        } catch (DateTimeException e) {
            return Optional.empty(); // unreadable: as if not stated
        }
    }
}
