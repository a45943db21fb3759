package ca.etalon.ingest.fetch;

import java.io.IOException;

/** An archive that cannot be read: cut short, damaged, or no archive. The message names the file and the place. */
public final class ArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
