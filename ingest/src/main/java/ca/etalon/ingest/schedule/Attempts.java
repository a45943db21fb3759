package ca.etalon.ingest.schedule;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.harvest.Harvest;
import ca.etalon.ingest.harvest.PortalOutcome;
import ca.etalon.ingest.lake.DamagedLakeException;
import ca.etalon.ingest.lake.Lake;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The last attempts of a lake's portals, under {@code schedule/attempts/<portal>.json}; those of recorded portals, whose
 * dates are asked apart from each other, under {@code schedule/attempts/<portal>/<date>.json}.
 */
public final class Attempts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lake lake;
    private final Clock clock;

    public Attempts(Lake lake, Clock clock) {
        this.lake = lake;
        this.clock = clock;
    }

    /** The same work, with each attempt noted when it ends. One that is killed is not noted, and so is due as before. */
    public Harvest.PortalWork noting(Harvest.PortalWork work, boolean isRecorded) {
        return (portal, snapshot) -> {
            var path = isRecorded ? recordedPath(portal.id(), snapshot) : livePath(portal.id());
            return attempt(work, portal, snapshot, path);
        };
    }

    private PortalOutcome attempt(Harvest.PortalWork work, Portal portal, LocalDate snapshot, String path)
            throws InterruptedException {
        PortalOutcome outcome;
        try {
            outcome = work.of(portal, snapshot);
        } catch (UncheckedIOException lakeIsGone) {
            throw lakeIsGone;
        } catch (RuntimeException fault) {
            note(path, false);
            throw fault;
        }
        if (!outcome.kept()) {
            note(path, outcome.manifest().isComplete());
        }
        return outcome;
    }

    private void note(String path, boolean isComplete) {
        int failures = isComplete ? 0 : read(path).map(Attempt::failures).orElse(0) + 1;
        try {
            lake.writeText(
                    path,
                    JSON.writeValueAsString(Map.of("at", clock.instant().toString(), "failures", failures)) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Of a live portal. */
    Optional<Attempt> last(String portal) {
        return read(livePath(portal));
    }

    /** Of one date of a recorded portal. */
    Optional<Attempt> last(String portal, LocalDate recorded) {
        return read(recordedPath(portal, recorded));
    }

    private Optional<Attempt> read(String path) {
        if (!lake.exists(path)) {
            return Optional.empty();
        }
        try {
            var json = JSON.readTree(lake.read(path));
            return Optional.of(new Attempt(
                    Instant.parse(json.path("at").asText()),
                    Math.max(0, json.path("failures").asInt())));
        } catch (IOException | DateTimeException damaged) {
            throw new DamagedLakeException(
                    lake.uri(path) + " is damaged; delete it: only the pause before the next attempt is lost with it");
        }
    }

    private static String livePath(String portal) {
        return "schedule/attempts/" + portal + ".json";
    }

    private static String recordedPath(String portal, LocalDate date) {
        return "schedule/attempts/" + portal + "/" + date + ".json";
    }
}
