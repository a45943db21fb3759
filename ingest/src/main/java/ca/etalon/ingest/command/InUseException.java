package ca.etalon.ingest.command;

/** Another run holds what this one needs, so it did nothing; the message says who. Trying again later is right. */
public final class InUseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InUseException(String message) {
        super(message);
    }
}
