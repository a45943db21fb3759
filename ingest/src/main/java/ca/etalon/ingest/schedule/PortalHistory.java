package ca.etalon.ingest.schedule;

import ca.etalon.ingest.lake.Manifest;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the lake knows of a portal.
 *
 * @param latest its latest snapshot, complete or not
 * @param lastComplete date of the last one that is complete
 * @param attempt when it was last asked, where that was noted
 */
record PortalHistory(Optional<Manifest> latest, Optional<LocalDate> lastComplete, Optional<Attempt> attempt) {
    boolean isComplete() {
        return latest.filter(Manifest::isComplete).isPresent();
    }
}
