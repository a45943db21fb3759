package ca.etalon.ingest.fact;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationException;
import ca.etalon.ingest.config.YamlNode;
import ca.etalon.ingest.config.YamlReader;
import ca.etalon.ingest.conformance.ConformanceRules;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The resolvers over the tables of {@code conf/vocab}, loaded once and shared; they may be used by many threads. */
public record Vocabularies(
        LicenceResolver licences,
        FormatResolver formats,
        DateResolver dates,
        FrequencyResolver frequencies,
        LanguageResolver languages,
        AccessResolver access,
        PlaceNames places,
        PublisherWords publishers,
        ColumnTypes columnTypes,
        AssessmentLists assessments,
        ConformanceRules conformance,
        DatasetTypeResolver types,
        ColumnFactsResolver columnFacts) {

    /** @throws ConfigurationException naming every mistake of every table */
    public static Vocabularies load(Path folder) {
        var problems = new ConfigProblems();
        var vocabularies = load(folder, problems);
        problems.throwIfErrors();
        return vocabularies.orElseThrow();
    }

    /** Reads all tables and adds every mistake of them; empty where there is one. */
    public static Optional<Vocabularies> load(Path folder, ConfigProblems problems) {
        var mistakes = new ConfigProblems();
        var lists = new FormatLists(mistakes);
        var eu = lists.euFileTypes(folder.resolve("eu-file-types.csv"));
        var european = new EuLicences(lists.euLicences(folder.resolve("eu-licences.csv")));
        var mediaTypes = lists.mediaTypes(folder.resolve("iana-media-types.txt"));
        var formats =
                table(folder, "formats", mistakes, root -> new FormatResolver(new FormatTable(root, eu, mediaTypes)));
        var vocabularies = new Vocabularies(
                table(folder, "licences", mistakes, root -> new LicenceResolver(new LicenceTable(root), european)),
                formats,
                table(folder, "dates", mistakes, root -> new DateResolver(DateWords.of(root))),
                table(folder, "frequencies", mistakes, FrequencyResolver::new),
                table(folder, "languages", mistakes, LanguageResolver::new),
                table(folder, "access", mistakes, AccessResolver::new),
                table(folder, "places", mistakes, PlaceNames::new),
                table(folder, "publishers", mistakes, PublisherWords::new),
                table(folder, "column-types", mistakes, ColumnTypes::new),
                table(folder, "assessments", mistakes, root -> new AssessmentLists(root, formats)),
                ConformanceRules.load(folder, mistakes).orElse(null),
                table(folder, "dataset-types", mistakes, DatasetTypeResolver::new),
                table(folder, "column-names", mistakes, ColumnFactsResolver::new));
        mistakes.all().forEach(problems::add);
        return mistakes.errors().isEmpty() ? Optional.of(vocabularies) : Optional.empty();
    }

    private static <T> T table(Path folder, String name, ConfigProblems problems, Function<YamlNode, T> reader) {
        var root = YamlReader.read(folder.resolve(name + ".yaml"), problems);
        var table = root.map(reader);
        root.ifPresent(YamlNode::done);
        return table.orElse(null);
    }
}
