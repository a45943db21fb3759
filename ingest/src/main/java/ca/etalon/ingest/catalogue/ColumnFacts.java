package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * What the columns of a dataset, or of the table behind one address, tell together, so that no measure has to read them one
 * by one. Kinds of columns are those of {@code conf/vocab/column-names.yaml}; one column may be of several.
 *
 * @param hasTable whether there is a table: true where columns are known, false where no file is of a form that holds one, null
 *     where it is not known
 * @param count columns, without shapes and what software keeps for itself; null where none is known, and with it all below
 * @param described of those, say in words of their own what they hold; null where only the head of a file was read, which has no room for it
 * @param identifiers hold ids that others use for the same things
 * @param ids tell one row from another
 * @param dates hold a day of each row
 * @param places hold where each row is
 * @param areas name a part of the territory
 * @param groups tell people by group
 * @param measures are counts, sums, shares or averages over many
 */
public record ColumnFacts(
        Boolean hasTable,
        Integer count,
        Integer described,
        Integer identifiers,
        Integer ids,
        Integer dates,
        Integer places,
        Integer areas,
        Integer groups,
        Integer measures) {

    public static final Column COLUMN = Column.struct(
            "columns",
            Column.bool("has_table"),
            Column.integer("count"),
            Column.integer("described"),
            Column.integer("identifiers"),
            Column.integer("ids"),
            Column.integer("dates"),
            Column.integer("places"),
            Column.integer("areas"),
            Column.integer("groups"),
            Column.integer("measures"));

    /** No column is known, nor whether there is any. */
    public static final ColumnFacts UNKNOWN = unknown(null);

    /** No column is known. */
    public static ColumnFacts unknown(Boolean hasTable) {
        return new ColumnFacts(hasTable, null, null, null, null, null, null, null, null, null);
    }

    Row toRow() {
        return Row.of(COLUMN, hasTable, count, described, identifiers, ids, dates, places, areas, groups, measures);
    }

    static ColumnFacts from(Row row) {
        return row == null
                ? UNKNOWN
                : new ColumnFacts(
                        row.bool("has_table"),
                        row.integer("count"),
                        row.integer("described"),
                        row.integer("identifiers"),
                        row.integer("ids"),
                        row.integer("dates"),
                        row.integer("places"),
                        row.integer("areas"),
                        row.integer("groups"),
                        row.integer("measures"));
    }
}
