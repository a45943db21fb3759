package ca.etalon.ingest.config;

import java.nio.file.Path;

/** The check of one part of {@code conf/}, given by the package that reads that part: recordings, vocabularies, indicators … */
@FunctionalInterface
public interface ConfCheck {

    /** Adds every mistake of its part; a part that is absent is none. */
    void check(Path conf, ConfigProblems problems);
}
