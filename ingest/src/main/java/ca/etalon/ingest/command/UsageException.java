package ca.etalon.ingest.command;

/** What the user asked for cannot be done as asked; the message says why. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
