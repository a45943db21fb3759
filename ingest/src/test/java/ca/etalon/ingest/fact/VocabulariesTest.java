package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabulariesTest {

    @TempDir
    Path folder;

    @Test
    void tablesOfTheRepositoryAreSound() {
        var problems = new ConfigProblems();
        assertTrue(Vocabularies.load(SharedFiles.VOCABULARY, problems).isPresent());
        assertEquals(List.of(), problems.all());
    }

    @Test
    void unknownKeyNamesFileLineAndWhatIsAllowed() throws IOException {
        copy();
        edit("frequencies.yaml", "    kind: CONTINUOUS", "    kynd: CONTINUOUS");
        assertMistakes(
                "frequencies.yaml:11: kind: is missing; allowed: AS_NEEDED, CONTINUOUS, PERIODIC, STATIC, UNKNOWN",
                "frequencies.yaml:12: kynd: is not a known key, did you mean kind?; allowed: source, id, kind, days, "
                        + "standard, words");
    }

    @Test
    void everyRowWithAMistakeIsNamed() throws IOException {
        copy();
        edit("licences.yaml", "    status: CONTESTED", "    status: QUARRELED");
        edit("licences.yaml", "    status: CONTESTED", "    status: DOUBTED");
        edit("access.yaml", "    login: true", "    login: maybe");
        edit("dates.yaml", "number: 2,", "number: 22,");
        assertMistakes(
                "access.yaml:12: login: \"maybe\" is not true or false; allowed: false, true",
                "dates.yaml:6: number: \"22\" is not a number of months; allowed: 1 to 12",
                "\"DOUBTED\" is not one of the words allowed; allowed: ABSENT, CONTESTED, OPEN,",
                "\"QUARRELED\" is not one of the words allowed; allowed: ABSENT, CONTESTED, OPEN,");
    }

    @Test
    void mistakeInARowMakesNoMistakeOfTheRowsThatNameIt() throws IOException {
        copy();
        edit("formats.yaml", "    source: 'RFC 4180'\n", "");
        assertMistakes("source: is missing; allowed: any text");
    }

    @Test
    void nameThatBelongsToTwoRowsIsRefused() throws IOException {
        copy();
        edit("formats.yaml", "'comma separated values'", "'tab-delimited'");
        assertMistakes("\"tab-delimited\" already belongs to CSV; allowed: a name that no other row has");
    }

    @Test
    void idThatStandsTwiceIsRefused() throws IOException {
        copy();
        edit("licences.yaml", "licences:\n", """
                licences:
                  - {id: CC0-1.0, family: CC0, status: OPEN, source: a second time}
                """);
        assertMistakes("id: \"CC0-1.0\" stands here a second time; allowed: each licence once");
    }

    @Test
    void wrongWordOfAColumnTypeIsOneMistakeWithTheWordsAsTheyAreWritten() throws IOException {
        copy();
        edit("column-types.yaml", "{vocabulary: ESRI, type: TEXT,", "{vocabulary: ESRY, type: TEXT,");
        edit("column-types.yaml", "{vocabulary: SOCRATA, type: TEXT,", "{vocabulary: SOCRATA, type: TEKST,");
        assertMistakes(
                "vocabulary: \"ESRY\" is not one of the words allowed; allowed: CKAN, ESRI, OPENDATASOFT, SOCRATA, "
                        + "TABLE_SCHEMA, XSD",
                "type: \"TEKST\" is not one of the words allowed; allowed: ADDRESS, BINARY, BOOLEAN, ");
    }

    @Test
    void columnTypeAndPlaceWithoutNamesAreRefused() throws IOException {
        copy();
        edit("column-types.yaml", "names: [esriFieldTypeDateOnly, DateOnly]", "names: []");
        edit("column-types.yaml", "names: [esriFieldTypeTimeOnly, TimeOnly], ", "");
        edit("places.yaml", "names: [nunavut, ca-nu]", "names: []");
        assertMistakes(
                "names: is empty; allowed: a list of at least one name",
                "names: is missing; allowed: a list of at least one name",
                "places.yaml:30: names: is empty; allowed: a list of at least one name");
    }

    @Test
    void geonamesThatIsNoNumberIsRefused() throws IOException {
        copy();
        edit("places.yaml", "geonames: \"6251999\"", "geonames: canada");
        edit("places.yaml", "geonames: \"6091732\"", "geonames: nu-1");
        assertMistakes(
                "geonames: \"canada\" is not an identifier of GeoNames; allowed: digits such as 6093943",
                "places.yaml:30: geonames: \"nu-1\" is not an identifier of GeoNames");
    }

    @Test
    void sharedNameOfNoProvinceIsRefused() throws IOException {
        copy();
        edit("places.yaml", "shared: [{name: québec, sgc: \"24\"}]", "shared: [{name: québec, sgc: \"25\"}]");
        assertMistakes("sgc: \"25\" is no province of this table; allowed: 10, 11, 12, 13, 24, 35, ");
    }

    @Test
    void formatOfNoRowIsRefused() throws IOException {
        copy();
        edit("formats.yaml", "is_a: [TXT]", "is_a: [TXTT]");
        assertMistakes("is_a: \"TXTT\" is no format of this table; allowed: the id of another row");
    }

    @Test
    void expressionThatDoesNotCompileIsRefused() throws IOException {
        copy();
        edit("licences.yaml", "    words: '", "    words: '(");
        assertMistakes("is not a regular expression; allowed: ");
    }

    @Test
    void listsBesideTheFormatsAreCheckedByLine() throws IOException {
        copy();
        edit("eu-file-types.csv", "CSV,1,1", "CSV,1,2");
        edit("iana-media-types.txt", "geo+json\n", "geo+json\ngeo+json\n");
        var mistakes = mistakes();
        // The row of the EU is lost, so that the rows of formats that name its code are mistakes too.
        assertTrue(mistakes.get(0).matches(".*eu-file-types.csv:\\d+: \"CSV,1,2\" is not code,.*"), mistakes::toString);
        assertTrue(
                mistakes.stream().anyMatch(line -> line.matches(".*types.txt:\\d+: \"geo\\+json\" stands here.*")),
                mistakes::toString);
    }

    @Test
    void brokenYamlNamesTheLine() throws IOException {
        copy();
        edit("dates.yaml", "months:\n", "months: [\n");
        assertMistakes("dates.yaml:");
    }

    @Test
    void missingFilesAreAllNamed() throws IOException {
        copy();
        Files.delete(folder.resolve("access.yaml"));
        Files.delete(folder.resolve("iana-media-types.txt"));
        assertMistakes("access.yaml:1: does not exist", "iana-media-types.txt:1: does not exist");
    }

    @Test
    void euListHasItsCounts() throws IOException {
        long readable = Files.readAllLines(SharedFiles.VOCABULARY.resolve("eu-file-types.csv")).stream()
                .filter(line -> line.matches("[A-Z0-9_]+,1,[01]"))
                .count();
        assertEquals(20, readable);
    }

    /** Exactly these and no more. */
    private void assertMistakes(String... parts) {
        var mistakes = mistakes();
        assertEquals(parts.length, mistakes.size(), mistakes::toString);
        for (var part : parts) {
            assertTrue(mistakes.stream().anyMatch(line -> line.contains(part)), () -> part + " is not in " + mistakes);
        }
    }

    private List<String> mistakes() {
        return assertThrows(ConfigurationException.class, () -> Vocabularies.load(folder)).problems().stream()
                .map(ConfigProblem::toString)
                .toList();
    }

    private void edit(String file, String before, String after) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(before), () -> file + " has no " + before);
        int at = text.indexOf(before);
        Files.writeString(folder.resolve(file), text.substring(0, at) + after + text.substring(at + before.length()));
    }

    private void copy() throws IOException {
        try (var files = Files.list(SharedFiles.VOCABULARY)) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }
}
