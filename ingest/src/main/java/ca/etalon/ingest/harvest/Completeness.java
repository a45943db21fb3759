package ca.etalon.ingest.harvest;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.lake.SnapshotStatus;

/**
 * Whether a catalogue was received whole, and what proves it. Compares the advertised total with the rows received, before
 * duplicates collapse.
 *
 * @param basis ADVERTISED, END_OF_DOCUMENT or UNVERIFIED
 * @param reason why it is not complete, or null
 */
record Completeness(SnapshotStatus status, String basis, HarvestIssue reason) {

    static Completeness of(ReceivedCatalog catalog) {
        if (catalog.feed() == null) {
            return new Completeness(SnapshotStatus.FAILED, "UNVERIFIED", catalog.failure());
        }
        if (catalog.failure() != null) {
            return new Completeness(SnapshotStatus.PARTIAL, basis(catalog), catalog.failure());
        }
        if (catalog.advertised().isPresent()) {
            long advertised = catalog.advertised().getAsLong();
            return advertised == catalog.received()
                    ? new Completeness(SnapshotStatus.COMPLETE, "ADVERTISED", null)
                    : new Completeness(
                            SnapshotStatus.PARTIAL,
                            "ADVERTISED",
                            new HarvestIssue(
                                    IssueCode.TOTAL_DIFFERS,
                                    catalog.feed(),
                                    "advertised " + advertised + ", received " + catalog.received()));
        }
        return catalog.wholeDocument()
                ? new Completeness(SnapshotStatus.COMPLETE, "END_OF_DOCUMENT", null)
                : new Completeness(
                        SnapshotStatus.PARTIAL,
                        "UNVERIFIED",
                        new HarvestIssue(IssueCode.TOTAL_UNVERIFIED, catalog.feed(), "received " + catalog.received()));
    }

    private static String basis(ReceivedCatalog catalog) {
        return catalog.advertised().isPresent() ? "ADVERTISED" : "UNVERIFIED";
    }
}
