package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * A row of the {@code column} table: one column of the data behind an address, the raw material of harmonization.
 *
 * @param url the address as a distribution states it
 * @param table the sheet, layer or file of an archive it is in; null where the address is one table
 * @param ordinal place in its table, from 0
 * @param name as the data say it; {@code title} is its label for people, where one is stated
 * @param type of the values
 * @param saidType as a field list words it, such as esriFieldTypeDate; null where the type was inferred from values
 * @param seen values looked at, empty ones included; {@code empty} is how many of them were; null where none was looked at
 */
public record ColumnRow(
        String url,
        String checkedAt,
        ContentRow.Source source,
        String table,
        int ordinal,
        String name,
        String title,
        String description,
        Type type,
        String saidType,
        Long seen,
        Long empty) {

    /** What the values of a column are. */
    public enum Type {
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE,
        DATE_TIME,
        TIME,
        GEOMETRY,
        ADDRESS,
        STRUCTURE,
        BINARY,
        UNKNOWN
    }

    public static final TableSchema SCHEMA = TableSchema.of(
            "column",
            Column.string("url"),
            Column.string("checked_at"),
            Column.string("source"),
            Column.string("table"),
            Column.integer("ordinal"),
            Column.string("name"),
            Column.string("title"),
            Column.string("description"),
            Column.string("type"),
            Column.string("said_type"),
            Column.bigint("seen"),
            Column.bigint("empty"));

    /** The same column, of another address that shares it. */
    public ColumnRow of(String otherUrl) {
        return new ColumnRow(
                otherUrl, checkedAt, source, table, ordinal, name, title, description, type, saidType, seen, empty);
    }

    public Row toRow() {
        return Row.of(
                SCHEMA,
                url,
                checkedAt,
                source.name(),
                table,
                ordinal,
                name,
                title,
                description,
                type.name(),
                saidType,
                seen,
                empty);
    }

    public static ColumnRow from(Row row) {
        return new ColumnRow(
                row.string("url"),
                row.string("checked_at"),
                ContentRow.Source.valueOf(row.string("source")),
                row.string("table"),
                row.integer("ordinal"),
                row.string("name"),
                row.string("title"),
                row.string("description"),
                Type.valueOf(row.string("type")),
                row.string("said_type"),
                row.bigint("seen"),
                row.bigint("empty"));
    }
}
