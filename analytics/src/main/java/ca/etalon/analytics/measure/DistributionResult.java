package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * What every distribution-grain indicator says of one distribution; as {@link DatasetResult} for its dataset.
 *
 * @param government whose dataset it belongs to, or null when folded out
 * @param results one byte per indicator of the distribution grain, in the order of the edition's manifest
 */
public record DistributionResult(
        String portal,
        LocalDate snapshot,
        int datasetNo,
        int distributionNo,
        String government,
        String fold,
        byte[] results) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "distribution_result",
            Column.string("portal"),
            Column.date("snapshot"),
            Column.integer("dataset_no"),
            Column.integer("distribution_no"),
            Column.string("government"),
            Column.string("fold"),
            Column.binary("results"));

    /** The same with other results. */
    public DistributionResult with(byte[] others) {
        return new DistributionResult(portal, snapshot, datasetNo, distributionNo, government, fold, others);
    }

    public Row toRow() {
        return Row.of(SCHEMA, portal, snapshot, datasetNo, distributionNo, government, fold, results);
    }

    public static DistributionResult from(Row row) {
        return new DistributionResult(
                row.string("portal"),
                row.date("snapshot"),
                row.integer("dataset_no"),
                row.integer("distribution_no"),
                row.string("government"),
                row.string("fold"),
                row.binary("results"));
    }
}
