package ca.etalon.ingest.lake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The values of one row, or of one struct inside it, in the order of the declared columns; see {@link ColumnType}. */
public final class Row {
    private final List<Column> columns;
    private final Object[] values;

    private Row(List<Column> columns, Object[] values) {
        if (columns.size() != values.length) {
            throw new IllegalArgumentException(columns.size() + " columns but " + values.length + " values");
        }
        this.columns = columns;
        this.values = values;
    }

    public static Row of(TableSchema schema, Object... values) {
        return new Row(schema.columns(), values);
    }

    /** A struct of a table's column. */
    public static Row of(Column struct, Object... values) {
        return new Row(((ColumnType.Struct) struct.type()).columns(), values);
    }

    static Row of(List<Column> columns, Object[] values) {
        return new Row(columns, values);
    }

    public List<Column> columns() {
        return columns;
    }

    public Object get(int index) {
        return values[index];
    }

    public Object get(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("no column " + column + " among " + columns);
    }

    public String string(String column) {
        return (String) get(column);
    }

    public Integer integer(String column) {
        return (Integer) get(column);
    }

    public Long bigint(String column) {
        return (Long) get(column);
    }

    public Double real(String column) {
        return (Double) get(column);
    }

    public Boolean bool(String column) {
        return (Boolean) get(column);
    }

    public LocalDate date(String column) {
        return (LocalDate) get(column);
    }

    public byte[] binary(String column) {
        return (byte[]) get(column);
    }

    public Row struct(String column) {
        return (Row) get(column);
    }

    @SuppressWarnings("unchecked")
    public List<String> strings(String column) {
        var list = (List<String>) get(column);
        return list == null ? List.of() : list;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && columns.equals(row.columns) && Arrays.deepEquals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(values);
    }
}
