package ca.etalon.analytics.freshness;

/** The dates by which a catalogue can say that a dataset changed, the nearest to the data first. */
public enum ChangeDate {
    DATA_MODIFIED("data_modified"),
    DISTRIBUTION_DATE("distribution_date"),
    MODIFIED("modified");

    private final String field;

    ChangeDate(String field) {
        this.field = field;
    }

    /** The name used in {@code needs} of indicators and in {@code conf/platforms}. */
    public String field() {
        return field;
    }
}
