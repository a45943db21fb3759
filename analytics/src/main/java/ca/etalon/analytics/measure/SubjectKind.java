package ca.etalon.analytics.measure;

/** What a measurement is about. */
public enum SubjectKind {
    GOVERNMENT,
    PORTAL,
    /** A unit that publishes, within a government. */
    PUBLISHER,
    /** A peer group of governments. */
    GROUP,
    NATIONAL
}
