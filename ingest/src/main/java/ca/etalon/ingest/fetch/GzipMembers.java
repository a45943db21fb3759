package ca.etalon.ingest.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A file of gzip members, one per record.
 *
 * <p>What comes packed already is only wrapped, and the rest is packed quickly: an archive is written while hosts wait, and
 * the hardest level takes ten times as long for a file a few percent shorter.
 */
final class GzipMembers implements WritableByteChannel {
    /** Magic, deflate, no flags, no time, no file system: the same records give the same bytes. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int PIECE = 1 << 13;

    private final Counting file;
    private final CRC32 crc = new CRC32();
    private Deflater deflater;
    private DeflaterOutputStream member;
    private byte[] piece;
    private boolean open = true;

    GzipMembers(OutputStream file) {
        this(file, 0);
    }

    /** @param position bytes that stand before what is written */
    GzipMembers(OutputStream file, long position) {
        this.file = new Counting(file);
        this.file.count = position;
    }

    /** @param packed whether the record holds what does not get shorter */
    void begin(boolean packed) throws IOException {
        // Made for each record, since a thousand archives are open while most of them wait for their host.
        deflater = new Deflater(packed ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED, true);
        piece = new byte[PIECE];
        crc.reset();
        file.write(HEADER, 0, HEADER.length);
        member = new DeflaterOutputStream(file, deflater, 4 * PIECE);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        var all = bytes.remaining();
        while (bytes.hasRemaining()) {
            var n = Math.min(bytes.remaining(), piece.length);
            bytes.get(piece, 0, n);
            crc.update(piece, 0, n);
            member.write(piece, 0, n);
        }
        return all;
    }

    /** Ends a member. Nothing stays in a buffer. */
    void end() throws IOException {
        member.finish();
        var trailer = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        trailer.putInt((int) crc.getValue()).putInt((int) deflater.getBytesRead());
        file.write(trailer.array(), 0, trailer.capacity());
        forget();
    }

    private void forget() {
        if (deflater != null) {
            deflater.end();
        }
        deflater = null;
        member = null;
        piece = null;
    }

    /** Where the next member begins. */
    long position() {
        return file.count;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            forget();
            file.close();
        }
    }

    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private long count;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
