package ca.etalon.ingest.lake;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;

/**
 * Writes rows as one Parquet file (zstd), in row groups, so that the memory it takes does not grow with the table. The same
 * rows give the same bytes.
 */
public final class TableWriter implements Closeable {
    /** Empty: the writer needs none of the defaults, which Hadoop reads from XML each time one is made. */
    private static final Configuration CONFIGURATION = new Configuration(false);
    /** What a writer holds before it goes to disk. Several portals are written at a time, each with several tables. */
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private final TableSchema schema;
    private final Path path;
    private final ParquetFile file;
    private final SimpleGroupFactory groups;
    private final ParquetWriter<Group> writer;
    private long rows;

    private TableWriter(TableSchema schema, Path path) throws IOException {
        var type = ParquetSchemas.of(schema);
        this.schema = schema;
        this.path = path;
        this.file = new ParquetFile(path);
        this.groups = new SimpleGroupFactory(type);
        this.writer = ExampleParquetWriter.builder(file)
                .withConf(CONFIGURATION)
                .withType(type)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    /** Begins a local file, in place of what was there. */
    public static TableWriter open(Path file, TableSchema schema) {
        try {
            return new TableWriter(schema, file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    /** Writes all rows in their order to a file of the lake and returns what a manifest says of it. */
    public static TableFile write(Lake lake, String path, TableSchema schema, Iterable<Row> rows) {
        try {
            var local = Files.createTempFile(schema.name(), ".parquet");
            try (var writer = open(local, schema)) {
                rows.forEach(writer::write);
                return writer.finish().keepIn(lake, path);
            } finally {
                Files.deleteIfExists(local);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + lake.uri(path), failure);
        }
    }

    public void write(Row row) {
        var group = groups.newGroup();
        fill(group, schema.columns(), row);
        try {
            writer.write(group);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + path, failure);
        }
        rows++;
    }

    /** Rows written so far. */
    public long rows() {
        return rows;
    }

    /** Ends the file. */
    public LocalTable finish() {
        try {
            writer.close();
            file.sortFooter();
            return new LocalTable(schema.name(), path, rows, Files.size(path), sha256());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + path, failure);
        }
    }

    private String sha256() throws IOException {
        try (var stream = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Lets go of the file; one that was not finished is of no use. */
    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + path, failure);
        }
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
