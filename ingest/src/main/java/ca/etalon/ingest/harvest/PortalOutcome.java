package ca.etalon.ingest.harvest;

import ca.etalon.ingest.lake.Manifest;
import java.time.Duration;

/**
 * How one portal's snapshot ended in this run.
 *
 * @param manifest what stands now
 * @param kept whether it was complete already and nothing was asked
 * @param rewritten whether a new revision was sealed
 * @param again whether it is to be asked once more at the end of the run, because it says what is not believed at once
 * @param note what the manifest does not tell, as that a worse answer was left out; or null
 * @param took how long it took in this run, waiting for its host included
 */
public record PortalOutcome(
        Manifest manifest, boolean kept, boolean rewritten, boolean again, String note, Duration took) {

    PortalOutcome took(Duration time) {
        return new PortalOutcome(manifest, kept, rewritten, again, note, time);
    }

    static PortalOutcome kept(Manifest manifest) {
        return new PortalOutcome(manifest, true, false, false, null, Duration.ZERO);
    }
}
