package ca.etalon.analytics.freshness;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was seen of one dataset between our own snapshots.
 *
 * @param since the complete snapshot from which on it is watched
 * @param changed the last complete snapshot in which it was seen to have changed, or null
 * @param unclear the last one in which it reads otherwise as most of its portal does, so that nothing can be said; or null
 */
public record SeenChange(LocalDate since, LocalDate changed, LocalDate unclear) implements Serializable {

    SeenChange changedOn(LocalDate snapshot) {
        return new SeenChange(since, snapshot, unclear);
    }

    SeenChange unclearOn(LocalDate snapshot) {
        return new SeenChange(since, changed, snapshot);
    }
}
