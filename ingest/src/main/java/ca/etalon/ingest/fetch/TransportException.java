package ca.etalon.ingest.fetch;

import ca.etalon.ingest.catalogue.IssueCode;

/** No usable answer after all retries, or a request that may not be sent. The message names the URL. */
public final class TransportException extends Exception {
    private static final long serialVersionUID = 1;

    private final IssueCode code;

    public TransportException(IssueCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public IssueCode code() {
        return code;
    }
}
