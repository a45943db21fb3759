package ca.etalon.ingest.fetch;

import java.net.URI;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * A request for the head of an answer or for its first bytes, never for the whole.
 *
 * @param accept value of the Accept header
 * @param range value of the Range header, such as {@code bytes=0-0}, or null for none
 * @param maxBytes most bytes of the body that are received, whatever length the answer states; the rest is broken off
 */
public record ProbeRequest(URI uri, Method method, String accept, String range, int maxBytes, RequestPolicy policy) {
    /** The most that any probe receives: 256 KiB. */
    public static final int BLOCK = 256 << 10;

    private static final String ANYTHING = "*/*";

    /** The methods of a probe. */
    public enum Method {
        HEAD,
        GET
    }

    public ProbeRequest {
        if (maxBytes < 0 || maxBytes > BLOCK) {
            throw new IllegalArgumentException("a probe receives 0 to " + BLOCK + " bytes, not " + maxBytes);
        }
    }

    /** Asks whether something is there. */
    public static ProbeRequest head(URI uri, RequestPolicy policy) {
        return new ProbeRequest(uri, Method.HEAD, ANYTHING, null, 0, policy);
    }

    /** Asks for the first bytes; a server that does not know ranges sends all, of which no more are received. */
    public static ProbeRequest first(URI uri, int bytes, RequestPolicy policy) {
        return new ProbeRequest(uri, Method.GET, ANYTHING, "bytes=0-" + Math.max(0, bytes - 1), bytes, policy);
    }

    /** The same asked of another address. */
    public ProbeRequest at(URI other) {
        return new ProbeRequest(other, method, accept, range, maxBytes, policy);
    }

    /**
     * An address as a catalogue writes it, as one that can be asked: blanks and letters beyond ASCII are coded, a fragment
     * is left out. Empty where it is none of http or https, or carries a user name.
     */
    public static Optional<URI> address(String written) {
        return url(written).map(url -> url.newBuilder().fragment(null).build().uri());
    }

    private static Optional<HttpUrl> url(String written) {
        var url = written == null ? null : HttpUrl.parse(written.strip());
        return Optional.ofNullable(url)
                .filter(named -> named.username().isEmpty() && named.password().isEmpty());
    }

    /** The host of an address as a catalogue writes it, in lower case; empty where it is none that can be asked. */
    public static Optional<String> host(String written) {
        return url(written).map(HttpUrl::host);
    }

    /** The host of an address that can be asked, in lower case. */
    public static String host(URI address) {
        var url = HttpUrl.get(address);
        if (url == null) {
            throw new IllegalArgumentException(address + " is no http or https address");
        }
        return url.host();
    }
}
