package ca.etalon.ingest.content;

import java.io.IOException;

/** Bytes from the midst of what an address answers with. */
@FunctionalInterface
public interface Ranges {

    /**
     * The bytes from a position on.
     *
     * @return {@code length} bytes, fewer at the end
     * @throws IOException where they cannot be had, such as from a server that ignores ranges
     */
    byte[] read(long from, int length) throws IOException;

    /** For an address that gives no ranges. */
    Ranges NONE = (from, length) -> {
        throw new IOException("no ranges are asked for");
    };
}
