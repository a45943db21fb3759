package ca.etalon.ingest.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;

/** Writes rows as one Parquet file (zstd). The same rows give the same bytes. */
public final class TableWriter {
    /** Empty: the writer needs none of the defaults, which Hadoop reads from XML each time one is made. */
    private static final Configuration CONFIGURATION = new Configuration(false);

    private TableWriter() {}

    /** Writes all rows in their order and returns what a manifest says of the file. */
    public static TableFile write(Lake lake, String path, TableSchema schema, Iterable<Row> rows) {
        try {
            var file = new ParquetBytes();
            long count = writeRows(file, schema, rows);
            var bytes = file.canonical();
            lake.write(path, bytes);
            return new TableFile(schema.name(), path, count, bytes.length, sha256(bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + lake.uri(path), failure);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long writeRows(ParquetBytes file, TableSchema schema, Iterable<Row> rows) throws IOException {
        var type = ParquetSchemas.of(schema);
        var groups = new SimpleGroupFactory(type);
        long count = 0;
        try (var writer = ExampleParquetWriter.builder(file)
                .withConf(CONFIGURATION)
                .withType(type)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build()) {
            for (Row row : rows) {
                var group = groups.newGroup();
                fill(group, schema.columns(), row);
                writer.write(group);
                count++;
            }
        }
        return count;
    }

    private static void fill(Group group, List<Column> columns, Row row) {
        for (int i = 0; i < columns.size(); i++) {
            var value = row.get(i);
            if (value == null) {
                continue;
            }
            var column = columns.get(i);
            if (column.type() instanceof ColumnType.Struct struct) {
                fill(group.addGroup(i), struct.columns(), (Row) value);
            } else if (column.type() instanceof ColumnType.ListOf) {
                var list = group.addGroup(i);
                for (Object element : (List<?>) value) {
                    add(list.addGroup(0), 0, element);
                }
            } else {
                add(group, i, value);
            }
        }
    }

    private static void add(Group group, int field, Object value) {
        if (value instanceof String text) {
            group.add(field, text);
        } else if (value instanceof Integer number) {
            group.add(field, number);
        } else if (value instanceof Long number) {
            group.add(field, number);
        } else if (value instanceof Double number) {
            group.add(field, number);
        } else if (value instanceof Boolean flag) {
            group.add(field, flag);
        } else if (value instanceof LocalDate day) {
            group.add(field, Math.toIntExact(day.toEpochDay()));
        } else if (value instanceof byte[] bytes) {
            group.add(field, Binary.fromConstantByteArray(bytes));
        } else {
            throw new IllegalArgumentException("no column holds a " + value.getClass());
        }
    }
}
