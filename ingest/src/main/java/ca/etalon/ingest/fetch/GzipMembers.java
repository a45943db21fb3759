package ca.etalon.ingest.fetch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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

    private final Counting file;
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 crc = new CRC32();
    private final byte[] chunk = new byte[1 << 13];
    private DeflaterOutputStream member;
    private boolean open = true;

    GzipMembers(OutputStream file) {
        this(file, 0);
    }

    /** @param position bytes that stand before what is written */
    GzipMembers(OutputStream file, long position) {
        this.file = new Counting(new BufferedOutputStream(file, 1 << 16));
        this.file.count = position;
    }

    /** @param packed whether the record holds what does not get shorter */
    void begin(boolean packed) throws IOException {
        deflater.reset();
        deflater.setLevel(packed ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        crc.reset();
        file.write(HEADER, 0, HEADER.length);
        member = new DeflaterOutputStream(file, deflater, 1 << 13);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        var all = bytes.remaining();
        while (bytes.hasRemaining()) {
            var n = Math.min(bytes.remaining(), chunk.length);
            bytes.get(chunk, 0, n);
            crc.update(chunk, 0, n);
            member.write(chunk, 0, n);
        }
        return all;
    }

    /** Ends a member; the bytes are in the file and not in a buffer. */
    void end() throws IOException {
        member.finish();
        little((int) crc.getValue());
        little(deflater.getTotalIn());
        file.flush();
    }

    private void little(int number) throws IOException {
        for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            file.write(number >>> shift & 0xff);
        }
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
            deflater.end();
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
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
