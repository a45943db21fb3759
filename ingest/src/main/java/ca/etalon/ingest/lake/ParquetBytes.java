package ca.etalon.ingest.lake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A Parquet file in memory, whose bytes depend on its rows alone.
 *
 * <p>The library lists the encodings of a column in the order of a hash set of enum constants, which differs from one JVM
 * to the next; the footer is written again with them sorted.
 */
final class ParquetBytes implements OutputFile {
    private static final int TAIL = Integer.BYTES + 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new PositionOutputStream() {
            @Override
            public long getPos() {
                return bytes.size();
            }

            @Override
            public void write(int single) {
                bytes.write(single);
            }

            @Override
            public void write(byte[] many, int offset, int length) {
                bytes.write(many, offset, length);
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        bytes.reset();
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

    /** The finished file with its footer in canonical order. */
    byte[] canonical() throws IOException {
        var file = bytes.toByteArray();
        int length = ByteBuffer.wrap(file, file.length - TAIL, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int start = file.length - TAIL - length;
        var footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, length));
        for (RowGroup group : footer.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
            }
        }
        var sorted = new ByteArrayOutputStream(length);
        Util.writeFileMetaData(footer, sorted);
        var whole = new ByteArrayOutputStream(file.length);
        whole.write(file, 0, start);
        sorted.writeTo(whole);
        whole.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(sorted.size())
                .array());
        whole.write("PAR1".getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }
}
