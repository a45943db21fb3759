package ca.etalon.analytics.classifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.framework.IndicatorFixture;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifiersTest {
    static final IndicatorCatalogue CATALOGUE = IndicatorFixture.catalogue(
            IndicatorFixture.dataset("openness.licence_open"),
            IndicatorFixture.dataset("publishing.text_in_french"),
            IndicatorFixture.count("publishing.datasets"));

    static final String TEXT = """
            draws: 2000
            seed: 3
            classifiers:
              - id: licence
                label: {en: Licence, fr: Licence}
                positive: {en: open, fr: ouverte}
                labels: {en: Read by hand., fr: Lues à la main.}
                bias: {en: None known., fr: Aucun connu.}
                counts:
                  any: {negatives: 100, taken: 4, positives: 200, missed: 4, undecided: 7}
                  fr: {negatives: 5, taken: 1, positives: 10, missed: 0, undecided: 2}
                decides: [openness.licence_open]
            """;

    @TempDir
    Path conf;

    @Test
    void casesOfAnyLanguageCountForBoth() throws IOException {
        var licence = read(TEXT, new ConfigProblems()).definitions().get(0);

        assertEquals(300, licence.labels("en"));
        assertEquals(315, licence.labels("fr"));
    }

    @Test
    void declaredClassifiersDecideDeclaredShares() {
        var problems = new ConfigProblems();
        var declared = Path.of("..", "conf");
        var catalogue = IndicatorCatalogue.read(declared.resolve("indicators"), problems);
        var classifiers = Classifiers.load(declared, catalogue, problems);

        assertEquals(List.of(), problems.all());
        assertEquals(1, classifiers.of("openness.licence_open").size());
        assertEquals(3, classifiers.of("openness.openly_usable_strict").size());
        assertTrue(classifiers.of("publishing.keyword_present").isEmpty());
    }

    @Test
    void editionWithoutTheFileHasNoErrors() {
        var problems = new ConfigProblems();

        assertTrue(Classifiers.load(conf, CATALOGUE, problems).definitions().isEmpty());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void mistakesAreNamedWithWhatIsAllowed() throws IOException {
        var problems = new ConfigProblems();
        read(
                TEXT.replace("draws: 2000", "draws: 2")
                        .replace("taken: 4", "taken: 400")
                        .replace("fr: {neg", "de: {neg")
                        .replace("[openness.licence_open]", "[publishing.datasets, openness.licence_opne]"),
                problems);
        var said = problems.all().stream()
                .map(ConfigProblem::toString)
                .map(line -> line.substring(line.indexOf("classifiers.yaml")))
                .toList();

        assertEquals(5, said.size(), said::toString);
        assertTrue(said.stream().anyMatch(line -> line.contains(":1: draws") && line.contains("100 to 100000")));
        assertTrue(said.stream().anyMatch(line -> line.contains("taken") && line.contains("more than negatives")));
        assertTrue(said.stream().anyMatch(line -> line.contains("de") && line.contains("en, fr, any")));
        assertTrue(said.stream().anyMatch(line -> line.contains("publishing.datasets")));
        assertFalse(said.stream().noneMatch(line -> line.contains("openness.licence_opne")));
    }

    private Classifiers read(String text, ConfigProblems problems) throws IOException {
        Files.writeString(conf.resolve(Classifiers.FILE), text);
        return Classifiers.load(conf, CATALOGUE, problems);
    }
}
