package ca.etalon.ingest.fact;

/** A table of {@code conf/vocab} that cannot be used: names the file, the line, the value and what is allowed. */
public final class VocabularyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VocabularyException(String file, int line, String problem) {
        super("%s, line %d: %s".formatted(file, line, problem));
    }

    VocabularyException(String file, String problem, Throwable cause) {
        super("%s: %s".formatted(file, problem), cause);
    }
}
