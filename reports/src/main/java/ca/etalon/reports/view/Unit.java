package ca.etalon.reports.view;

/** What a number on a chart counts; decides how it is written. */
public enum Unit {
    /** A ratio in [0, 1], written as percent. */
    PERCENT,
    POINTS,
    COUNT,
    DAYS,
    NUMBER
}
