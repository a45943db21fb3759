package ca.etalon.ingest.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.Conformance.Form;
import ca.etalon.ingest.config.ConfigProblems;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DcatUsRulesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DcatUsRules RULES = DcatUsRules.load(
                    Path.of("../conf/vocab/dcat-us-1.1.json"), new ConfigProblems())
            .orElseThrow();

    @TempDir
    Path folder;

    @Test
    void recordWithAllThatIsMandatoryIsValid() throws IOException {
        // Eight properties, the name of the publisher, name and mail of the contact.
        assertEquals(new Conformance(Form.DCAT_US, true, 11, 0, List.of()), RULES.judge(record()));
    }

    @Test
    void everyMissingPropertyIsNamed() throws IOException {
        var record = record();
        record.remove(List.of("keyword", "accessLevel"));
        record.withObject("/contactPoint").remove("hasEmail");
        assertEquals(
                new Conformance(Form.DCAT_US, false, 11, 3, List.of("accessLevel", "contactPoint.hasEmail", "keyword")),
                RULES.judge(record));
    }

    /** Of a contact that is not there nothing is demanded but that it be there. */
    @Test
    void partsOfWhatIsMissingAreNotDemanded() throws IOException {
        var record = record();
        record.remove(List.of("contactPoint"));
        record.put("publisher", "City of Exampleville");
        assertEquals(
                new Conformance(Form.DCAT_US, false, 8, 2, List.of("contactPoint", "publisher")), RULES.judge(record));
    }

    @Test
    void mediaTypeIsDemandedOfADownloadAndNamedOnce() throws IOException {
        var record = record();
        record.set("distribution", JSON.readTree("""
                        [{"downloadURL": "https://data.example.org/a.csv"},
                         {"downloadURL": "https://data.example.org/b.csv"},
                         {"accessURL": "https://data.example.org/c"}]"""));
        assertEquals(
                new Conformance(Form.DCAT_US, false, 12, 1, List.of("distribution.mediaType")), RULES.judge(record));
    }

    /** A licence in prose breaks a rule, but nothing that is mandatory. */
    @Test
    void faultOfAnOptionalPropertyLeavesTheMandatoryOnesWhole() throws IOException {
        var record = record();
        record.put("license", "Use it as you like");
        assertEquals(new Conformance(Form.DCAT_US, false, 11, 0, List.of("license")), RULES.judge(record));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024",
                "2024-06",
                "2024-06-01",
                "20240601",
                "2024-W05-3",
                "2024-061",
                "2024-06-01T10:30:00.123Z",
                "2024-06-01 10:30",
                "20240601T103000+0500",
                "R/P1D",
                "P1Y",
                "R/2012-01-01/P1W",
                "[[REDACTED]]"
            })
    void datesOfTheStandardAreValid(String modified) throws IOException {
        var record = record();
        record.put("modified", modified);
        assertTrue(RULES.judge(record).valid(), modified);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"June 2024", "06/01/2024", "202406", "2024-13-01", "2024-06-01T25:00", "2024-06-01T1030:00", ""})
    void otherDatesAreNot(String modified) throws IOException {
        var record = record();
        record.put("modified", modified);
        assertEquals(List.of("modified"), RULES.judge(record).properties());
    }

    @ParameterizedTest
    @CsvSource({
        "temporal, 2010-01-01/2020-12-31, true",
        "temporal, 2010/P1Y, true",
        "temporal, P1Y/2010, true",
        "temporal, 2010 to 2020, false",
        "accrualPeriodicity, R/P1M, true",
        "accrualPeriodicity, irregular, true",
        "accrualPeriodicity, P1M, false",
        "accrualPeriodicity, monthly, false",
        "landingPage, https://data.example.org/a, true",
        "landingPage, data page, false",
        "describedByType, application/vnd.ms-excel, true",
        "describedByType, CSV, false"
    })
    void formsOfValuesAreHeldToTheStandard(String property, String value, boolean isValid) throws IOException {
        var record = record();
        record.put(property, value);
        assertEquals(isValid, RULES.judge(record).valid(), property + " " + value);
    }

    /** None of these texts makes a pattern slow or deep; the longest answer that is read at once is 16 MiB. */
    @Test
    void hostileTextsAreJudgedLikeOthers() throws IOException {
        var record = record();
        var long_ = 1 << 20;
        record.put("modified", "2024-01-01T10:30:00." + "5".repeat(long_) + "x");
        record.put("temporal", "P" + "1".repeat(long_));
        record.put("describedByType", "a/b" + ".c".repeat(long_) + "!");
        record.put("conformsTo", "[[REDACTED" + "]".repeat(long_) + "x");
        record.withObject("/contactPoint").put("hasEmail", "mailto:a@" + "b.".repeat(long_) + "!");
        record.putArray("language").add("en" + "-abcdefgh".repeat(long_) + "!");
        record.put("isPartOf", "x".repeat(long_));
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertEquals(
                        List.of(
                                "conformsTo",
                                "contactPoint.hasEmail",
                                "describedByType",
                                "language",
                                "modified",
                                "temporal"),
                        RULES.judge(record).properties()));
    }

    @Test
    void organisationsInsideOrganisationsComeToAnEnd() throws IOException {
        var record = record();
        var inner = record.withObject("/publisher");
        for (int i = 0; i < 90; i++) {
            inner = inner.putObject("subOrganizationOf").put("name", "unit " + i);
        }
        inner.put("name", "");
        var verdict = RULES.judge(record);
        assertEquals(101, verdict.mandatory());
        assertEquals(1, verdict.violated());
    }

    @Test
    void recordOfMoreValuesThanAnyHasIsNotHeldAgainstTheRules() throws IOException {
        var record = record();
        var themes = record.putArray("theme");
        for (int i = 0; i < 10_001; i++) {
            themes.add("theme " + i);
        }
        var verdict = RULES.judge(record);
        assertEquals(Form.DCAT_US, verdict.form());
        assertNull(verdict.valid());
        assertNull(verdict.mandatory());
    }

    @Test
    void brokenRulesAreNamedWithTheirFile() throws IOException {
        var file = Files.writeString(folder.resolve("dcat-us-1.1.json"), "{\"type\": ");
        var problems = new ConfigProblems();
        assertTrue(DcatUsRules.load(file, problems).isEmpty());
        assertTrue(
                problems.errors().get(0).toString().contains("dcat-us-1.1.json:1: is not JSON"),
                problems.errors()::toString);
    }

    @Test
    void syntaxErrorIsNamedWithItsLine() throws IOException {
        assertRefused("{\"required\": [\"title\"],\n \"properties\":\n  {\"title\": oops}}", ":3: is not JSON");
    }

    /** Rules that demand nothing would let every record pass. */
    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "true", "{}", "{\"required\": [\"title\"]}", "null"})
    void rulesThatDemandNothingAreRefused(String rules) throws IOException {
        assertRefused(rules, ":1: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'$ref': '#/$defs/wrods'} | properties.title.$ref: '\"#/$defs/wrods\"' leads to nothing",
                "{'$ref': 'https://example.org/rules.json'} | leads to nothing in this file",
                "{'type': 'objekt'} | properties.title.type: '\"objekt\"' is not as a schema has it",
                "{'minItems': 'one'} | properties.title.minItems: '\"one\"' is not as a schema has it",
                "{'pattern': '('} | properties.title.pattern: '\"(\"' is not as a schema has it",
                "{'$dynamicRef': '#words'} | is not read"
            },
            quoteCharacter = '`')
    void brokenRuleIsNamedWithItsLine(String rule, String mistake) throws IOException {
        var text = "{\"required\": [\"title\"],\n \"properties\": {\n  \"title\": " + rule.replace('\'', '"') + "}}";
        assertRefused(text, mistake.replace("'", ""), ":3: ");
    }

    @Test
    void anotherDialectIsRefused() throws IOException {
        assertRefused(
                "{\"$schema\": \"https://json-schema.org/draft/2020\", \"required\": [\"a\"], \"properties\": {\"a\": {}}}",
                "$schema: \"https://json-schema.org/draft/2020\" is another dialect");
    }

    @Test
    void rulesThatReferToThemselvesWithoutEndAreRefused() throws IOException {
        assertRefused(
                "{\"$ref\": \"#\", \"required\": [\"a\"], \"properties\": {\"a\": {}}}",
                "refers to itself without end");
    }

    private void assertRefused(String rules, String... words) throws IOException {
        var file = Files.writeString(folder.resolve("dcat-us-1.1.json"), rules);
        var problems = new ConfigProblems();
        assertTrue(DcatUsRules.load(file, problems).isEmpty(), rules);
        for (String word : words) {
            assertTrue(problems.errors().get(0).toString().contains(word), problems.errors()::toString);
        }
    }

    private static ObjectNode record() throws IOException {
        return (ObjectNode) JSON.readTree("""
                {"@type": "dcat:Dataset",
                 "title": "Street trees",
                 "description": "Inventory of street trees",
                 "keyword": ["trees"],
                 "modified": "2024-06-01",
                 "publisher": {"@type": "org:Organization", "name": "City of Exampleville"},
                 "contactPoint": {"@type": "vcard:Contact", "fn": "Open Data Team", "hasEmail": "mailto:opendata@example.org"},
                 "identifier": "https://data.example.org/trees",
                 "accessLevel": "public",
                 "theme": ["environment"],
                 "spatial": "-79.6,43.5,-79.1,43.9"}""");
    }
}
