package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * One thing a government can fix, in the order of what it gains.
 *
 * @param rank 1 = most gain
 * @param failing datasets (or distributions) that fail; {@code counted} were observed; {@code unknown} were not
 * @param gain points of the framework gained were all failing ones mended, on its scale
 */
public record Finding(
        String government,
        int rank,
        String indicator,
        int version,
        String framework,
        long failing,
        long counted,
        long unknown,
        double gain) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "finding",
            Column.string("government"),
            Column.integer("rank"),
            Column.string("indicator"),
            Column.integer("version"),
            Column.string("framework"),
            Column.bigint("failing"),
            Column.bigint("counted"),
            Column.bigint("unknown"),
            Column.real("gain"));

    public Row toRow() {
        return Row.of(SCHEMA, government, rank, indicator, version, framework, failing, counted, unknown, gain);
    }

    public static Finding from(Row row) {
        return new Finding(
                row.string("government"),
                row.integer("rank"),
                row.string("indicator"),
                row.integer("version"),
                row.string("framework"),
                row.bigint("failing"),
                row.bigint("counted"),
                row.bigint("unknown"),
                row.real("gain"));
    }
}
