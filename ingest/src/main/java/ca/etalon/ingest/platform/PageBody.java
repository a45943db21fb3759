package ca.etalon.ingest.platform;

import ca.etalon.ingest.catalogue.IssueCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;

/**
 * The body of a successful answer.
 *
 * @param uri the address asked for, before redirects
 * @param mediaType lower case, without parameters; empty when not stated
 * @param charset as the header states, or null
 * @param payload after content decoding
 * @param carried what the request carried for its answer
 */
public record PageBody(URI uri, String mediaType, Charset charset, Payload payload, Map<String, String> carried) {

    /** What a parser may hold in memory at once; a longer document has to be read as a stream. */
    public static final int MOST_IN_MEMORY = 16 << 20;

    public PageBody(URI uri, String mediaType, Charset charset, Payload payload) {
        this(uri, mediaType, charset, payload, Map.of());
    }

    public PageBody(URI uri, String mediaType, Charset charset, byte[] bytes) {
        this(uri, mediaType, charset, Payload.of(bytes));
    }

    /** The payload as a stream, from its beginning. */
    public InputStream open() {
        try {
            return payload.open();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the kept answer of " + uri, unreadable);
        }
    }

    /**
     * The whole payload.
     *
     * @throws ProtocolException when it is longer than {@link #MOST_IN_MEMORY}
     */
    public byte[] bytes() throws ProtocolException {
        try (var in = open()) {
            var bytes = in.readNBytes(MOST_IN_MEMORY + 1);
            if (bytes.length > MOST_IN_MEMORY) {
                throw new ProtocolException(
                        IssueCode.ANSWER_TOO_LARGE,
                        uri.toString(),
                        "more than " + (MOST_IN_MEMORY >> 20) + " MiB in one answer of a feed that is read whole");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the kept answer of " + uri, unreadable);
        }
    }
}
