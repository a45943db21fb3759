package ca.etalon.analytics.edition;

/** Why an entry of a catalogue is not counted for a government. */
public enum Fold {
    /** A copy of what stands elsewhere. */
    MIRROR,
    /** Owned by nobody who is measured. */
    OTHER_OWNER,
    /** An application, a story, a document: not data. */
    NOT_DATA
}
