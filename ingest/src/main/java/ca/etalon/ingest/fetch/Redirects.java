package ca.etalon.ingest.fetch;

import ca.etalon.ingest.catalogue.IssueCode;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Which addresses may be asked, first and after a redirect.
 *
 * <p>Only http and https, without user name. From https never back to http: bytes that anyone on the way could have changed
 * are no evidence; a portal that really lives on http says so in its entry.
 */
final class Redirects {
    /** Most redirects of one request. */
    static final int MAX = 5;

    /** Twice what servers take. */
    static final int MOST_CHARACTERS = 16_384;

    private static final int MOST_SHOWN = 500;
    private static final Pattern CREDENTIALS = Pattern.compile("(//)[^/?#]*@");

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /** Whether an answer of this status leads elsewhere. */
    static boolean isRedirect(int status) {
        return STATUSES.contains(status);
    }

    /** The address of a request, without fragment. */
    static HttpUrl start(URI uri) throws TransportException {
        var url = HttpUrl.get(uri);
        if (url == null) {
            throw refused(named(uri.toString()) + " was not asked: not an http or https address");
        }
        return checked(url);
    }

    /** Where an answer sends the client, or empty when it is the end of the way. */
    static Optional<HttpUrl> target(Exchange exchange) throws TransportException {
        var url = targetOfProbe(exchange);
        var from = exchange.url();
        if (url.isPresent() && from.isHttps() && !url.get().isHttps()) {
            throw refused(
                    from + " redirects from https to '" + named(exchange.header("location")) + "', which is not https");
        }
        return url;
    }

    /** The same for a probe, which may go from https to http: it asks whether there is an answer, and keeps no evidence. */
    static Optional<HttpUrl> targetOfProbe(Exchange exchange) throws TransportException {
        var location = exchange.header("location");
        if (!isRedirect(exchange.status()) || location == null) {
            return Optional.empty();
        }
        var from = exchange.url();
        var url = from.resolve(location);
        if (url == null) {
            throw refused(from + " redirects to '" + named(location) + "', which is not an http or https address");
        }
        return Optional.of(checked(url));
    }

    private static HttpUrl checked(HttpUrl url) throws TransportException {
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw refused("an address at " + url.host() + " was not asked: it carries a user name or password");
        }
        if (url.toString().length() > MOST_CHARACTERS) {
            throw refused("an address at " + url.host() + " was not asked: it has more than " + MOST_CHARACTERS
                    + " characters");
        }
        return url.newBuilder().fragment(null).build();
    }

    /** An address as it may be shown and kept: without user name and password, and not endless. */
    static String named(String address) {
        var clean = withoutCredentials(address);
        return clean.length() > MOST_SHOWN ? clean.substring(0, MOST_SHOWN) + "…" : clean;
    }

    static String withoutCredentials(String address) {
        return CREDENTIALS.matcher(address).replaceFirst("$1");
    }

    private static TransportException refused(String message) {
        return new TransportException(IssueCode.ADDRESS_REFUSED, message, null);
    }
}
