package ca.etalon.analytics.measure;

/** Whether there is a value, and if not, why; missing is never zero. */
public enum MeasurementStatus {
    MEASURED,
    /** Nothing to count: the denominator is empty. */
    NOT_APPLICABLE,
    /** The feed cannot state what is needed, or nothing was observed. */
    NOT_OBSERVABLE,
    FAILED
}
