package ca.etalon.ingest.lake;

import java.util.ArrayList;
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

    /** The table with some of its columns alone, each by its name or, for a part of a struct, as {@code struct.part}. */
    public TableSchema narrowedTo(List<String> names) {
        return new TableSchema(name, narrowed(columns, names));
    }

    private static List<Column> narrowed(List<Column> columns, List<String> names) {
        var narrowed = new ArrayList<Column>();
        for (Column column : columns) {
            var parts = names.stream()
                    .filter(name -> name.startsWith(column.name() + "."))
                    .map(name -> name.substring(column.name().length() + 1))
                    .toList();
            if (names.contains(column.name())) {
                narrowed.add(column);
            } else if (!parts.isEmpty() && column.type() instanceof ColumnType.Struct struct) {
                narrowed.add(new Column(column.name(), new ColumnType.Struct(narrowed(struct.columns(), parts))));
            }
        }
        return narrowed;
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
