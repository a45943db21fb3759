package ca.etalon.ingest.config;

import java.time.Duration;
import java.util.List;

/**
 * {@code probe:} of {@code etalon.yaml}: how links are probed, and when one is called broken.
 *
 * @param hosts hosts asked at the same time
 * @param timeout longest time of one request
 * @param patience longest pause, of those that hosts ask for, after which a link is asked again in the same run
 * @param failures failed probes in a row after which a link is broken, if they lie at least {@code over} apart
 * @param recheck pauses before a link that failed is asked again, after the first failure, the second …; the last one repeats
 * @param blocked pause before a link that could not be judged is asked again
 * @param again pause before a link that answered is asked again
 * @param maxAge the oldest answer of a link that an edition may use; an older one is not observed, never broken
 */
public record ProbeSettings(
        int hosts,
        Duration timeout,
        Duration patience,
        int failures,
        Duration over,
        List<Duration> recheck,
        Duration blocked,
        Duration again,
        Duration maxAge) {

    /** What holds where {@code etalon.yaml} is silent. */
    public static final ProbeSettings DEFAULT = new ProbeSettings(
            512,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            3,
            Duration.ofDays(3),
            List.of(Duration.ofHours(12), Duration.ofHours(24), Duration.ofDays(7), Duration.ofDays(30)),
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofDays(60));

    private static final ScalarKind<Duration> PAUSE = within(Duration.ofMinutes(1), Duration.ofDays(366));
    private static final ScalarKind<Duration> SHORT = within(Duration.ofMillis(100), Duration.ofMinutes(10));
    private static final ScalarKind<Duration> SPAN = within(Duration.ZERO, Duration.ofDays(366));

    public ProbeSettings {
        recheck = List.copyOf(recheck);
    }

    /** @param node the mapping, or null where there is none */
    static ProbeSettings read(YamlNode node, ProbeSettings base) {
        if (node == null) {
            return base;
        }
        var hosts = node.optional("hosts", SettingsReader.wholeNumber(1, 2_000), (long) base.hosts());
        var timeout = node.optional("timeout", SHORT, base.timeout());
        var patience = node.optional("patience", within(Duration.ZERO, Duration.ofMinutes(10)), base.patience());
        var failures = node.optional("failures", SettingsReader.wholeNumber(1, 100), (long) base.failures());
        var over = node.optional("over", SPAN, base.over());
        var recheck = node.has("recheck") ? node.list("recheck", PAUSE) : base.recheck();
        var blocked = node.optional("blocked", PAUSE, base.blocked());
        var again = node.optional("again", PAUSE, base.again());
        var maxAge = node.optional("max_age", PAUSE, base.maxAge());
        if (recheck.isEmpty()) {
            node.problem("recheck", "names no pause", "one or more durations such as [PT12H, P7D]");
        }
        node.done();
        return new ProbeSettings(
                hosts.intValue(), timeout, patience, failures.intValue(), over, recheck, blocked, again, maxAge);
    }

    private static ScalarKind<Duration> within(Duration least, Duration most) {
        return new ScalarKind<>(
                "a duration in range", "ISO 8601 duration from %s to %s".formatted(least, most), text -> {
                    var duration = ScalarKind.DURATION.parse().apply(text);
                    return duration == null || duration.compareTo(least) < 0 || duration.compareTo(most) > 0
                            ? null
                            : duration;
                });
    }
}
