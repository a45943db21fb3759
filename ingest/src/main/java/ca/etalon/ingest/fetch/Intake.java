package ca.etalon.ingest.fetch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipException;

/**
 * Takes in a body in one pass: copies it as received, and meanwhile decodes it to measure it, so that one that unpacks to
 * more than allowed is broken off as soon as it does.
 */
final class Intake {
    private Intake() {}

    /**
     * What is known of a body.
     *
     * @param length after content decoding, as {@code sha256}
     */
    record Measured(long receivedLength, String receivedSha256, long length, String sha256) {}

    static Measured measure(InputStream received, String codings, long limit) throws IOException {
        return copy(received, codings, limit, OutputStream.nullOutputStream());
    }

    /**
     * @param codings the Content-Encoding header, or null
     * @param limit most bytes, before and after decoding
     */
    static Measured copy(InputStream received, String codings, long limit, OutputStream to) throws IOException {
        var wire = new Tee(received, to, limit);
        if (ContentDecoder.isIdentity(codings)) {
            wire.drain();
            return new Measured(wire.length, wire.sha256(), wire.length, wire.sha256());
        }
        var digest = Digests.of("SHA-256");
        long length = 0;
        try (var decoded = ContentDecoder.open(wire, codings, limit)) {
            var buffer = new byte[1 << 13];
            for (var n = decoded.read(buffer); n >= 0; n = decoded.read(buffer)) {
                digest.update(buffer, 0, n);
                length += n;
            }
        } catch (EOFException e) {
            wire.throwFailure();
            throw cut(e);
        }
        wire.drain(); // what follows the coded body was received as well
        return new Measured(wire.length, wire.sha256(), length, HexFormat.of().formatHex(digest.digest()));
    }

    /** All that was sent has come, and it is not the whole of what was coded. */
    private static ZipException cut(EOFException e) {
        var cut = new ZipException("the coded body ends too early");
        cut.initCause(e);
        return cut;
    }

    /** Hands on what it reads, counts and digests it. */
    private static final class Tee extends FilterInputStream {
        private final OutputStream to;
        private final long limit;
        private final MessageDigest digest = Digests.of("SHA-256");
        private String sha256;
        private long length;
        private IOException failure;

        Tee(InputStream from, OutputStream to, long limit) {
            super(from);
            this.to = to;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            try {
                var n = in.read(buffer, offset, count);
                if (n > 0) {
                    took(buffer, offset, n);
                }
                return n;
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        private void took(byte[] buffer, int offset, int n) throws IOException {
            length += n;
            if (length > limit) {
                throw new ContentDecoder.TooLargeException(limit);
            }
            digest.update(buffer, offset, n);
            to.write(buffer, offset, n);
        }

        /** A gzip reader looks for a further member only if told that there may be one, whatever has arrived so far. */
        @Override
        public int available() {
            return 1;
        }

        /** Whoever decodes may stop early, and takes a broken connection for the end; neither is one. */
        void drain() throws IOException {
            throwFailure();
            var buffer = new byte[1 << 13];
            while (read(buffer, 0, buffer.length) >= 0) {
                continue;
            }
        }

        void throwFailure() throws IOException {
            if (failure != null) {
                throw failure;
            }
        }

        String sha256() {
            if (sha256 == null) {
                sha256 = HexFormat.of().formatHex(digest.digest());
            }
            return sha256;
        }

        @Override
        public void close() {
            // the decoder is done, not the body
        }
    }
}
