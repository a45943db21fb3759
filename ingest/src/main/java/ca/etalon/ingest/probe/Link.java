package ca.etalon.ingest.probe;

import ca.etalon.ingest.fetch.ProbeRequest;
import java.net.URI;

/**
 * An address that distributions state.
 *
 * @param url as stated, without blanks around it
 * @param expectsData whether whoever states it promises data in a file, so that a web page is not the answer
 */
public record Link(String url, boolean expectsData) {

    /** The address as it is asked, or null where it is none. */
    public URI address() {
        return ProbeRequest.address(url).orElse(null);
    }

    /** The host in lower case, or null where the address names none. */
    public String host() {
        return ProbeRequest.host(url).orElse(null);
    }
}
