package ca.etalon.ingest.platform;

import ca.etalon.ingest.catalogue.IssueCode;

/** An answer that breaks the protocol of its feed. */
public final class ProtocolException extends Exception {
    private static final long serialVersionUID = 1;

    private final IssueCode code;
    private final String locator;

    public ProtocolException(IssueCode code, String locator, String message) {
        super(message);
        this.code = code;
        this.locator = locator;
    }

    public IssueCode code() {
        return code;
    }

    /** URL or position in the answer. */
    public String locator() {
        return locator;
    }
}
