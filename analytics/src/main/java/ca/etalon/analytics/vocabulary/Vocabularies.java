package ca.etalon.analytics.vocabulary;

import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All such tables. */
public record Vocabularies(LicenceCombinations licences, LanguageObligations languages) {
    /** Their files below {@code conf}. */
    public static final List<String> FILES = List.of(LicenceCombinations.FILE, LanguageObligations.FILE);

    public static final Vocabularies NONE = new Vocabularies(LicenceCombinations.NONE, LanguageObligations.NONE);

    /** Reads them as {@link #load} does, and holds them also against what is longer to read. */
    public static void check(Path conf, ConfigProblems problems) {
        var found = new ConfigProblems();
        load(conf, found);
        if (found.errors().isEmpty()) {
            LanguageObligations.checkTypes(conf, found);
        }
        found.all().forEach(problems::add);
    }

    /** Reads the files; mistakes go to the problems, and a file that is missing is one. */
    public static Vocabularies load(Path conf, ConfigProblems problems) {
        return new Vocabularies(LicenceCombinations.load(conf, problems), LanguageObligations.load(conf, problems));
    }

    /**
     * Reads the files that there are, with the language obligations that a folder of portals brings along.
     *
     * @param portals the portals file or folder of the run, or null for those of {@code conf}
     */
    public static Vocabularies load(Path conf, Path portals, ConfigProblems problems) {
        var declared = load(conf, problems);
        return portals == null || !Files.isDirectory(portals)
                ? declared
                : new Vocabularies(
                        declared.licences, declared.languages.under(LanguageObligations.ofPortals(portals, problems)));
    }
}
