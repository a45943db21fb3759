package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkReaderTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorFixture.catalogue(
            IndicatorFixture.dataset("openness.a"),
            IndicatorFixture.dataset("openness.b"),
            IndicatorFixture.lessIsBetter("openness.closed"),
            IndicatorFixture.count("openness.count"));

    private static final String INDEX = """
            scored: per-subject
            policies: [common, none]
            unobservable: drop
            screen: 0.5
            aggregation: geometric
            floor: 1
            tree:
              - id: one
                label: {en: One, fr: Un}
                weight: 3
                aggregation: arithmetic
                children:
                  - {indicator: openness.a}
                  - {indicator: openness.closed, goalposts: {worst: 1, best: 0}, weight: 2}
              - {indicator: openness.b}
            """;

    private static final String POINTS = """
            scored: per-dataset
            policies: [best, mean]
            unobservable: zero
            max: 30
            bands:
              - {id: good, from: 20, label: {en: Good, fr: Bon}}
              - {id: bad, from: 0, label: {en: Bad, fr: Mauvais}}
            tree:
              - {indicator: openness.a, points: 10}
              - {indicator: openness.b, points: 20}
            """;

    @Test
    void definitionTellsSharesOfTheParentAndWhatIsAttainable() {
        var root = FrameworkFixture.read(CATALOGUE, INDEX).definition().root();

        assertEquals(100, root.max());
        assertEquals(0.75, root.children().get(0).weight());
        assertEquals("t/one/closed", root.children().get(0).children().get(1).path());
        assertEquals(2 / 3.0, root.children().get(0).children().get(1).weight());
        assertEquals("openness.b", root.children().get(1).indicator());
    }

    @Test
    void definitionTellsTheReaderHowPartsAreJoinedAndWhatIsDrawn() {
        var definition = FrameworkFixture.read(CATALOGUE, INDEX + """
                        defence: {en: Because., fr: Parce que.}
                        uncertainty:
                          draws: 500
                          seed: 7
                          top: 3
                          aggregation: [declared, arithmetic]
                          normalisation: goalposts
                          weight_noise: 0.25
                          unknown_drawn: true
                          classifier_error: true
                        """).definition();

        assertTrue(definition.compares());
        assertEquals("Parce que.", definition.defence().fr());
        assertEquals(0.5, definition.screen());
        assertEquals("geometric", definition.root().aggregation());
        assertEquals(
                new FrameworkDefinition.Draws(
                        500,
                        7,
                        3,
                        List.of(
                                new FrameworkDefinition.Assumption("aggregation", List.of("declared", "arithmetic")),
                                new FrameworkDefinition.Assumption("weights", List.of("0.25")),
                                new FrameworkDefinition.Assumption("unknown", List.of()),
                                new FrameworkDefinition.Assumption("classifier", List.of()))),
                definition.draws());
    }

    @Test
    void frameworkNeedsNeitherDefenceNorDraws() {
        var definition = FrameworkFixture.read(CATALOGUE, POINTS).definition();

        assertNull(definition.defence());
        assertNull(definition.draws());
        assertFalse(definition.compares());
    }

    @Test
    void defenceInOneLanguageIsRefused() {
        assertEquals(
                List.of("t.yaml:21: defence.fr: is missing; allowed: any text"),
                FrameworkFixture.mistakes(CATALOGUE, FrameworkFixture.headed(INDEX + "defence: {en: Because.}\n")));
    }

    /** What a fix opens is counted over products. */
    @Test
    void whatAFixOpensIsNotScoredOverRecords() {
        var catalogue = IndicatorFixture.catalogue(
                IndicatorFixture.opening("openness.a", Map.of("openness.b", "openness.c")),
                IndicatorFixture.dataset("openness.b"),
                IndicatorFixture.dataset("openness.c"),
                IndicatorFixture.lessIsBetter("openness.closed"));
        assertEquals(List.of(), FrameworkFixture.mistakes(catalogue, FrameworkFixture.headed(INDEX)));
        var mistakes = FrameworkFixture.mistakes(catalogue, FrameworkFixture.headed(INDEX + "over_records: true\n"));
        assertEquals(1, mistakes.size());
        assertTrue(
                mistakes.get(0).contains("over_records") && mistakes.get(0).contains("does not go with openness.b"),
                mistakes::toString);
    }

    @Test
    void definitionOfPointsHasPointsInPlaceOfWeights() {
        var definition = FrameworkFixture.read(CATALOGUE, POINTS).definition();

        assertEquals(List.of("BEST", "MEAN"), definition.policies());
        assertEquals("zero", definition.unobservable());
        assertEquals(30, definition.root().max());
        assertEquals(null, definition.root().children().get(0).weight());
        assertEquals(10, definition.root().children().get(0).max());
    }

    @Test
    void bandStartsAtItsThreshold() {
        var framework = FrameworkFixture.read(CATALOGUE, POINTS);

        assertEquals("good", framework.band(20).orElseThrow());
        assertEquals("bad", framework.band(19.999999).orElseThrow());
        assertTrue(framework.band(-1).isEmpty());
    }

    @Test
    void everyMistakeIsNamedWithLineValueAndWhatIsAllowed() {
        var text = FrameworkFixture.headed(INDEX)
                .replace("openness.a}", "openness.aa}")
                .replace("openness.b}", "openness.count}")
                .replace("[common, none]", "[best, nonne]")
                .replace(", goalposts: {worst: 1, best: 0}", "")
                .replace("screen: 0.5", "screen: 50")
                .replace("floor: 1\n", "");

        assertEquals(
                List.of(
                        "t.yaml:1: floor: is missing; allowed: a number above 0",
                        "t.yaml:7: policies: \"best\" does not go with what is scored; allowed: common, none",
                        "t.yaml:7: policies: \"nonne\" is not one of the words allowed; allowed: best, mean, common, none",
                        "t.yaml:9: screen: \"50\" is not a ratio; allowed: a number from 0 to 1",
                        "t.yaml:17: indicator: \"openness.aa\" is not declared in conf/indicators; allowed: "
                                + "openness.a, openness.b, openness.closed, openness.count",
                        "t.yaml:18: indicator: \"openness.closed\" is better when less, which its goalposts do not say; "
                                + "allowed: goalposts: {worst: 1, best: 0}",
                        "t.yaml:19: indicator: \"openness.count\" is context and weighs nothing; allowed: "
                                + "a share or a mean of which more or less is better"),
                FrameworkFixture.mistakes(CATALOGUE, text));
    }

    /** Scores to the power of 200 are beyond all numbers. */
    @Test
    void orderWhosePowersOverflowIsRefused() {
        var text = FrameworkFixture.headed(INDEX)
                .replace("aggregation: geometric\nfloor: 1\n", "aggregation: power\norder: 200\n");

        assertTrue(
                FrameworkFixture.mistakes(CATALOGUE, text)
                        .toString()
                        .contains("order: \"200\" is not an order; allowed: a number from -20 to 20"),
                FrameworkFixture.mistakes(CATALOGUE, text).toString());
    }

    @Test
    void totalThatIsNotTheSumOfThePointsIsRefused() {
        assertEquals(
                List.of("t.yaml:9: max: \"405\" is not what the tree adds up to; allowed: 30.0"),
                FrameworkFixture.mistakes(CATALOGUE, FrameworkFixture.headed(POINTS.replace("max: 30", "max: 405"))));
    }

    @Test
    void bandsOutOfOrderAreRefused() {
        assertEquals(
                List.of(
                        "t.yaml:11: bands: are not in order; allowed: from the highest threshold to the lowest, each once"),
                FrameworkFixture.mistakes(CATALOGUE, FrameworkFixture.headed(POINTS.replace("from: 20", "from: -1"))));
    }

    @Test
    void fileOfAnotherEndingIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yml"), FrameworkFixture.headed(POINTS));
        var problems = new ConfigProblems();
        assertEquals(List.of(), new FrameworkReader(CATALOGUE, problems).readAll(folder));
        assertEquals(
                List.of(folder.resolve("mine.yml") + ":1: is not read; allowed: a name that ends in .yaml"),
                problems.all().stream().map(Object::toString).toList());
    }

    /** A wrong entry is not among the declared indicators, and is reported once. */
    @Test
    void indicatorWhoseEntryIsWrongIsNotReportedTwice(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("t.yaml"), FrameworkFixture.headed(POINTS.replace("openness.b", "openness.c")));
        var problems = new ConfigProblems();
        new FrameworkReader(CATALOGUE, problems).readAll(folder);
        assertEquals(1, problems.errors().size());
        problems = new ConfigProblems();
        problems.add(Path.of("openness.yaml"), "is wrong", null);
        assertEquals(List.of(), new FrameworkReader(CATALOGUE, problems).readAll(folder));
        assertEquals(1, problems.errors().size(), problems.errors().toString());
    }

    /** A blank line separates paragraphs in a folded block and in a literal one. */
    @ParameterizedTest
    @ValueSource(strings = {">-", "|", "|-"})
    void defenceHasAParagraphPerBlankLine(String style) {
        var defence = "defence:\n  en: STYLE\n    One,\n    and more.\n\n    Two.\n"
                + "  fr: STYLE\n    Un,\n    et plus.\n\n    Deux.\n";
        var definition = FrameworkFixture.read(CATALOGUE, INDEX + defence.replace("STYLE", style))
                .definition();
        assertEquals("One, and more.\nTwo.", definition.defence().en());
        assertEquals("Un, et plus.\nDeux.", definition.defence().fr());
    }

    @Test
    void indicatorThatStandsTwiceIsRefused() {
        assertEquals(
                List.of(
                        "t.yaml:15: indicator: \"openness.a\" stands in this tree already; allowed: each indicator once"),
                FrameworkFixture.mistakes(
                        CATALOGUE, FrameworkFixture.headed(POINTS.replace("openness.b", "openness.a"))));
    }
}
