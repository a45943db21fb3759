package ca.etalon.ingest.platform;

import java.net.URI;
import java.util.Map;

/**
 * One page of a feed to ask for.
 *
 * @param accept media type asked for
 * @param kind what is asked, which decides what robots.txt means for it
 * @param record whether the answer is one row of the catalogue: where it is gone (404 or 410) that row was received and is an
 *     issue, and its failure does not end the reading of the others
 * @param carried what the feed knows already and needs again with the answer; it is never sent
 */
public record PageRequest(URI uri, String accept, Kind kind, boolean record, Map<String, String> carried) {

    /** API: a documented endpoint, where the portal's setting decides; PAGE: robots.txt governs always. */
    public enum Kind {
        API,
        PAGE
    }

    public PageRequest {
        carried = Map.copyOf(carried);
    }

    public PageRequest(URI uri, String accept, Kind kind, boolean record) {
        this(uri, accept, kind, record, Map.of());
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
        return new PageRequest(uri, accept, kind, true, carried);
    }

    /** The same request, with what its answer is to be read with. */
    public PageRequest carrying(Map<String, String> facts) {
        return new PageRequest(uri, accept, kind, record, facts);
    }
}
