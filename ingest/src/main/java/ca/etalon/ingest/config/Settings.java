package ca.etalon.ingest.config;

import java.time.Duration;

/**
 * {@code etalon.yaml}: how the tool behaves. A folder of recordings may carry its own, laid over the default.
 *
 * @param userAgent product and version that we call ourselves; {@link #identification} is what portals see
 * @param delay least time between two requests to one host
 * @param hosts hosts asked at the same time
 * @param connectTimeout, readTimeout, callTimeout limits on one request
 * @param maxBytes most bytes of one decoded answer
 * @param maxPages most pages of one catalogue
 * @param retries attempts after the first
 * @param maxAge oldest snapshot an edition may use
 * @param notice a sentence shown on every page of the report (that the data are a sample, say), or null
 * @param contact e-mail address or page of whoever runs the harvest, or null; needed to harvest a real portal
 * @param schedule when portals are harvested
 * @param sharedHosts hosts that one vendor's machines serve under many names
 * @param probe how links are probed
 */
public record Settings(
        String userAgent,
        Duration delay,
        int hosts,
        Duration connectTimeout,
        Duration readTimeout,
        Duration callTimeout,
        long maxBytes,
        int maxPages,
        int retries,
        Duration backoff,
        Duration maxBackoff,
        Duration maxAge,
        Name notice,
        String contact,
        ScheduleSettings schedule,
        SharedHosts sharedHosts,
        ProbeSettings probe) {

    /** Settings with what holds where nothing is said. */
    public Settings(
            String userAgent,
            Duration delay,
            int hosts,
            Duration connectTimeout,
            Duration readTimeout,
            Duration callTimeout,
            long maxBytes,
            int maxPages,
            int retries,
            Duration backoff,
            Duration maxBackoff,
            Duration maxAge,
            Name notice,
            String contact) {
        this(
                userAgent,
                delay,
                hosts,
                connectTimeout,
                readTimeout,
                callTimeout,
                maxBytes,
                maxPages,
                retries,
                backoff,
                maxBackoff,
                maxAge,
                notice,
                contact,
                ScheduleSettings.DEFAULT,
                SharedHosts.NONE,
                ProbeSettings.DEFAULT);
    }

    /** The User-Agent header: who we are and how to reach us. */
    public String identification() {
        return contact == null ? userAgent : userAgent + " (+" + contact + ")";
    }

    /** The same settings with the contact that the command line or the environment gave. */
    public Settings withContact(String operator) {
        return new Settings(
                userAgent,
                delay,
                hosts,
                connectTimeout,
                readTimeout,
                callTimeout,
                maxBytes,
                maxPages,
                retries,
                backoff,
                maxBackoff,
                maxAge,
                notice,
                operator,
                schedule,
                sharedHosts,
                probe);
    }

    /**
     * The same settings for a client that probes: more hosts at a time, short answers, one retry. What failed is asked again on
     * another day.
     */
    public Settings forProbes() {
        return new Settings(
                userAgent,
                delay,
                probe.hosts(),
                shorter(connectTimeout, probe.timeout()),
                shorter(readTimeout, probe.timeout()),
                shorter(callTimeout, probe.timeout()),
                maxBytes,
                maxPages,
                Math.min(retries, 1),
                backoff,
                shorter(maxBackoff, probe.patience()),
                maxAge,
                notice,
                contact,
                schedule,
                sharedHosts,
                probe);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
