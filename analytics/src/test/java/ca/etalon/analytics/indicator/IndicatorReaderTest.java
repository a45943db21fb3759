package ca.etalon.analytics.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.TestSpark;
import ca.etalon.ingest.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorReaderTest {
    private static final String SOUND = """
            - id: openness.licence_open
              version: 1
              kind: share
              better: more
              grain: dataset
              needs: [licence]
              counted: "true"
              satisfied: "licence.status = 'OPEN'"
              label: {en: Open, fr: Ouvert}
              meaning: {en: It is open., fr: C'est ouvert.}
              fix: {en: Open it., fr: Ouvrez.}
              effort: decision
              source: Open Definition
              examples:
                - {given: {licence: {status: OPEN}}, expect: 1}
            """;

    @TempDir
    Path folder;

    private String mistakes(String yaml) throws IOException {
        Files.writeString(folder.resolve("openness.yaml"), yaml);
        var thrown =
                assertThrows(ConfigurationException.class, () -> IndicatorCatalogue.load(folder, TestSpark.session()));
        return thrown.getMessage().replace(folder.toString(), "conf");
    }

    private void assertMistake(String sound, String wrong, String... named) throws IOException {
        var message = mistakes(SOUND.replace(sound, wrong));
        for (String word : named) {
            assertTrue(message.contains(word), message);
        }
    }

    @Test
    void soundEntryIsRead() throws IOException {
        Files.writeString(folder.resolve("openness.yaml"), SOUND);
        var indicator = IndicatorCatalogue.load(folder, TestSpark.session())
                .indicators()
                .get(0);
        assertEquals("openness", indicator.dimension());
        assertEquals(
                "{\"licence\":{\"status\":\"OPEN\"}}",
                indicator.definition().examples().get(0).given());
    }

    @Test
    void partsAreOfAGovernment() throws IOException {
        assertMistake(
                "  label:",
                "  parts: {of: \"3\", open: \"0\"}\n  label:",
                "openness.yaml:9:",
                "parts",
                "shares of the government grain");
    }

    @Test
    void expressionsOfPartsAreChecked() throws IOException {
        var sound = SOUND.replace("dataset\n", "government\n")
                .replace("[licence]", "[]")
                .replace("licence.status = 'OPEN'", "size(types)")
                .replace("{licence: {status: OPEN}}, expect: 1", "{types: [a]}, expect: 0.333..0.5");
        var message = mistakes(sound.replace("  label:", "  parts: {of: \"'3'\", open: \"typd\"}\n  label:"));
        assertTrue(
                message.contains("openness.licence_open.parts.of") && message.contains("is of type string"), message);
        assertTrue(message.contains("openness.licence_open.parts.open") && message.contains("typd"), message);
    }

    private static String ofParts(String parts) {
        return SOUND.replace("dataset\n", "government\n")
                .replace("[licence]", "[]")
                .replace("licence.status = 'OPEN'", "size(types)")
                .replace("{licence: {status: OPEN}}, expect: 1", "{types: [a]}, expect: 0.25..0.5")
                .replace("  label:", "  parts: " + parts + "\n  label:");
    }

    @Test
    void unknownKeyOfPartsIsNamed() throws IOException {
        var message = mistakes(ofParts("{of: \"4\", open: \"1\", opne: \"2\"}"));
        assertTrue(message.contains("openness.yaml:9:") && message.contains("parts.opne"), message);
    }

    @Test
    void partsAreWhole() throws IOException {
        var message = mistakes(ofParts("{of: \"4\", open: \"size(types) / 2\"}"));
        assertTrue(message.contains("parts.open") && message.contains("is of type double"), message);
    }

    @Test
    void rangeIsExpectedOfPartsAlone() throws IOException {
        assertMistake("expect: 1", "expect: 0.2..0.5", ":15:", "is a range, which only a share of parts has");
    }

    @Test
    void rangeBeginsAtItsLowerEnd() throws IOException {
        var message = mistakes(ofParts("{of: \"4\", open: \"1\"}").replace("0.25..0.5", "0.5..0.25"));
        assertTrue(message.contains(":16:") && message.contains("0.5..0.25"), message);
    }

    @Test
    void unknownColumnIsNamedWithItsEntry() throws IOException {
        assertMistake("licence.status", "licence.stat", "openness.yaml:1", "openness.licence_open.satisfied", "stat");
    }

    @Test
    void malformedSqlIsNamed() throws IOException {
        assertMistake("licence.status = 'OPEN'", "licence.status IN (", "is not understood", "openness.licence_open");
    }

    @Test
    void textIsNeitherTrueNorANumber() throws IOException {
        assertMistake("licence.status = 'OPEN'", "licence.status", "is of type string", "from 0 to 1");
    }

    @Test
    void sumOverRowsIsRefused() throws IOException {
        assertMistake("licence.status = 'OPEN'", "count(*) > 1", "is not an expression over one row");
    }

    @Test
    void clockIsRefused() throws IOException {
        assertMistake("licence.status = 'OPEN'", "modified.value < current_date()", ":8:", "current_date");
    }

    @Test
    void unknownNeedIsNamedWithWhatIsAllowed() throws IOException {
        assertMistake("[licence]", "[licens]", ":6:", "licens", "is not a field of a feed", "distribution_licence");
    }

    @Test
    void exampleOfNoColumnIsNamed() throws IOException {
        assertMistake("{status: OPEN}", "{state: OPEN}", ":15:", "licence.state");
    }

    @Test
    void unknownKeyIsNamed() throws IOException {
        assertMistake("  source:", "  sauce:", "sauce", "source");
    }

    @Test
    void effortIsOneOfTheDeclaredKinds() throws IOException {
        assertMistake(
                "effort: decision",
                "effort: hard",
                "openness.yaml:12",
                "effort",
                "hard",
                "setting, record, data, decision, none");
    }

    @Test
    void everyFixSaysItsEffort() throws IOException {
        assertMistake("  effort: decision\n", "", "effort", "is missing");
    }

    @Test
    void fixMendsOnlyDeclaredIndicators() throws IOException {
        assertMistake(
                "effort: decision",
                "effort: decision\n  mends: [mqa.licence_given]",
                "openness.yaml:13:",
                "mends",
                "names mqa.licence_given");
    }

    @Test
    void fixMendsOtherIndicators() throws IOException {
        assertMistake(
                "effort: decision",
                "effort: decision\n  mends: [openness.licence_open]",
                "openness.yaml:13:",
                "names openness.licence_open, which it is itself");
    }

    @Test
    void fixOpensOnlyDeclaredSharesOfDatasets() throws IOException {
        assertMistake(
                "effort: decision",
                "effort: decision\n  opens: {fivestar.one_star: openness.licence_open}",
                "openness.yaml:13:",
                "opens",
                "names fivestar.one_star, which is not declared");
    }

    @Test
    void whatNoRowFailsOpensNothing() throws IOException {
        var opens = "effort: decision\n  opens: {openness.other: openness.third}";
        assertTrue(mistakes(SOUND.replace("effort: decision", opens).replace("kind: share", "kind: count"))
                .contains("opens: does not go with what no row fails"));
        assertTrue(mistakes(SOUND.replace("effort: decision", opens).replace("better: more", "better: none"))
                .contains("opens: does not go with what no row fails"));
    }

    @Test
    void fixReachesAQuantityOfMeansAlone() throws IOException {
        assertMistake(
                "effort: decision",
                "effort: decision\n  reaches: 3",
                "openness.yaml:13:",
                "reaches",
                "does not go with this kind");
    }

    @Test
    void fixMendsEachIndicatorOnce() throws IOException {
        assertMistake(
                "effort: decision",
                "effort: decision\n  mends: [mqa.licence_given, mqa.licence_given]",
                "openness.yaml:13:",
                "names mqa.licence_given twice");
    }

    @Test
    void whatCanFailTakesSomeEffort() throws IOException {
        assertMistake(
                "effort: decision", "effort: none", ":12:", "effort: \"none\" does not go with", "setting, record");
    }

    @Test
    void idIsDeclaredOnce() throws IOException {
        assertTrue(mistakes(SOUND + SOUND).contains(":16: id: \"openness.licence_open\" is declared already at"));
    }

    @Test
    void idBelongsToTheDimensionOfItsFile() throws IOException {
        assertMistake("openness.licence_open", "publishing.licence_open", "does not belong in this file");
    }

    @Test
    void fileIsNamedAfterADimension() throws IOException {
        Files.writeString(folder.resolve("opennes.yaml"), SOUND);
        assertTrue(mistakes(SOUND).contains("is not named after a dimension"));
    }

    @Test
    void exampleThatDoesNotHoldIsAMistake() throws IOException {
        Files.writeString(folder.resolve("openness.yaml"), SOUND.replace("expect: 1", "expect: 0"));
        var problems = new ca.etalon.ingest.config.ConfigProblems();
        var catalogue = IndicatorCatalogue.load(folder, TestSpark.session());
        new ExampleCheck(TestSpark.session()).check(catalogue, problems);
        assertTrue(problems.errors().get(0).toString().contains("gives 1"));
    }

    /** The bounds of its mean rest on it. */
    @Test
    void exampleOfARatioLiesBetweenNothingAndAll() throws IOException {
        Files.writeString(
                folder.resolve("openness.yaml"),
                SOUND.replace("kind: share", "kind: mean")
                        .replace("satisfied: \"licence.status = 'OPEN'\"", "value: \"size(keywords)\"\n  unit: ratio")
                        .replace("needs: [licence]", "needs: [keyword]")
                        .replace("{licence: {status: OPEN}}, expect: 1", "{keywords: [a, b]}, expect: 2"));
        var problems = new ca.etalon.ingest.config.ConfigProblems();
        var catalogue = IndicatorCatalogue.load(folder, TestSpark.session());
        new ExampleCheck(TestSpark.session()).check(catalogue, problems);
        assertTrue(problems.errors().get(0).toString().contains("no ratio from 0 to 1"), problems.errors()::toString);
    }
}
