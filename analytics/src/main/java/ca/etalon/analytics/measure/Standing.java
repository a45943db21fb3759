package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * Where a government stands among its peers in one indicator of an edition (the partition): the share of the group's other
 * members that it is ahead of, ties counting half.
 *
 * <p>What is unknown makes it an interval: {@code low} is its place at its worst among the others at their best, {@code high}
 * the reverse.
 *
 * @param measured members of which the indicator was measured, itself included
 */
public record Standing(String group, String government, String indicator, int measured, double low, double high) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "standing",
            Column.string("group"),
            Column.string("government"),
            Column.string("indicator"),
            Column.integer("measured"),
            Column.real("low"),
            Column.real("high"));

    public Row toRow() {
        return Row.of(SCHEMA, group, government, indicator, measured, low, high);
    }

    public static Standing from(Row row) {
        return new Standing(
                row.string("group"),
                row.string("government"),
                row.string("indicator"),
                row.integer("measured"),
                row.real("low"),
                row.real("high"));
    }
}
