package ca.etalon.ingest.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/** Hands rows to the Parquet library value by value. */
final class RowWriteSupport extends WriteSupport<Row> {
    private final TableSchema schema;
    private RecordConsumer consumer;

    private RowWriteSupport(TableSchema schema) {
        this.schema = schema;
    }

    /** Makes a writer of a table's rows. */
    static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        private final TableSchema schema;

        Builder(OutputFile file, TableSchema schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract still
        protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
            return new RowWriteSupport(schema);
        }
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still
    public WriteContext init(Configuration configuration) {
        return new WriteContext(ParquetSchemas.of(schema), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Row row) {
        consumer.startMessage();
        fields(schema.columns(), row);
        consumer.endMessage();
    }

    private void fields(List<Column> columns, Row row) {
        for (int i = 0; i < columns.size(); i++) {
            var value = row.get(i);
            if (value != null) {
                var column = columns.get(i);
                consumer.startField(column.name(), i);
                value(column.type(), value);
                consumer.endField(column.name(), i);
            }
        }
    }

    private void value(ColumnType type, Object value) {
        if (type instanceof ColumnType.Struct struct) {
            consumer.startGroup();
            fields(struct.columns(), (Row) value);
            consumer.endGroup();
        } else if (type instanceof ColumnType.ListOf) {
            consumer.startGroup();
            list((List<?>) value);
            consumer.endGroup();
        } else {
            scalar(value);
        }
    }

    private void list(List<?> elements) {
        if (elements.isEmpty()) {
            return;
        }
        consumer.startField("list", 0);
        for (Object element : elements) {
            consumer.startGroup();
            consumer.startField("element", 0);
            scalar(element);
            consumer.endField("element", 0);
            consumer.endGroup();
        }
        consumer.endField("list", 0);
    }

    private void scalar(Object value) {
        if (value instanceof String text) {
            consumer.addBinary(Binary.fromString(text));
        } else if (value instanceof Integer number) {
            consumer.addInteger(number);
        } else if (value instanceof Long number) {
            consumer.addLong(number);
        } else if (value instanceof Double number) {
            consumer.addDouble(number);
        } else if (value instanceof Boolean flag) {
            consumer.addBoolean(flag);
        } else if (value instanceof LocalDate day) {
            consumer.addInteger(Math.toIntExact(day.toEpochDay()));
        } else if (value instanceof byte[] bytes) {
            consumer.addBinary(Binary.fromConstantByteArray(bytes));
        } else {
            throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }
}
