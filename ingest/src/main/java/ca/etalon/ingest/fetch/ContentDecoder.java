package ca.etalon.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes the content coding of a body, never giving out more than a limit, so that a small body cannot fill the memory. */
final class ContentDecoder {

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
    static byte[] decode(byte[] wire, String codings, long limit) throws IOException {
        if (wire.length == 0 || codings == null || codings.isBlank()) {
            return wire;
        }
        var names = codings.toLowerCase(Locale.ROOT).split(",");
        var body = wire;
        for (var i = names.length - 1; i >= 0; i--) {
            body = decodeOne(body, names[i].strip(), limit);
        }
        return body;
    }

    private static byte[] decodeOne(byte[] coded, String coding, long limit) throws IOException {
        switch (coding) {
            case "", "identity":
                return coded;
            case "gzip", "x-gzip":
                try (var in = new GZIPInputStream(new ByteArrayInputStream(coded), 1 << 13)) {
                    return readAll(in, limit);
                }
            case "deflate":
                var inflater = new Inflater(!hasZlibHeader(coded));
                try (var in = new InflaterInputStream(new ByteArrayInputStream(coded), inflater)) {
                    return readAll(in, limit);
                } finally {
                    inflater.end();
                }
            default:
                throw new UnknownCodingException(coding);
        }
    }

    /** "deflate" means zlib by the standard, and bare deflate to some servers. */
    private static boolean hasZlibHeader(byte[] coded) {
        return coded.length > 1 && (coded[0] & 0x0f) == 8 && ((coded[0] & 0xff) << 8 | coded[1] & 0xff) % 31 == 0;
    }

    private static byte[] readAll(InputStream in, long limit) throws IOException {
        var bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 16));
        if (bytes.length > limit) {
            throw new TooLargeException(limit);
        }
        return bytes;
    }
}
