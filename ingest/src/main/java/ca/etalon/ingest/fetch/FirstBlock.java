package ca.etalon.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The beginning of a body.
 *
 * @param bytes content coding undone as far as what was received goes
 * @param cut whether there was, or may have been, more
 * @param received bytes taken from the connection
 */
record FirstBlock(byte[] bytes, boolean cut, long received) {

    /**
     * Takes no byte more than it may. A body that breaks off, or is coded badly, after some bytes has a beginning all the same.
     *
     * @param codings the Content-Encoding header, or empty
     * @param stated length of the body as received, or -1 where it is not stated
     * @param maxBytes most bytes, before and after decoding; with 0, nothing is read
     */
    static FirstBlock read(InputStream body, String codings, long stated, int maxBytes) {
        if (maxBytes == 0) {
            return new FirstBlock(new byte[0], false, 0);
        }
        var counted = new Bounded(body, maxBytes);
        var bytes = new ByteArrayOutputStream();
        var broken = false;
        try {
            var decoded = ContentDecoder.isIdentity(codings)
                    ? counted
                    : ContentDecoder.open(counted, codings, Long.MAX_VALUE);
            var buffer = new byte[1 << 13];
            for (var n = decoded.read(buffer, 0, Math.min(buffer.length, maxBytes));
                    n > 0;
                    n = decoded.read(buffer, 0, Math.min(buffer.length, maxBytes - bytes.size()))) {
                bytes.write(buffer, 0, n);
            }
        } catch (IOException failure) {
            broken = true; // the head has come, and it is what was asked for first
        }
        return new FirstBlock(
                bytes.toByteArray(), broken || !counted.ended && counted.received != stated, counted.received);
    }

    /** Ends after a number of bytes, and knows whether the body ended before. */
    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long received;
        private boolean ended;

        Bounded(InputStream from, long most) {
            super(from);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (received >= most) {
                return -1;
            }
            var n = in.read(buffer, offset, (int) Math.min(count, most - received));
            if (n < 0) {
                ended = true;
            } else {
                received += n;
            }
            return n;
        }

        @Override
        public int available() {
            return 1;
        }

        @Override
        public void close() {
            // the connection belongs to whoever opened it
        }
    }
}
