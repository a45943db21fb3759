package ca.etalon.analytics.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the declared tables say of licences beside each other and of languages that are owed. */
class VocabulariesTest {
    private static final Path CONF = Path.of("../conf");

    @TempDir
    Path folder;

    private static Vocabularies declared() {
        var problems = new ConfigProblems();
        var read = Vocabularies.load(CONF, problems);
        assertEquals(List.of(), problems.all());
        return read;
    }

    private static LicencePairs pairs(Map<String, Long> mine, Map<String, Long> theirs) {
        return declared().licences().pairs(new TreeMap<>(mine), new TreeMap<>(theirs));
    }

    private static LicencePairs pair(String mine, String theirs) {
        return pairs(Map.of(mine, 1L), Map.of(theirs, 1L));
    }

    private static final LicencePairs MAY = new LicencePairs(1, 0, 1);
    private static final LicencePairs MAY_NOT = new LicencePairs(0, 0, 1);
    private static final LicencePairs UNKNOWN = new LicencePairs(0, 1, 1);

    @Test
    void attributionGoesWithAttributionAndIntoShareAlikeFromEitherSide() {
        assertEquals(MAY, pair("OPEN_VARIANT OGL", "OPEN CC-BY"));
        assertEquals(MAY, pair("OPEN_VARIANT OGL-BC", "OPEN_VARIANT OGL"));
        assertEquals(MAY, pair("OPEN ODbL", "OPEN_VARIANT OGL"));
        assertEquals(MAY, pair("OPEN PD", "OPEN CC-BY-SA"));
    }

    @Test
    void twoKindsOfShareAlikeDoNotGoTogether() {
        assertEquals(MAY_NOT, pair("OPEN ODbL", "OPEN CC-BY-SA"));
        assertEquals(MAY, pair("OPEN ODbL", "OPEN ODbL"));
    }

    @Test
    void restrictedGoesWithNothingEvenWithWhatIsUnknown() {
        assertEquals(MAY_NOT, pair("RESTRICTED CC-NC", "OPEN PD"));
        assertEquals(MAY_NOT, pair("RESTRICTED", "ABSENT"));
    }

    @Test
    void whatIsNotKnownIsNoRefusal() {
        assertEquals(UNKNOWN, pair("ABSENT", "OPEN PD"));
        assertEquals(UNKNOWN, pair("UNKNOWN ToU", "OPEN PD"));
        assertEquals(UNKNOWN, pair("CONTESTED ToU-2009", "OPEN PD"));
        assertEquals(UNKNOWN, pair("OPEN OTHER-OPEN", "OPEN PD"));
        assertEquals(UNKNOWN, pair("OPEN", "OPEN PD"));
    }

    /** 3 × 2 may be combined; 3 × 1 and 1 × 2 + 1 × 1 hold an unknown; 2 × 3 hold a restricted one. */
    @Test
    void pairsAreCountedByDatasets() {
        assertEquals(
                new LicencePairs(6, 6, 18),
                pairs(
                        Map.of("OPEN CC-BY", 3L, "ABSENT", 1L, "RESTRICTED", 2L),
                        Map.of("OPEN_VARIANT OGL", 2L, "ABSENT", 1L)));
    }

    /** Attribution goes into share-alike of Creative Commons; whether into that for databases is not agreed on. */
    @Test
    void pairsThatAreNotAgreedOnAreUnknown() {
        assertEquals(new LicencePairs(0, 6, 6), pairs(Map.of("OPEN CC-BY", 3L), Map.of("OPEN ODbL", 2L)));
        assertEquals(new LicencePairs(0, 6, 6), pairs(Map.of("OPEN ODbL", 2L), Map.of("OPEN CC-BY", 3L)));
        assertEquals(new LicencePairs(6, 0, 6), pairs(Map.of("OPEN CC-BY", 3L), Map.of("OPEN CC-BY-SA", 2L)));
        assertEquals(new LicencePairs(0, 0, 6), pairs(Map.of("OPEN CC-BY-SA", 3L), Map.of("OPEN ODbL", 2L)));
    }

    private static Government government(String province, Government.Kind kind, String type) {
        return new Government(
                "g", null, new Name("g", "g"), type, kind, null, province, null, null, null, null, null, List.of());
    }

    private static List<String> owed(String province, String type) {
        return declared().languages().of(government(province, Government.Kind.MUNICIPAL, type));
    }

    @Test
    void lawsSayWhoOwesWhichLanguage() {
        assertEquals(List.of("fr"), owed("QC", "Ville"));
        assertEquals(List.of("en", "fr"), owed("NB", "City / Cité"));
        assertEquals(List.of(), owed("ON", "City"));
        assertEquals(
                List.of("en", "fr"), declared().languages().of(government("CA", Government.Kind.FEDERAL, "Country")));
    }

    /** Whether a fifth of the residents make the obligation is not recorded. */
    @Test
    void otherMunicipalitiesOfNewBrunswickAreNotDecided() {
        assertNull(owed("NB", "Town / Ville"));
    }

    @Test
    void indigenousGovernmentsOweNothingHere() {
        assertEquals(List.of(), declared().languages().of(government("QC", Government.Kind.INDIGENOUS, "Terre")));
    }

