package ca.etalon.analytics.vocabulary;

import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Path;
import java.util.List;

/** All such tables. */
public record Vocabularies(LicenceCombinations licences, LanguageObligations languages) {
    /** Their files below {@code conf}. */
    public static final List<String> FILES = List.of(LicenceCombinations.FILE, LanguageObligations.FILE);

    public static final Vocabularies NONE = new Vocabularies(LicenceCombinations.NONE, LanguageObligations.NONE);

    /** Reads the files that there are; mistakes go to the problems. */
    public static Vocabularies load(Path conf, ConfigProblems problems) {
        return new Vocabularies(LicenceCombinations.load(conf, problems), LanguageObligations.load(conf, problems));
    }
}
