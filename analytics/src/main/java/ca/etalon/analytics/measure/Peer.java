package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * One of the nearest peers of a government, or a group it belongs to, in an edition (the partition).
 *
 * @param kind GOVERNMENT for a nearest peer, GROUP for a group
 * @param peer id of either
 * @param place 1 for the nearest; of groups in their declared order
 * @param distance as {@code conf/peer-groups.yaml} declares it; null for a group
 */
public record Peer(String government, String kind, String peer, int place, Double distance) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "peer",
            Column.string("government"),
            Column.string("kind"),
            Column.string("peer"),
            Column.integer("place"),
            Column.real("distance"));

    public Row toRow() {
        return Row.of(SCHEMA, government, kind, peer, place, distance);
    }

    public static Peer from(Row row) {
        return new Peer(
                row.string("government"),
                row.string("kind"),
                row.string("peer"),
                row.integer("place"),
                row.real("distance"));
    }
}
