package ca.etalon.ingest.platform;

import java.net.URI;

/**
 * One page of a feed to ask for.
 *
 * @param accept media type asked for
 */
public record PageRequest(URI uri, String accept) {

    public static PageRequest json(String uri) {
        return new PageRequest(URI.create(uri), "application/json");
    }
}
