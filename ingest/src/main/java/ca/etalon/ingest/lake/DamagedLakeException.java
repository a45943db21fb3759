package ca.etalon.ingest.lake;

/** A file of the lake is not what was written there; the message names it and says what to do. */
public final class DamagedLakeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DamagedLakeException(String message) {
        super(message);
    }
}
