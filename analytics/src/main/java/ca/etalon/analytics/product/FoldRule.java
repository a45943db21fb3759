package ca.etalon.analytics.product;

/** Why a record of a catalogue is one data product with others of the same catalogue. */
public enum FoldRule {
    /** See {@link CopyRule}. */
    COPY,
    /** See {@link TwinRule}. */
    TWIN,
    /** See {@link LayerRule}. */
    LAYER,
    /** See {@link SeriesRule}. */
    SERIES
}
