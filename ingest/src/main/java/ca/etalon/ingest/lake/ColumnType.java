package ca.etalon.ingest.lake;

import java.util.List;

/**
 * The type of a column, common to Parquet and Spark.
 *
 * <p>Java values: {@code String}, {@code Integer}, {@code Long}, {@code Double}, {@code Boolean}, {@code
 * java.time.LocalDate}, {@code byte[]}, {@code List<?>} and {@link Row} for a struct; {@code null} where absent.
 */
public sealed interface ColumnType {

    /** A single value. */
    enum Scalar implements ColumnType {
        STRING,
        INT,
        LONG,
        DOUBLE,
        BOOLEAN,
        DATE,
        BINARY
    }

    /** A list of scalars without nulls. */
    record ListOf(Scalar element) implements ColumnType {}

    /** A nested record. */
    record Struct(List<Column> columns) implements ColumnType {
        public Struct {
            columns = List.copyOf(columns);
        }
    }
}
