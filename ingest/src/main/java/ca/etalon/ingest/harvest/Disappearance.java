package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.lake.Manifest;
import java.util.Optional;

/**
 * The rule that a mass disappearance is seen twice before it is believed: a server with an empty index answers as calmly as a
 * town that closed its portal.
 *
 * <p>The first sighting is not complete, and the portal is asked once more without validators, by the same run or a later one.
 * Where that answer, archived on its own, shows it too, the snapshot is complete.
 */
final class Disappearance {
    /** Fewer than these are the tidying of a small catalogue. */
    private static final long LEAST = 5;

    private static final int SHARE_PERCENT = 20;

    private Disappearance() {}

    static boolean isMass(ChangeLog changes) {
        return changes.missing() >= LEAST && changes.missing() * 100 > changes.before() * SHARE_PERCENT;
    }

    /** What a whole catalogue is reported with, when datasets went en masse. */
    static HarvestIssue issue(ChangeLog changes, long harvested, Optional<Manifest> sighting) {
        var gone = "%d of the %d datasets of %s are gone, %d are there"
                .formatted(
                        changes.missing(), changes.before(), changes.previous().snapshot(), harvested);
        return sighting.map(first -> new HarvestIssue(
                        IssueCode.MASS_DISAPPEARANCE,
                        changes.previous().portal(),
                        gone + "; when first asked, on " + first.snapshot() + ", " + first.harvested() + " were there"))
                .orElseGet(() -> new HarvestIssue(
                        IssueCode.DISAPPEARANCE_UNCONFIRMED,
                        changes.previous().portal(),
                        gone + "; not believed until it is seen a second time"));
    }

    /** Whether a revision is a first sighting since a snapshot, made from other answers than these. */
    static boolean isSighting(Manifest manifest, Manifest previous, String raw) {
        return IssueCode.DISAPPEARANCE_UNCONFIRMED.name().equals(manifest.reason())
                && previous.snapshot().equals(manifest.previous())
                && !raw.equals(manifest.raw());
    }
}
