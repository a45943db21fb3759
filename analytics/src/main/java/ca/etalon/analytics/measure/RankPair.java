package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * How often one government stands above another in a framework and edition (the partition). Pairs that stand the same way in
 * every draw have no row.
 *
 * @param government the one with the better nominal place
 * @param above share of the draws in which it stands above the other
 * @param below share of the draws in which it stands below; they do not add up to 1 where draws are tied
 */
public record RankPair(String framework, String government, String other, double above, double below) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "rank_pair",
            Column.string("framework"),
            Column.string("government"),
            Column.string("other"),
            Column.real("above"),
            Column.real("below"));

    public Row toRow() {
        return Row.of(SCHEMA, framework, government, other, above, below);
    }

    public static RankPair from(Row row) {
        return new RankPair(
                row.string("framework"),
                row.string("government"),
                row.string("other"),
                row.real("above"),
                row.real("below"));
    }
}
