package ca.etalon.ingest.catalogue;

/** What an entry of a catalogue is; only {@link #DATASET} and {@link #SERVICE} are counted as data. */
public enum AssetType {
    DATASET,
    SERVICE,
    /** A map, chart, filter or view made from another entry. */
    DERIVED,
    DOCUMENT,
    APPLICATION,
    STORY,
    OTHER
}
