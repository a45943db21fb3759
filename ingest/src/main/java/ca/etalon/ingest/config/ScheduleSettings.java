package ca.etalon.ingest.config;

import java.time.Duration;

/**
 * {@code schedule:} of {@code etalon.yaml}: when portals are harvested.
 *
 * @param cadence of portals that do not say their own
 * @param spread window after each regular time over which portals are spread, so that not all are asked at once
 * @param retry pause before a portal whose snapshot is not complete is asked again; each further pause is four times longer,
 *     and none goes beyond the next regular time
 * @param round least time between the starts of two rounds of {@code schedule}
 */
public record ScheduleSettings(Cadence cadence, Duration spread, Duration retry, Duration round) {

    /** What holds where {@code etalon.yaml} is silent. */
    public static final ScheduleSettings DEFAULT =
            new ScheduleSettings(Cadence.WEEKLY, Duration.ofHours(6), Duration.ofHours(1), Duration.ofHours(1));

    private static final ScalarKind<Duration> SPREAD = within(Duration.ZERO, Duration.ofHours(24));
    private static final ScalarKind<Duration> PAUSE = within(Duration.ofMinutes(1), Duration.ofDays(7));

    /** @param node the mapping, or null where there is none */
    static ScheduleSettings read(YamlNode node, ScheduleSettings base) {
        if (node == null) {
            return base;
        }
        var cadence = node.optional("cadence", Cadence.KIND, base.cadence());
        var spread = node.optional("spread", SPREAD, base.spread());
        var retry = node.optional("retry", PAUSE, base.retry());
        var round = node.optional("round", PAUSE, base.round());
        node.done();
        return new ScheduleSettings(cadence, spread, retry, round);
    }

    private static ScalarKind<Duration> within(Duration least, Duration most) {
        return new ScalarKind<>(
                "a duration in range", "ISO 8601 duration from %s to %s".formatted(least, most), text -> {
                    var duration = ScalarKind.DURATION.parse().apply(text);
                    return duration.compareTo(least) < 0 || duration.compareTo(most) > 0 ? null : duration;
                });
    }
}
