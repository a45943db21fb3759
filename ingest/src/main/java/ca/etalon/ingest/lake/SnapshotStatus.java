package ca.etalon.ingest.lake;

/** How a portal's harvest ended. */
public enum SnapshotStatus {
    /** Every row that the portal advertises was received. */
    COMPLETE,
    /** Some rows were received, but not provably all. */
    PARTIAL,
    /** No row could be received. */
    FAILED,
    /** Complete, and every page equals the last complete snapshot's. */
    UNCHANGED
}
