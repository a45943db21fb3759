package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.ContentRow;
import java.util.ArrayList;
import java.util.List;

/**
 * One table of the data behind an address.
 *
 * @param name of the sheet, layer or file; null where the address is one table
 * @param columns in their order
 * @param rows of it, counted or estimated; null where nothing tells
 * @param note what could not be read of it, or null
 */
record Table(String name, List<Field> columns, Long rows, String note) {

    Table {
        columns = List.copyOf(columns);
    }

    /**
     * A column; {@code seen} and {@code empty} are null where no value was looked at.
     *
     * @param isoDates whether all its dates are written as ISO 8601 writes them; null where none was read
     */
    record Field(
            String name,
            String title,
            String description,
            ColumnRow.Type type,
            String saidType,
            Long seen,
            Long empty,
            Boolean isoDates) {

        static Field of(ColumnSum sum) {
            return new Field(sum.name(), null, null, sum.type(), null, sum.seen(), sum.empty(), sum.isoDates());
        }

        static Field named(String name, ColumnRow.Type type, String saidType) {
            return new Field(ColumnSum.cut(name, ColumnSum.LONGEST_NAME), null, null, type, saidType, null, null, null);
        }
    }

    static Table of(String name, List<ColumnSum> sums, Long rows, String note) {
        return new Table(name, sums.stream().map(Field::of).toList(), rows, note);
    }

    /** For data whose columns cannot be read. */
    static Table none() {
        return new Table(null, List.of(), null, null);
    }

    Table named(String other) {
        return new Table(other, columns, rows, note);
    }

    /** The rows of the {@code column} table. */
    List<ColumnRow> rows(FirstBlock block, ContentRow.Source source) {
        var rows = new ArrayList<ColumnRow>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            rows.add(new ColumnRow(
                    block.url(),
                    block.checkedAt(),
                    source,
                    name,
                    i,
                    column.name(),
                    column.title(),
                    column.description(),
                    column.type(),
                    column.saidType(),
                    column.seen(),
                    column.empty()));
        }
        return rows;
    }
}
