package ca.etalon.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an answer: in memory when short, else in a file below the work folder or in an archive. They can be read as
 * often as wanted until it is closed.
 *
 * <p>What is kept is the body as received; content coding is undone on reading.
 */
public final class Body implements Closeable {
    /** What is handed out in one piece at most; a longer body has to be read as a stream. */
    public static final int MOST_IN_MEMORY = 16 << 20;

    /** Where the bytes as received are. */
    interface Kept {
        InputStream open() throws IOException;

        /** They are not needed any more. */
        default void discard() {}
    }

    private final Kept kept;
    private final String codings;
    private final Intake.Measured measured;

    /** @param codings the Content-Encoding header, or null */
    Body(Kept kept, String codings, Intake.Measured measured) {
        this.kept = kept;
        this.codings = codings;
        this.measured = measured;
    }

    /**
     * A body in memory.
     *
     * @param codings the Content-Encoding header, or null
     */
    public static Body of(byte[] received, String codings) throws IOException {
        Kept kept = () -> new ByteArrayInputStream(received);
        return new Body(kept, codings, Intake.measure(kept.open(), codings, Long.MAX_VALUE));
    }

    /** The body as a stream, after content decoding. */
    public InputStream open() throws IOException {
        return ContentDecoder.open(kept.open(), codings, Long.MAX_VALUE);
    }

    /** The body as a stream, as received. */
    public InputStream openReceived() throws IOException {
        return kept.open();
    }

    /** Length after content decoding. */
    public long length() {
        return measured.length();
    }

    /** Whether the bytes as received are packed. */
    boolean isCoded() {
        return !ContentDecoder.isIdentity(codings);
    }

    public long receivedLength() {
        return measured.receivedLength();
    }

    /** Lower-case hex digest of the body after content decoding. */
    public String sha256() {
        return measured.sha256();
    }

    public String receivedSha256() {
        return measured.receivedSha256();
    }

    /** The whole body after content decoding; refused when it is longer than {@link #MOST_IN_MEMORY}. */
    public byte[] bytes() throws IOException {
        return whole(open());
    }

    /** The whole body as received; refused when it is longer than {@link #MOST_IN_MEMORY}. */
    public byte[] receivedBytes() throws IOException {
        return whole(openReceived());
    }

    private static byte[] whole(InputStream stream) throws IOException {
        try (stream) {
            var bytes = stream.readNBytes(MOST_IN_MEMORY + 1);
            if (bytes.length > MOST_IN_MEMORY) {
                throw new ContentDecoder.TooLargeException(MOST_IN_MEMORY);
            }
            return bytes;
        }
    }

    /** Lets go of the bytes. */
    @Override
    public void close() {
        kept.discard();
    }
}
