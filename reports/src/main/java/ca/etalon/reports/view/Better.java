package ca.etalon.reports.view;

/** Which end of a scale is better; {@code NONE} where it is context. */
public enum Better {
    MORE,
    LESS,
    NONE
}
