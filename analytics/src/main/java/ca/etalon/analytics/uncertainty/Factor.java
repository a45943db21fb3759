package ca.etalon.analytics.uncertainty;

/**
 * A choice behind an index that could have been another. The order is that of the dimensions of a draw: add at the end.
 */
public enum Factor {
    /** How absent values are filled. */
    IMPUTATION,
    /** How outliers are treated. */
    TREATMENT,
    /** How indicators come to one scale. */
    NORMALISATION,
    /** By what rule indicators weigh. */
    WEIGHTING,
    /** How parts become one number. */
    AGGREGATION,
    /** By how much weights could be others. */
    WEIGHTS,
    /** What the cells that are known only within bounds are. */
    UNKNOWN,
    /** How often those who told the rows were wrong. */
    CLASSIFIER
}
