package ca.etalon.ingest.lake;

import java.util.List;

/** A named, nullable column of a table. Names are snake case. */
public record Column(String name, ColumnType type) {

    public static Column string(String name) {
        return new Column(name, ColumnType.Scalar.STRING);
    }

    public static Column integer(String name) {
        return new Column(name, ColumnType.Scalar.INT);
    }

    public static Column bigint(String name) {
        return new Column(name, ColumnType.Scalar.LONG);
    }

    public static Column real(String name) {
        return new Column(name, ColumnType.Scalar.DOUBLE);
    }

    public static Column bool(String name) {
        return new Column(name, ColumnType.Scalar.BOOLEAN);
    }

    public static Column date(String name) {
        return new Column(name, ColumnType.Scalar.DATE);
    }

    public static Column binary(String name) {
        return new Column(name, ColumnType.Scalar.BINARY);
    }

    public static Column strings(String name) {
        return new Column(name, new ColumnType.ListOf(ColumnType.Scalar.STRING));
    }

    public static Column doubles(String name) {
        return new Column(name, new ColumnType.ListOf(ColumnType.Scalar.DOUBLE));
    }

    public static Column struct(String name, Column... columns) {
        return new Column(name, new ColumnType.Struct(List.of(columns)));
    }
}
