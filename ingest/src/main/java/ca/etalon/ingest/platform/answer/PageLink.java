package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.config.Portal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Addresses that come from an entry or from a link. The link to a next page is followed without trust: on the host and with the scheme that were asked, so that an answer, or a
 * server that does not know its own name, cannot send the harvest elsewhere.
 */
public final class PageLink {

    private PageLink() {}

    /** The address that a portal entry declares: a path below the base of the API, or a whole address. */
    public static URI declared(Portal portal, String document) {
        if (document.matches("(?i)https?://.+")) {
            return URI.create(document);
        }
        boolean joined = document.isEmpty() || document.startsWith("/");
        return URI.create(portal.apiBase() + (joined ? "" : "/") + document);
    }

    /** The address to ask next, or nothing where the link says nothing new. */
    public static Optional<URI> follow(URI asked, String link) {
        if (link == null || link.isBlank()) {
            return Optional.empty();
        }
        try {
            var target = asked.resolve(new URI(link.strip().replace(" ", "%20")));
            boolean sameHost = asked.getHost() != null && asked.getHost().equalsIgnoreCase(target.getHost());
            var path = sameHost ? target.getRawPath() : asked.getRawPath();
            var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
            var next = URI.create(asked.getScheme() + "://" + asked.getRawAuthority() + path + query);
            return next.equals(asked) ? Optional.empty() : Optional.of(next);
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
