package ca.etalon.ingest.platform;

import java.net.URI;

/**
 * One page of a feed to ask for.
 *
 * @param accept media type asked for
 * @param kind what is asked, which decides what robots.txt means for it
 * @param record whether the answer is one row of the catalogue: where it is gone (404 or 410) that row was received and is an
 *     issue, and its failure does not end the reading of the others
 */
public record PageRequest(URI uri, String accept, Kind kind, boolean record) {

    /** API: a documented endpoint, where the portal's setting decides; PAGE: robots.txt governs always. */
    public enum Kind {
        API,
        PAGE
    }

    /** A request to a documented endpoint. */
    public static PageRequest of(URI uri, String accept) {
        return new PageRequest(uri, accept, Kind.API, false);
    }

    public static PageRequest json(String uri) {
        return of(URI.create(uri), "application/json");
    }

    /** A request for a page made for people or for crawlers: HTML, a sitemap, a listing. */
    public static PageRequest page(URI uri) {
        return new PageRequest(
                uri, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5", Kind.PAGE, false);
    }

    /** The same request, for an answer that is one row. */
    public PageRequest asRecord() {
        return new PageRequest(uri, accept, kind, true);
    }
}
