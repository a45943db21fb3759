package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * What every dataset-grain indicator says of one dataset: the evidence behind the shares.
 *
 * @param government whose it is, or null when folded out
 * @param fold null when it counts; MIRROR, OTHER_OWNER or NOT_DATA otherwise
 * @param mirrored the government whose copy it is, for a MIRROR; else null
 * @param mirrorRule why it is one: DECLARED, REFERENCE or TITLE; else null
 * @param product number of the data product it belongs to: the lowest number of its records
 * @param foldRule why it is one product with others (COPY, TWIN, LAYER, SERIES), or null when it stands alone
 * @param results one byte per indicator, in the order of the edition's manifest: 0–100 = percent of credit, {@link
 *     #NOT_COUNTED}, {@link #UNKNOWN}, {@link #NOT_OBSERVABLE}, {@link #FAILED}
 */
public record DatasetResult(
        String portal,
        LocalDate snapshot,
        int datasetNo,
        String government,
        String fold,
        String mirrored,
        String mirrorRule,
        int product,
        String foldRule,
        byte[] results) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "dataset_result",
            Column.string("portal"),
            Column.date("snapshot"),
            Column.integer("dataset_no"),
            Column.string("government"),
            Column.string("fold"),
            Column.string("mirrored"),
            Column.string("mirror_rule"),
            Column.integer("product"),
            Column.string("fold_rule"),
            Column.binary("results"));

    /** The row is outside the indicator's denominator. */
    public static final byte NOT_COUNTED = -1;

    /** The row is counted, but whether it is satisfied was not observed. */
    public static final byte UNKNOWN = -2;

    /** The feed cannot state what the indicator needs. */
    public static final byte NOT_OBSERVABLE = -3;

    /** The indicator failed on the row. */
    public static final byte FAILED = -4;

    /** Percent of credit of a row that satisfies an indicator. */
    public static final byte FULL_CREDIT = 100;

    /** Whether a result is a percentage of credit. */
    public static boolean isObserved(byte result) {
        return result >= 0 && result <= FULL_CREDIT;
    }

    /** Whether a row was observed and is not as it should be: without full credit, or with any where less is better. */
    public static boolean fails(byte result, boolean isLessBetter) {
        return isObserved(result) && result != wanted(isLessBetter);
    }

    /** Percent of credit of a row that does not fail. */
    public static byte wanted(boolean isLessBetter) {
        return isLessBetter ? 0 : FULL_CREDIT;
    }

    public Row toRow() {
        return Row.of(
                SCHEMA,
                portal,
                snapshot,
                datasetNo,
                government,
                fold,
                mirrored,
                mirrorRule,
                product,
                foldRule,
                results);
    }

    public static DatasetResult from(Row row) {
        return new DatasetResult(
                row.string("portal"),
                row.date("snapshot"),
                row.integer("dataset_no"),
                row.string("government"),
                row.string("fold"),
                row.string("mirrored"),
                row.string("mirror_rule"),
                // Editions made before products were folded have none.
                row.integer("product") == null ? row.integer("dataset_no") : row.integer("product"),
                row.string("fold_rule"),
                row.binary("results"));
    }
}
