package ca.etalon.ingest.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads Parquet files of a declared table; a column that a file does not have is null. */
public final class TableReader {

    private TableReader() {}

    /** All rows of the files, in their order. */
    public static List<Row> read(Lake lake, Collection<String> paths, TableSchema schema) {
        var rows = new ArrayList<Row>();
        for (String path : paths) {
            forEach(lake, path, schema, rows::add);
        }
        return rows;
    }

    /** All rows of the Parquet files of a folder, by file name; none where there is no folder. */
    public static List<Row> readDirectory(Lake lake, String directory, TableSchema schema) {
        var paths = lake.list(directory).stream()
                .filter(name -> name.endsWith(".parquet"))
                .map(name -> directory + "/" + name)
                .toList();
        return read(lake, paths, schema);
    }

    public static void forEach(Lake lake, String path, TableSchema schema, Consumer<Row> action) {
        try (var reader = new Builder(lake, path, schema).build()) {
            for (Group group = reader.read(); group != null; group = reader.read()) {
                action.accept(row(group, schema.columns()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + lake.uri(path), failure);
        }
    }

    /** A reader that knows its configuration from the start: without one, Hadoop's defaults are read anew from XML. */
    private static final class Builder extends ParquetReader.Builder<Group> {
        private final TableSchema schema;

        Builder(Lake lake, String path, TableSchema schema) throws IOException {
            super(HadoopInputFile.fromPath(lake.path(path), lake.configuration()));
            this.schema = schema;
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new DeclaredColumns(schema);
        }
    }

    /** Reads of a file only what the table declares. */
    private static final class DeclaredColumns extends GroupReadSupport {
        private final TableSchema schema;

        DeclaredColumns(TableSchema schema) {
            this.schema = schema;
        }

        @Override
        public ReadContext init(InitContext context) {
            var file = context.getFileSchema();
            var fields = declared(file, schema.columns());
            return new ReadContext(fields.isEmpty() ? file : new MessageType(file.getName(), fields));
        }

        private static List<Type> declared(GroupType group, List<Column> columns) {
            var fields = new ArrayList<Type>();
            for (Column column : columns) {
                if (group.containsField(column.name())) {
                    var field = group.getType(column.name());
                    var isStruct = column.type() instanceof ColumnType.Struct && !field.isPrimitive();
                    fields.add(isStruct ? narrowed(field.asGroupType(), (ColumnType.Struct) column.type()) : field);
                }
            }
            return fields;
        }

        private static Type narrowed(GroupType group, ColumnType.Struct struct) {
            var fields = declared(group, struct.columns());
            return fields.isEmpty() ? group : group.withNewFields(fields);
        }
    }

    private static Row row(Group group, List<Column> columns) {
        var values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(group, columns.get(i));
        }
        return Row.of(columns, values);
    }

    private static Object value(Group group, Column column) {
        var name = column.name();
        if (!group.getType().containsField(name) || group.getFieldRepetitionCount(name) == 0) {
            return null;
        }
        int field = group.getType().getFieldIndex(name);
        if (column.type() instanceof ColumnType.Struct struct) {
            return row(group.getGroup(field, 0), struct.columns());
        }
        if (column.type() instanceof ColumnType.ListOf list) {
            var elements = group.getGroup(field, 0);
            var values = new ArrayList<Object>();
            for (int i = 0; i < elements.getFieldRepetitionCount(0); i++) {
                values.add(scalar(elements.getGroup(0, i), 0, list.element()));
            }
            return List.copyOf(values);
        }
        return scalar(group, field, (ColumnType.Scalar) column.type());
    }

    private static Object scalar(Group group, int field, ColumnType.Scalar type) {
        return switch (type) {
            case STRING -> group.getString(field, 0);
            case INT -> group.getInteger(field, 0);
            case LONG -> group.getLong(field, 0);
            case DOUBLE -> group.getDouble(field, 0);
            case BOOLEAN -> group.getBoolean(field, 0);
            case DATE -> LocalDate.ofEpochDay(group.getInteger(field, 0));
            case BINARY -> group.getBinary(field, 0).getBytes();
        };
    }
}
