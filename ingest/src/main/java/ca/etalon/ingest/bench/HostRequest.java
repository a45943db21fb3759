package ca.etalon.ingest.bench;

import java.time.Duration;
import java.util.List;

/**
 * A request as its host saw it.
 *
 * @param holdMillis what the host takes for the answer, by design; for one that never answers, the client's time-out
 * @param pauseMillis what the host asks for before the next request, or {@link #NO_PAUSE}
 * @param failed whether the answer asks for another attempt
 */
record HostRequest(String target, int holdMillis, int pauseMillis, boolean failed) {
    static final int NO_PAUSE = -1;

    String asText() {
        return holdMillis + " " + pauseMillis + " " + failed + " " + target;
    }

    static HostRequest parse(String[] words) {
        return new HostRequest(
                words[4], Integer.parseInt(words[1]), Integer.parseInt(words[2]), Boolean.parseBoolean(words[3]));
    }

    /**
     * The least time in which a client with our manners can ask a host all this: between the starts of two requests the
     * delay, or the time of the answer and the pause after it where that is longer; and at last the last answer.
     *
     * @param backoff pause before the second attempt where the host names none; doubles with each further one
     */
    static Duration floor(List<HostRequest> requests, Duration delay, Duration backoff) {
        long millis = 0;
        var attempt = 0;
        for (var i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            attempt = i > 0 && requests.get(i - 1).target().equals(request.target()) ? attempt + 1 : 1;
            if (i == requests.size() - 1) {
                millis += request.holdMillis();
            } else {
                long pause = request.pauseMillis() != NO_PAUSE
                        ? request.pauseMillis()
                        : request.failed() ? backoff.toMillis() << attempt - 1 : 0;
                millis += Math.max(delay.toMillis(), request.holdMillis() + pause);
            }
        }
        return Duration.ofMillis(millis);
    }
}
