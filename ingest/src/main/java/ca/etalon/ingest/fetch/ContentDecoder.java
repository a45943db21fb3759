package ca.etalon.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the content coding of a body, never giving out more than a limit, so that a small body cannot fill the disk. */
final class ContentDecoder {
    /** A body is coded once; twice by mistake. More is a trap. */
    private static final int MOST_CODINGS = 2;

    /** A body that is longer than allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException(long limit) {
            super("the body is longer than the " + limit + " bytes allowed");
        }
    }

    /** A body in a coding that was not asked for. */
    static final class UnknownCodingException extends IOException {
        private static final long serialVersionUID = 1;

        UnknownCodingException(String coding) {
            super("the body is coded as '" + coding + "'; asked for: gzip");
        }
    }

    private ContentDecoder() {}

    /** @param codings the Content-Encoding header, or null */
    static boolean isIdentity(String codings) {
        return names(codings).isEmpty();
    }

    private static List<String> names(String codings) {
        return codings == null
                ? List.of()
                : Arrays.stream(codings.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && !name.equals("identity"))
                        .toList();
    }

    /**
     * The decoded body. A body of no bytes is empty in every coding.
     *
     * @param codings the Content-Encoding header, or null
     * @param limit most bytes of each step of decoding
     */
    static InputStream open(InputStream received, String codings, long limit) throws IOException {
        var names = names(codings);
        if (names.size() > MOST_CODINGS) {
            throw new UnknownCodingException(codings.length() <= 40 ? codings : codings.substring(0, 40) + "…");
        }
        var body = received;
        try {
            for (var i = names.size() - 1; i >= 0; i--) {
                body = new Limited(decoded(body, names.get(i)), limit);
            }
            return body;
        } catch (IOException e) {
            received.close();
            throw e;
        }
    }

    private static InputStream decoded(InputStream coded, String coding) throws IOException {
        var ahead = new Ahead(coded);
        var first = ahead.readNBytes(2);
        ahead.unread(first);
        if (first.length == 0) {
            return ahead;
        }
        switch (coding) {
            case "gzip", "x-gzip":
                return new GZIPInputStream(ahead, 1 << 13);
            case "deflate":
                return new Deflated(ahead, new Inflater(!hasZlibHeader(first)));
            default:
                throw new UnknownCodingException(coding);
        }
    }

    /** "deflate" means zlib by the standard, and bare deflate to some servers. */
    private static boolean hasZlibHeader(byte[] coded) {
        return coded.length > 1 && (coded[0] & 0x0f) == 8 && ((coded[0] & 0xff) << 8 | coded[1] & 0xff) % 31 == 0;
    }

    /** Lets the beginning be seen before it is read. */
    private static final class Ahead extends PushbackInputStream {
        Ahead(InputStream in) {
            super(in, 2);
        }
    }

    private static final class Deflated extends InflaterInputStream {
        Deflated(InputStream in, Inflater inflater) {
            super(in, inflater, 1 << 13);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long given;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) throws IOException {
            var n = in.read(buffer, offset, count);
            if (n > 0) {
                given += n;
                if (given > limit) {
                    throw new TooLargeException(limit);
                }
            }
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
