package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * The place of one government in one framework and edition (the partition), and how sure it is.
 *
 * @param nominal place by the framework as declared, 1 for the highest; tied governments share the best
 * @param mean of the ranks of all draws in which it had one; null, as the columns after it, where there was none
 * @param low rank at 5 % of the draws
 * @param high rank at 95 % of the draws
 * @param withinTop share of the draws in which it stood within the first {@code top}
 * @param tieGroup number from 1; governments of one group should not be told apart
 * @param draws how many were made
 */
public record Rank(
        String framework,
        int version,
        String government,
        Integer nominal,
        Double mean,
        Double median,
        Double low,
        Double high,
        Integer top,
        Double withinTop,
        Integer tieGroup,
        int draws) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "rank",
            Column.string("framework"),
            Column.integer("version"),
            Column.string("government"),
            Column.integer("nominal"),
            Column.real("mean"),
            Column.real("median"),
            Column.real("low"),
            Column.real("high"),
            Column.integer("top"),
            Column.real("within_top"),
            Column.integer("tie_group"),
            Column.integer("draws"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                framework,
                version,
                government,
                nominal,
                mean,
                median,
                low,
                high,
                top,
                withinTop,
                tieGroup,
                draws);
    }

    public static Rank from(Row row) {
        return new Rank(
                row.string("framework"),
                row.integer("version"),
                row.string("government"),
                row.integer("nominal"),
                row.real("mean"),
                row.real("median"),
                row.real("low"),
                row.real("high"),
                row.integer("top"),
                row.real("within_top"),
                row.integer("tie_group"),
                row.integer("draws"));
    }
}
