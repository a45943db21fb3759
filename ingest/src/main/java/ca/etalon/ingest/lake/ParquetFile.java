package ca.etalon.ingest.lake;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A local Parquet file whose bytes depend on its rows alone.
 *
 * <p>The library lists the encodings of a column in the order of a hash set of enum constants, which differs from one JVM
 * to the next; the footer is written again with them sorted.
 */
final class ParquetFile implements OutputFile {
    private static final int TAIL = Integer.BYTES + 4;
    private static final int BUFFER = 1 << 16;

    private final Path file;

    ParquetFile(Path file) {
        this.file = file;
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) throws IOException {
        return new Positioned(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    /** Writes the footer of the finished file again, in canonical order. */
    void sortFooter() throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            var tail = new byte[TAIL];
            access.seek(access.length() - TAIL);
            access.readFully(tail);
            int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
            long start = access.length() - TAIL - length;
            var footer = new byte[length];
            access.seek(start);
            access.readFully(footer);
            access.setLength(start);
            access.write(sorted(footer));
        }
    }

    private static byte[] sorted(byte[] written) throws IOException {
        var footer = Util.readFileMetaData(new ByteArrayInputStream(written));
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
            }
        }
        var sorted = new ByteArrayOutputStream(written.length + TAIL);
        Util.writeFileMetaData(footer, sorted);
        int length = sorted.size();
        sorted.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array());
        sorted.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        return sorted.toByteArray();
    }

    private static final class Positioned extends PositionOutputStream {
        private final OutputStream out;
        private long position;

        Positioned(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            position++;
        }

        @Override
        public void write(byte[] many, int offset, int length) throws IOException {
            out.write(many, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
