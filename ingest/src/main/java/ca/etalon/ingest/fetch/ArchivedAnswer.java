package ca.etalon.ingest.fetch;

import ca.etalon.ingest.fetch.ArchivedRecord.Original;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An answer read back from the archive.
 *
 * @param requested the address asked for
 * @param answered the address that answered
 * @param headers names in lower case
 * @param body read from the archive; empty for a revisit
 * @param revisitOf the record that holds the body, when this one does not; else null
 */
public record ArchivedAnswer(
        String recordId,
        URI requested,
        URI answered,
        Instant at,
        int status,
        String reasonPhrase,
        Map<String, List<String>> headers,
        Body body,
        long offset,
        Original revisitOf) {

    /** The first value of a header, or null. */
    public String header(String name) {
        var values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    public ContentType contentType() {
        return ContentType.parse(header("content-type"));
    }

    /** Whether it is a step on the way to an answer and not the answer. */
    public boolean isRedirect() {
        return Redirects.isRedirect(status);
    }
}
