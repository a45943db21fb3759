package ca.etalon.ingest.lake;

import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Derives a Parquet schema from a table's declaration. Every column is optional; lists are the standard three levels. */
final class ParquetSchemas {

    private ParquetSchemas() {}

    static MessageType of(TableSchema schema) {
        return new MessageType(schema.name(), fields(schema.columns()));
    }

    private static List<Type> fields(List<Column> columns) {
        return columns.stream()
                .map(column -> field(column.type(), column.name(), Type.Repetition.OPTIONAL))
                .toList();
    }

    private static Type field(ColumnType type, String name, Type.Repetition repetition) {
        if (type instanceof ColumnType.Struct struct) {
            return new GroupType(repetition, name, fields(struct.columns()));
        }
        if (type instanceof ColumnType.ListOf list) {
            return Types.list(repetition)
                    .element(field(list.element(), "element", Type.Repetition.REQUIRED))
                    .named(name);
        }
        return switch ((ColumnType.Scalar) type) {
            case STRING ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(name);
            case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
            case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
            case BOOLEAN ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
            case DATE ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case BINARY -> Types.primitive(PrimitiveTypeName.BINARY, repetition).named(name);
        };
    }
}
