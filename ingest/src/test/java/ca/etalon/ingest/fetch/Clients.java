package ca.etalon.ingest.fetch;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/** Clients and policies the tests share. */
final class Clients {
    static final Duration SECOND = Duration.ofSeconds(1);
    static final String AGENT = "Etalon/0.1 (+https://etalon.example; data@etalon.example)";
    static final RequestPolicy OBEYING = new RequestPolicy(RequestPolicy.Kind.API, Portal.Robots.OBEY, SECOND);
    static final RequestPolicy DOCUMENTED =
            new RequestPolicy(RequestPolicy.Kind.API, Portal.Robots.DOCUMENTED_API, SECOND);
    static final RequestPolicy PAGE = new RequestPolicy(RequestPolicy.Kind.PAGE, Portal.Robots.DOCUMENTED_API, SECOND);

    private Clients() {}

    static Settings settings(long maxBytes, Duration timeout, int retries) {
        return new Settings(
                AGENT,
                SECOND,
                4,
                timeout,
                timeout,
                timeout.multipliedBy(2),
                maxBytes,
                100,
                retries,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                Duration.ofDays(400),
                null,
                null);
    }

    static Settings settings() {
        return settings(1_000_000, Duration.ofSeconds(5), 3);
    }

    /** Jitter is always one half. */
    static PoliteClient client(Settings settings, HostResolver resolverOrNull, TestTime time) {
        return new PoliteClient(settings, Optional.ofNullable(resolverOrNull), bodies(), time, time, () -> 0.5);
    }

    /** A folder that no other client has; it comes into being with the first long body. */
    static Path bodies() {
        return Path.of("target", "bodies", UUID.randomUUID().toString());
    }

    static PoliteClient client(FakeSites sites, TestTime time) {
        return client(settings(), sites, time);
    }

    static TransportException refused(IssueCode code, Executable fetch) {
        var thrown = Assertions.assertThrows(TransportException.class, fetch);
        Assertions.assertEquals(code, thrown.code(), thrown.getMessage());
        return thrown;
    }
}
