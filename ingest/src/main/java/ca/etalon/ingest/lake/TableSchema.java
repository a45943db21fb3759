package ca.etalon.ingest.lake;

import java.util.List;

/**
 * The one declaration of a table's columns, kept beside its record: Parquet's and Spark's types derive from it.
 *
 * <p>Partition columns ({@code snapshot}, {@code portal}, {@code edition}) are named by directories and stand in no file.
 */
public record TableSchema(String name, List<Column> columns) {

    public TableSchema {
        columns = List.copyOf(columns);
    }

    public static TableSchema of(String name, Column... columns) {
        return new TableSchema(name, List.of(columns));
    }

    /** The position of a column; an unknown name is a bug and throws. */
    public int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + name + " has no column " + column);
    }
}
