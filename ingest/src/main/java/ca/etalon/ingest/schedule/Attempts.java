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

/** The last attempts of a lake's portals, under {@code schedule/attempts/<portal>.json}. */
public final class Attempts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lake lake;
    private final Clock clock;

    public Attempts(Lake lake, Clock clock) {
        this.lake = lake;
        this.clock = clock;
    }

    /** The same work, with each attempt noted when it ends. One that is killed is not noted, and so is due as before. */
    public Harvest.PortalWork noting(Harvest.PortalWork work) {
        return (portal, snapshot) -> attempt(work, portal, snapshot);
    }

    private PortalOutcome attempt(Harvest.PortalWork work, Portal portal, LocalDate snapshot)
            throws InterruptedException {
        PortalOutcome outcome;
        try {
            outcome = work.of(portal, snapshot);
        } catch (UncheckedIOException lakeIsGone) {
            throw lakeIsGone;
        } catch (RuntimeException fault) {
            note(portal.id(), false);
            throw fault;
        }
        if (!outcome.kept()) {
            note(portal.id(), outcome.manifest().isComplete());
        }
        return outcome;
    }

    private void note(String portal, boolean isComplete) {
        int failures = isComplete ? 0 : last(portal).map(Attempt::failures).orElse(0) + 1;
        try {
            lake.writeText(
                    path(portal),
                    JSON.writeValueAsString(Map.of("at", clock.instant().toString(), "failures", failures)) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Attempt> last(String portal) {
        if (!lake.exists(path(portal))) {
            return Optional.empty();
        }
        try {
            var json = JSON.readTree(lake.read(path(portal)));
            return Optional.of(new Attempt(
                    Instant.parse(json.path("at").asText()),
                    Math.max(0, json.path("failures").asInt())));
        } catch (IOException | DateTimeException damaged) {
            throw new DamagedLakeException(lake.uri(path(portal))
                    + " is damaged; delete it: only the pause before the next attempt is lost with it");
        }
    }

    private static String path(String portal) {
        return "schedule/attempts/" + portal + ".json";
    }
}
