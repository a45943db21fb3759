package ca.etalon.analytics.indicator;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.ColumnType;
import ca.etalon.ingest.lake.TableSchema;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Spark's type of a declared table, and its rows as Spark's. */
public final class SparkSchemas {

    private SparkSchemas() {}

    public static StructType of(TableSchema schema) {
        return structOf(schema.columns());
    }

    /** The same values, for a table that is made in memory. */
    public static org.apache.spark.sql.Row row(ca.etalon.ingest.lake.Row row) {
        var values = new Object[row.columns().size()];
        for (int i = 0; i < values.length; i++) {
            var value = row.get(i);
            values[i] = value instanceof ca.etalon.ingest.lake.Row struct ? row(struct) : value;
        }
        return RowFactory.create(values);
    }

    private static StructType structOf(List<Column> columns) {
        return DataTypes.createStructType(columns.stream()
                .map(column -> DataTypes.createStructField(column.name(), typeOf(column.type()), true))
                .toArray(StructField[]::new));
    }

    private static DataType typeOf(ColumnType type) {
        if (type instanceof ColumnType.Struct struct) {
            return structOf(struct.columns());
        }
        if (type instanceof ColumnType.ListOf list) {
            return DataTypes.createArrayType(typeOf(list.element()), false);
        }
        return switch ((ColumnType.Scalar) type) {
            case STRING -> DataTypes.StringType;
            case INT -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case BINARY -> DataTypes.BinaryType;
        };
    }
}
