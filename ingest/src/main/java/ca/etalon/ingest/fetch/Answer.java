package ca.etalon.ingest.fetch;

import java.io.Closeable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The last answer to a request, after redirects and retries. Whoever asked closes it when its bodies were read.
 *
 * @param requested the address asked for
 * @param answered the address that answered, after redirects
 * @param headers names in lower case; values as received
 * @param body readable until the answer is closed
 * @param conditional whether the request carried validators; status 304 means the earlier body still holds
 * @param attempts requests sent for it, retries and redirects included
 * @param redirects the answers that led from {@code requested} to {@code answered}, in order
 */
public record Answer(
        URI requested,
        URI answered,
        String method,
        String protocol,
        int status,
        String reasonPhrase,
        Map<String, List<String>> headers,
        Body body,
        Map<String, List<String>> requestHeaders,
        Instant at,
        boolean conditional,
        int attempts,
        List<Redirect> redirects)
        implements Closeable {

    public Answer {
        redirects = List.copyOf(redirects);
    }

    /** The first value of a header, or null. */
    public String header(String name) {
        var values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    public ContentType contentType() {
        return ContentType.parse(header("content-type"));
    }

    public Validators validators() {
        return new Validators(header("etag"), header("last-modified"));
    }

    @Override
    public void close() {
        body.close();
        redirects.forEach(redirect -> redirect.body().close());
    }
}
