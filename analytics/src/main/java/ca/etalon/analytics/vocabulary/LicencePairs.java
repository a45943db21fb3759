package ca.etalon.analytics.vocabulary;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * Pairs of one data product of a government and one of a neighbour.
 *
 * @param combinable whose licences allow them to be combined
 * @param unknown of which one licence at least is unknown, and none is restricted
 */
public record LicencePairs(long combinable, long unknown, long all) {

    public static Column column(String name) {
        return Column.struct(name, Column.bigint("combinable"), Column.bigint("unknown"), Column.bigint("all"));
    }

    public Row toRow(Column column) {
        return Row.of(column, combinable, unknown, all);
    }
}