    @Test
    void folderOfPortalsMayBringObligationsThatComeFirst() throws IOException {
        Files.createDirectories(folder.resolve("vocab"));
        Files.writeString(folder.resolve(LanguageObligations.FILE), """
                obligations:
                  - {id: a, province: Septentria, kinds: [municipal], languages: [fr, en], source: s}
                  - {id: b, province: QC, kinds: [provincial], languages: [en], source: s}
                """);
        var problems = new ConfigProblems();
        var read = Vocabularies.load(CONF, folder, problems).languages();
        assertEquals(List.of(), problems.all());
        assertEquals(List.of("en", "fr"), read.of(government("Septentria", Government.Kind.MUNICIPAL, "City")));
        assertEquals(List.of("en"), read.of(government("QC", Government.Kind.PROVINCIAL, "Province")));
        assertEquals(List.of("fr"), read.of(government("QC", Government.Kind.MUNICIPAL, "Ville")));
        assertEquals(List.of(), declared().languages().of(government("Septentria", Government.Kind.MUNICIPAL, "City")));
    }

    private String mistakes(String licences, String languages) throws IOException {
        Files.createDirectories(folder.resolve("vocab"));
        Files.writeString(folder.resolve("vocab/licences.yaml"), """
                patterns:
                  - {family: B}
                licences:
                  - {family: A}
                """);
        Files.writeString(folder.resolve("governments.yaml"), """
                governments:
                  - {id: moncton-nb, type: City, province: NB}
                  - {id: laval-qc, type: Ville, province: QC}
                """);
        Files.writeString(folder.resolve(LicenceCombinations.FILE), "classes:\n" + licences);
        Files.writeString(folder.resolve(LanguageObligations.FILE), "obligations:\n" + languages);
        var problems = new ConfigProblems();
        Vocabularies.check(folder, problems);
        return problems.all().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static final String LICENCES = """
              - {id: one, families: [A], into: [one], source: s}
              - {id: two, families: [B], into: [two, one], source: s}
            """;

    private static final String LANGUAGES = """
              - {id: a, province: QC, kinds: [municipal], languages: [fr], source: s}
              - {id: b, province: NB, kinds: [municipal], types: [City], languages: [en, fr], source: s}
            """;

    private static void assertNamed(String said, String... words) {
        for (var word : words) {
            assertTrue(said.contains(word), said);
        }
    }

    @Test
    void soundTablesHaveNoMistakes() throws IOException {
        assertEquals("", mistakes(LICENCES, LANGUAGES));
        var declared = new ConfigProblems();
        Vocabularies.check(CONF, declared);
        assertEquals(List.of(), declared.all());
    }

    @Test
    void classOfLicencesThatIsNotDeclaredIsNamedWithItsLine() throws IOException {
        assertNamed(
                mistakes(LICENCES.replace("two, one", "two, three"), LANGUAGES),
                "combinations.yaml:3:",
                "\"three\" is no class; allowed: one, two");
    }

    @Test
    void familyOfNoLicenceIsNamed() throws IOException {
        assertNamed(
                mistakes(LICENCES.replace("[B]", "[b]"), LANGUAGES),
                "combinations.yaml:3:",
                "\"b\" is no family of conf/vocab/licences.yaml; allowed: A, B");
    }

    @Test
    void classesAndFamiliesStandOnce() throws IOException {
        assertNamed(mistakes(LICENCES.replace("[B]", "[A]"), LANGUAGES), "combinations.yaml:3:", "a second time");
        assertNamed(
                mistakes(LICENCES.replace("id: two", "id: one"), LANGUAGES), "combinations.yaml:3:", "a second time");
    }

    @Test
    void restrictedIsNoClassToDeclare() throws IOException {
        assertNamed(
                mistakes(LICENCES.replace("id: one", "id: restricted"), LANGUAGES),
                "combinations.yaml:2:",
                "combines with nothing");
    }

    @Test
    void obligationOfNoKindOrLanguageIsNamed() throws IOException {
        assertNamed(
                mistakes(LICENCES, LANGUAGES.replace("[municipal], languages: [fr]", "[towns], languages: [de]")),
                "obligations.yaml:2:",
                "towns",
                "de");
        assertNamed(mistakes(LICENCES, LANGUAGES.replace(" languages: [fr],", "")), "obligations.yaml:2:", "unless");
    }

    @Test
    void mistypedProvinceIsNotTakenForNoObligation() throws IOException {
        assertNamed(mistakes(LICENCES, LANGUAGES.replace("QC", "CQ")), "obligations.yaml:2:", "CQ", "allowed: ", "QC");
    }

    @Test
    void mistypedTypeIsNotTakenForNoObligation() throws IOException {
        assertNamed(
                mistakes(LICENCES, LANGUAGES.replace("[City]", "[Ville]")),
                "obligations.yaml:3:",
                "\"Ville\" is the type of no government of NB in conf/governments.yaml; allowed: City");
    }

    @Test
    void obligationsHaveIdsOfTheirOwn() throws IOException {
        assertNamed(mistakes(LICENCES, LANGUAGES.replace("id: b", "id: a")), "obligations.yaml:3:", "a second time");
    }

    @Test
    void missingTableIsAMistake() {
        var problems = new ConfigProblems();
        Vocabularies.load(folder, problems);
        assertNamed(
                problems.all().toString(), "licence-combinations.yaml", "language-obligations.yaml", "does not exist");
    }
}
