package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * One number that tells how far the ranking of a framework in an edition (the partition) holds.
 *
 * @param check {@code stability}: of what {@code name} says, over all draws, against the nominal ranking;
 *     {@code first_order} and {@code total}: share of the variance of the mean shift that goes back to the factor
 *     {@code name}; {@code effective_weight}, {@code correlation} (with the node above), {@code index_correlation}
 *     (with the index), {@code alpha} (of its children): of the node {@code name}
 * @param value null where it cannot be told
 * @param low 5 % of the bootstrap, or null; {@code high} 95 %
 */
public record RankCheck(String framework, String check, String name, Double value, Double low, Double high) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "rank_check",
            Column.string("framework"),
            Column.string("check"),
            Column.string("name"),
            Column.real("value"),
            Column.real("low"),
            Column.real("high"));

    public Row toRow() {
        return Row.of(SCHEMA, framework, check, name, value, low, high);
    }

    public static RankCheck from(Row row) {
        return new RankCheck(
                row.string("framework"),
                row.string("check"),
                row.string("name"),
                row.real("value"),
                row.real("low"),
                row.real("high"));
    }
}
