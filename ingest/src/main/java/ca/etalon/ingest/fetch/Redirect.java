package ca.etalon.ingest.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An answer on the way that sent the client elsewhere.
 *
 * @param uri the address that redirected
 * @param headers names in lower case; {@code location} is among them
 */
public record Redirect(
        URI uri,
        String protocol,
        int status,
        String reasonPhrase,
        Map<String, List<String>> headers,
        Body body,
        Map<String, List<String>> requestHeaders,
        Instant at) {}
