package ca.etalon.ingest.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The decoded bytes of an answer, in memory or in a file; they can be read as often as wanted. */
@FunctionalInterface
public interface Payload {

    InputStream open() throws IOException;

    static Payload of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
