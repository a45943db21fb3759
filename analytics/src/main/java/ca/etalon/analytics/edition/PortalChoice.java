package ca.etalon.analytics.edition;

import ca.etalon.ingest.lake.Manifest;
import java.time.LocalDate;

/**
 * Which snapshot of a portal an edition uses.
 *
 * @param manifest the snapshot used, or null when none is usable
 * @param status of the snapshot used, else FAILED, CLOSED, TOO_OLD or NONE
 * @param reason a stable code and its detail where something is amiss, or null
 */
public record PortalChoice(String portal, Manifest manifest, String status, String reason) {

    public boolean isUsed() {
        return manifest != null;
    }

    public LocalDate snapshot() {
        return manifest == null ? null : manifest.snapshot();
    }
}
