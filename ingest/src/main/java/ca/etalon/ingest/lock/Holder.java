package ca.etalon.ingest.lock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Who holds a lock, as it stands beside it.
 *
 * @param kind name of a {@link LakeUse.Kind}
 * @param since when it was taken, by the clock of its host, in UTC
 * @param token tells two runs apart that are otherwise the same
 */
record Holder(String kind, String command, String host, long pid, String since, String token) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Holder ofThisProcess(LakeUse use, Clock clock) {
        return new Holder(
                use.kind().name(),
                use.shard() == null ? use.command() : use.command() + " (" + use.shard() + ")",
                hostName(),
                ProcessHandle.current().pid(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                UUID.randomUUID().toString());
    }

    /** Empty where the text says nothing yet, or is damaged. */
    static Optional<Holder> from(byte[] json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Holder.class));
        } catch (java.io.IOException halfWritten) {
            return Optional.empty();
        }
    }

    byte[] json() {
        try {
            return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String inWords() {
        return "%s, process %d on %s, since %s".formatted(command, pid, host, since);
    }

    private static String hostName() {
        var named = System.getenv("HOSTNAME");
        if (named != null && !named.isBlank()) {
            return named;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "an unnamed host";
        }
    }
}
