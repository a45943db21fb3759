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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes rows as one Parquet file (zstd), in row groups, so that the memory it takes does not grow with the table. The same
 * rows give the same bytes.
 */
public final class TableWriter implements Closeable {
    /** Empty: the writer needs none of the defaults, which Hadoop reads from XML each time one is made. */
    private static final Configuration CONFIGURATION = new Configuration(false);
    /** What a writer holds before it goes to disk. Several portals are written at a time, each with several tables. */
    private static final long ROW_GROUP_BYTES = 8L << 20;
    /** The buffers of a file take more than these rows; small portals, of which many are asked at a time, do without. */
    private static final int FEW_ROWS = 200;

    private final TableSchema schema;
    private final Path path;
    private final ParquetFile file;
    private List<Row> first = new ArrayList<>();
    private ParquetWriter<Row> writer;
    private long rows;

    private TableWriter(TableSchema schema, Path path) {
        this.schema = schema;
        this.path = path;
        this.file = new ParquetFile(path);
    }

    /** Begins a local file, in place of what was there. */
    public static TableWriter open(Path file, TableSchema schema) {
        return new TableWriter(schema, file);
    }

    private void begin() throws IOException {
        if (writer != null) {
            return;
        }
        writer = new RowWriteSupport.Builder(file, schema)
                .withConf(CONFIGURATION)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
        for (Row row : first) {
            writer.write(row);
        }
        first = List.of();
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
        try {
            if (rows >= FEW_ROWS) {
                begin();
                writer.write(row);
            } else {
                first.add(row);
            }
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
            begin();
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
        first = List.of();
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + path, failure);
        }
    }
}
