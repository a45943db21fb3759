package ca.etalon.ingest.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.Conformance.Form;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.ReceivedForm;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.ReadAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DcatApRulesTest {
    private static final ConformanceRules RULES = ConformanceRules.load(Path.of("../conf/vocab"), new ConfigProblems())
            .orElseThrow();

    private static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix ex: <https://data.example.org/> .
            ex:catalog a dcat:Catalog ; dcat:dataset ex:trees .
            """;

    private static final Portal PORTAL = new Portal(
            "portal",
            new Name("Exampleville", "Exempleville"),
            "dcat-rdf",
            URI.create("https://data.example.org/"),
            null,
            null,
            List.of("en"),
            Portal.Robots.OBEY,
            null,
            null,
            false,
            null,
            null,
            null,
            Map.of());

    @TempDir
    Path folder;

    @Test
    void recordWithAllThatIsMandatoryIsValid() {
        assertEquals(new Conformance(Form.RDF, true, 4, 0, List.of()), judged("""
                        ex:trees a dcat:Dataset ; dct:title "Street trees"@en, "Arbres de rue"@fr ; dct:description "Inventory" ;
                          dct:publisher [ a foaf:Agent ; foaf:name "City of Exampleville" ] ;
                          dcat:distribution [ a dcat:Distribution ; dcat:accessURL ex:trees.csv ; dct:issued "2020"^^xsd:gYear ] ."""));
    }

    @Test
    void everyMissingPropertyIsNamedOnce() {
        assertEquals(
                new Conformance(
                        Form.RDF,
                        false,
                        4,
                        3,
                        List.of("dcat:Distribution/dcat:accessURL", "dct:description", "foaf:Agent/foaf:name")),
                judged("""
                        ex:trees a dcat:Dataset ; dct:title "Street trees" ; dct:publisher [ a foaf:Agent ; foaf:homepage ex: ] ;
                          dcat:distribution [ a dcat:Distribution ; dct:title "CSV" ], [ a dcat:Distribution ; dct:title "KML" ] ."""));
    }

    /** What is demanded of a distribution is demanded of none where there is none. */
    @Test
    void recordWithoutDistributionsHasTwoMandatoryProperties() {
        assertEquals(
                new Conformance(Form.RDF, true, 2, 0, List.of()),
                judged("ex:trees a dcat:Dataset ; dct:title \"Street trees\" ; dct:description \"Inventory\" ."));
    }

    @Test
    void textInThePlaceOfAThingLeavesTheMandatoryPropertiesWhole() {
        assertEquals(
                new Conformance(
                        Form.RDF,
                        false,
                        3,
                        0,
                        List.of(
                                "dcat:Distribution/dcat:byteSize",
                                "dcat:Distribution/dct:format",
                                "dcat:Distribution/dct:issued",
                                "dct:spatial")),
                judged("""
                        ex:trees a dcat:Dataset ; dct:title "Street trees" ; dct:description "Inventory" ; dct:spatial "Exampleville" ;
                          dcat:distribution [ a dcat:Distribution ; dcat:accessURL ex:trees.csv ; dct:format "CSV" ;
                            dcat:byteSize 12 ; dct:issued "2020-01-01" ] ."""));
    }

    /** A catalogue need not say of everything that it lists what it is. */
    @Test
    void whatIsListedAsADistributionIsOne() {
        assertEquals(
                List.of("dcat:Distribution/dcat:accessURL", "dct:description"),
                judged("ex:trees dct:title \"Street trees\" ; dcat:distribution [ dct:title \"CSV\" ] .")
                        .properties());
    }

    @Test
    void faultsOfAnotherRecordAreNotThoseOfThisOne() {
        assertEquals(List.of(), judged("""
                        ex:trees a dcat:Dataset ; dct:title "Street trees" ; dct:description "Inventory" ; dct:relation ex:parks .
                        ex:parks a dcat:Dataset ; dct:identifier "2" .""").properties());
    }

    @Test
    void recordOfMoreStatementsThanAnyHasIsNotHeldAgainstTheRules() {
        var text = new StringBuilder("ex:trees a dcat:Dataset ; dct:title \"Street trees\" ; dcat:keyword \"0\"");
        for (int i = 1; i < 5_000; i++) {
            text.append(", \"").append(i).append('"');
        }
        var verdict = judged(text + " .");
        assertEquals(Form.RDF, verdict.form());
        assertNull(verdict.valid());
        assertNull(verdict.mandatory());
    }

    /** To compute a number of ten million digits takes the better part of an hour; this one is a text. */
    @Test
    void numberOfMillionsOfDigitsIsNoNumber() {
        var verdict = assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> judged("ex:trees a dcat:Dataset ; dct:title \"Street trees\" ; dcat:spatialResolutionInMeters \""
                        + "7".repeat(10_000_000) + "\"^^xsd:decimal ."));
        assertEquals(List.of("dcat:spatialResolutionInMeters", "dct:description"), verdict.properties());
    }

    /** Three thousand records that share a publisher of five thousand names would be fifteen million statements. */
    @Test
    void statementsThatManyRecordsShareAreNotCopiedWithoutEnd() {
        var text = new StringBuilder("ex:city a foaf:Agent ; foaf:name \"0\"");
        for (int i = 1; i < 4_900; i++) {
            text.append(", \"").append(i).append('"');
        }
        text.append(" .\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("ex:d").append(i).append(" a dcat:Dataset ; dct:publisher ex:city .\n");
        }
        var records = read(text.toString());
        assertEquals(3_000, records.size());
        long copied = records.stream()
                .mapToLong(record ->
                        ((ReceivedForm.Rdf) record.received()).statements().size())
                .sum();
        assertTrue(copied <= 10_000_000 + 3_000 * 2L, () -> copied + " statements");
        assertNull(RULES.judge(records.get(2_999).received()).valid());
    }

    @Test
    void recordInAnotherFormHasNoVerdict() {
        assertEquals(Conformance.OF_OTHER_FORM, RULES.judge(null));
    }

    @Test
    void brokenRulesAreNamedWithTheirFile() throws IOException {
        var file = Files.writeString(folder.resolve("dcat-ap-3.ttl"), ":Dataset a sh:NodeShape");
        var problems = new ConfigProblems();
        assertTrue(DcatApRules.load(file, problems).isEmpty());
        assertTrue(
                problems.errors().get(0).toString().contains("dcat-ap-3.ttl:1: is not Turtle"),
                problems.errors()::toString);
    }

    @Test
    void syntaxErrorIsNamedWithItsLine() throws IOException {
        assertRefused(
                "@prefix sh: <http://www.w3.org/ns/shacl#> .\n\n<urn:ex:a> a sh:NodeShape ; ; oops .",
                ":3: is not Turtle");
    }

    /** Rules that demand nothing would let every record pass. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<urn:ex:a> a <urn:ex:b> .", "<urn:ex:a> a <http://www.w3.org/ns/shacl#NodeShape> ."})
    void rulesWithoutATargetAreRefused(String turtle) throws IOException {
        assertRefused(turtle, ":1: holds no shape with a target");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sh:minCount \"one\" | sh:minCount: \"one\" is not a whole number",
                "sh:minCount -1 | sh:minCount: \"-1\" is not a whole number",
                "sh:nodeKind sh:Litteral | sh:Litteral: is no word of SHACL",
                "sh:nodeKind sh:NodeShape | sh:nodeKind: \"NodeShape\" is no kind of node",
                "sh:pattern \"(\" | sh:pattern: \"(\" is no pattern",
                "sh:minCout 1 | sh:minCout: is no word of SHACL"
            })
    void brokenRuleIsNamedWithItsLine(String rule, String mistake) throws IOException {
        assertRefused(shape(rule), ":3: " + mistake);
    }

    @Test
    void whatElseAShapeCannotHaveIsNamedWithItsFile() throws IOException {
        assertRefused(shape("sh:languageIn 3"), ":1: holds a shape that cannot be read");
    }

    private static String shape(String rule) {
        return "@prefix sh: <http://www.w3.org/ns/shacl#> .\n<urn:ex:a> a sh:NodeShape ; sh:targetClass <urn:ex:b> ;\n"
                + "  sh:property [ sh:path <urn:ex:title> ; " + rule + " ] .";
    }

    private void assertRefused(String turtle, String mistake) throws IOException {
        var file = Files.writeString(folder.resolve("dcat-ap-3.ttl"), turtle);
        var problems = new ConfigProblems();
        assertTrue(DcatApRules.load(file, problems).isEmpty(), turtle);
        assertTrue(
                problems.errors().stream()
                        .anyMatch(problem -> problem.toString().contains(mistake)),
                problems.errors()::toString);
    }

    private static Conformance judged(String turtle) {
        return read(turtle).stream()
                .filter(record -> record.sourceId().endsWith("/trees"))
                .findFirst()
                .map(record -> RULES.judge(record.received()))
                .orElseThrow();
    }

    private static List<DcatDataset> read(String turtle) {
        var feed = Platforms.byName("dcat-rdf").orElseThrow().feeds().get(0);
        var body = new PageBody(
                URI.create("https://data.example.org/catalog.ttl"),
                "text/turtle",
                StandardCharsets.UTF_8,
                (PREFIXES + turtle).getBytes(StandardCharsets.UTF_8));
        try {
            return ReadAnswer.of(feed, PORTAL, body).datasets();
        } catch (ProtocolException e) {
            throw new AssertionError(e);
        }
    }
}
