package ca.etalon.ingest.config;

import java.time.Duration;

/** Reads {@code etalon.yaml}, and a second one laid over it. */
final class SettingsReader {
    static final String FILE = "etalon.yaml";

    private static final ScalarKind<String> CONTACT = ScalarKind.matching(
            "https?://[^\\s<>()]+|[^\\s<>()@]+@[^\\s<>()@]+\\.[^\\s<>()@]+",
            "a contact",
            "an e-mail address or a web page that tells how to reach the operator");

    private static final ScalarKind<Duration> TIMEOUT =
            new ScalarKind<>("a limit of time", "ISO 8601 duration above zero such as PT30S", text -> {
                var limit = ScalarKind.DURATION.parse().apply(text);
                return limit == null || limit.isZero() ? null : limit;
            });

    private final YamlNode node;
    private final boolean isOverlay;

    private SettingsReader(YamlNode node, boolean isOverlay) {
        this.node = node;
        this.isOverlay = isOverlay;
    }

    /** @param base what holds where the node is silent, or null where the node must say everything */
    static Settings read(YamlNode node, Settings base) {
        return new SettingsReader(node, base != null).settings(base);
    }

    /** A whole number within bounds. */
    static ScalarKind<Long> wholeNumber(long least, long most) {
        return new ScalarKind<>("a whole number in range", least + " to " + most, text -> {
            var number = ScalarKind.INTEGER.parse().apply(text);
            return number < least || number > most ? null : number;
        });
    }

    private Settings settings(Settings base) {
        var userAgent = value("user_agent", ScalarKind.TEXT, base == null ? null : base.userAgent());
        var contact = node.optional("contact", CONTACT, base == null ? null : base.contact());
        var delay = value("delay", ScalarKind.DURATION, base == null ? null : base.delay());
        var hosts = value("hosts", wholeNumber(1, 256), base == null ? null : (long) base.hosts());
        var connect = value("connect_timeout", TIMEOUT, base == null ? null : base.connectTimeout());
        var read = value("read_timeout", TIMEOUT, base == null ? null : base.readTimeout());
        var call = value("call_timeout", TIMEOUT, base == null ? null : base.callTimeout());
        var maxBytes = value("max_bytes", wholeNumber(1024, 1L << 34), base == null ? null : base.maxBytes());
        var maxPages = value("max_pages", wholeNumber(1, 1_000_000), base == null ? null : (long) base.maxPages());
        var retries = value("retries", wholeNumber(0, 20), base == null ? null : (long) base.retries());
        var backoff = value("backoff", ScalarKind.DURATION, base == null ? null : base.backoff());
        var maxBackoff = value("max_backoff", ScalarKind.DURATION, base == null ? null : base.maxBackoff());
        var maxAge = value("max_age", TIMEOUT, base == null ? null : base.maxAge());
        var notice = node.has("notice") ? node.name("notice") : base == null ? null : base.notice();
        var schedule = ScheduleSettings.read(
                node.mapping("schedule"), base == null ? ScheduleSettings.DEFAULT : base.schedule());
        var sharedHosts =
                SharedHosts.read(node.mapping("shared_hosts"), base == null ? SharedHosts.NONE : base.sharedHosts());
        var probe = ProbeSettings.read(node.mapping("probe"), base == null ? ProbeSettings.DEFAULT : base.probe());
        if (backoff != null && maxBackoff != null && maxBackoff.compareTo(backoff) < 0) {
            node.problem("max_backoff", "is shorter than backoff", backoff + " or longer");
        }
        return node.build(() -> new Settings(
                userAgent,
                delay,
                Math.toIntExact(hosts),
                connect,
                read,
                call,
                maxBytes,
                Math.toIntExact(maxPages),
                Math.toIntExact(retries),
                backoff,
                maxBackoff,
                maxAge,
                notice,
                contact,
                schedule,
                sharedHosts,
                probe));
    }

    private <T> T value(String key, ScalarKind<T> kind, T base) {
        if (!isOverlay || node.has(key)) {
            return node.required(key, kind);
        }
        return base;
    }
}
