package ca.etalon.ingest.portalfact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.PortalFact;
import ca.etalon.ingest.catalogue.PortalFact.Status;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationException;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableWriter;
import ca.etalon.ingest.platform.PageBody;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalFactsTest {

    private static final Path VOCABULARY = Path.of("../conf/vocab");
    private static final PortalSignals SIGNALS = PortalSignals.load(VOCABULARY);
    private static final PortalFacts FACTS = new PortalFacts(SIGNALS);
    private static final Evidence PAGE = new Evidence("urn:uuid:1", "ab", null);

    @TempDir
    Path scratch;

    private static List<PortalFact> facts(String url, byte[] bytes) {
        return FACTS.of(new PageBody(URI.create(url), "text/html", null, bytes), PAGE);
    }

    private static List<PortalFact> of(String file) throws IOException {
        return facts(
                "https://brume.example/",
                Files.readAllBytes(Path.of("src/test/resources/portalfact").resolve(file)));
    }

    private static List<PortalFact> fact(List<PortalFact> facts, String id) {
        return facts.stream().filter(fact -> fact.fact().equals(id)).toList();
    }

    private static List<String> values(List<PortalFact> facts, String id) {
        return fact(facts, id).stream().map(PortalFact::value).toList();
    }

    @Test
    void menusAndFeetOfAFrenchPageShowEachFact() throws IOException {
        var facts = of("bilingual.html");
        assertEquals(List.of("https://brume.example/licence"), values(facts, "licence"));
        assertEquals(List.of("https://brume.example/politique.pdf"), values(facts, "policy"));
        assertEquals(List.of("mailto:donnees@brume.example"), values(facts, "contact"));
        assertEquals("https://brume.example/sondage", values(facts, "feedback").get(0));
        assertEquals(List.of("https://brume.example/demande"), values(facts, "request"));
        assertEquals(List.of("https://brume.example/developpeurs"), values(facts, "api_documentation"));
        assertEquals(List.of("https://brume.example/accessibilite"), values(facts, "accessibility"));
        assertEquals(List.of("https://brume.example/fil.rss"), values(facts, "feed"));
        assertEquals(
                List.of("https://www.donneesquebec.ca/organisation/ville-de-brume/"), values(facts, "harvested_by"));
        assertEquals(List.of("https://brume.example/vitrine"), values(facts, "showcase"));
        assertEquals(List.of("https://brume.example/defis"), values(facts, "events"));
        assertEquals(List.of("https://brume.example/aide"), values(facts, "guide"));
        assertEquals(List.of("https://brume.example/ateliers"), values(facts, "training"));
        assertEquals(List.of("https://opendatacharter.org/"), values(facts, "charter"));
        assertEquals(List.of("https://brume.example/inventaire-des-donnees.csv"), values(facts, "inventory"));
        assertEquals(List.of("https://brume.example/qualite"), values(facts, "quality"));
        assertEquals(List.of("https://brume.example/suivi"), values(facts, "request_list"));
        assertEquals(List.of("https://brume.example/chiffres"), values(facts, "usage"));
        assertEquals(List.of("fr", "en"), values(facts, "language"));
        assertTrue(fact(facts, "search").size() >= 1);
    }

    @Test
    void everyFindingLeadsToItsPlaceOnTheArchivedPage() throws IOException {
        var licence = fact(of("bilingual.html"), "licence").get(0);
        assertEquals(Status.FOUND, licence.status());
        assertEquals("fr", licence.language());
        // The word is of both languages; what the markup says of the language goes before.
        assertEquals("words en", licence.signal());
        assertEquals("Licence d’utilisation", licence.matched());
        assertEquals(new Evidence("urn:uuid:1", "ab", "#pied > ul > li:nth-child(1) > a"), licence.evidence());
        assertNull(licence.reason());
    }

    @Test
    void scriptsAreNoAddresses() throws IOException {
        assertTrue(of("bilingual.html").stream()
                .filter(fact -> fact.status() == Status.FOUND && !fact.fact().equals("language"))
                .allMatch(fact -> fact.value().matches("(https?://|mailto:).+")));
    }

    @Test
    void pageThatWasSeenAndShowsNothingIsNotFound() throws IOException {
        var facts = of("poor.html");
        assertEquals(SIGNALS.facts().size(), facts.size());
        for (var fact : facts) {
            assertEquals(Status.NOT_FOUND, fact.status(), fact.toString());
            assertEquals("NO_SIGNAL", fact.reason());
            assertNull(fact.value());
            assertEquals("urn:uuid:1", fact.evidence().recordId());
        }
    }

    @Test
    void pageOfScriptsSaysWhatItsHeadSaysAndNothingIsHeldAgainstIt() throws IOException {
        var facts = of("script-only.html");
        assertEquals(List.of("en", "fr"), values(facts, "language"));
        var licence = fact(facts, "licence").get(0);
        assertEquals(Status.NOT_OBSERVABLE, licence.status());
        assertEquals("SCRIPT_ONLY", licence.reason());
        assertTrue(facts.stream().noneMatch(fact -> fact.status() == Status.NOT_FOUND));
    }

    @Test
    void pageThatDidNotComeLeavesEveryFactUnknown() {
        var facts = FACTS.unseen("ROBOTS_DISALLOWED", "robots.txt disallows it");
        assertEquals(SIGNALS.facts().size(), facts.size());
        for (var fact : facts) {
            assertEquals(Status.NOT_OBSERVABLE, fact.status());
            assertEquals("ROBOTS_DISALLOWED", fact.reason());
            assertEquals("robots.txt disallows it", fact.matched());
            assertNull(fact.evidence());
        }
    }

    @Test
    void dataInPlaceOfAPageLeavesEveryFactUnknown() {
        var facts = facts("https://brume.example/", "{\"datasets\": []}".getBytes(StandardCharsets.UTF_8));
        assertTrue(facts.stream().allMatch(fact -> fact.status() == Status.NOT_OBSERVABLE));
        assertEquals(
                Set.of("NOT_A_PAGE"), facts.stream().map(PortalFact::reason).collect(Collectors.toSet()));
    }

    @Test
    void hugeAndDeepPagesStayBounded() {
        var link = "<div><a href='/licence?x=" + "y".repeat(3000) + "'>Licence</a><a href='/l'>Contact us</a>"
                + "<a href='/feedback'>" + "feedback ".repeat(30) + "</a>";
        var facts = facts("https://brume.example/", link.repeat(1000).getBytes(StandardCharsets.UTF_8));
        assertTrue(facts.size() < SIGNALS.facts().size() * 8);
        assertTrue(facts.stream()
                .allMatch(fact -> fact.matched() == null || fact.matched().length() <= 160));
        assertTrue(facts.stream()
                .allMatch(fact -> fact.value() == null || fact.value().length() <= 2000));
    }

    @Test
    void federalPageShowsBothLanguagesAndAContact() throws IOException {
        var stated = System.getProperty("ETALON_SHARED", System.getenv("ETALON_SHARED"));
        var file = Path.of(stated == null ? "../../shared" : stated)
                .resolve("portals/html/canada.ca/data-reference-standard-date-time-format.html");
        Assumptions.assumeTrue(Files.isRegularFile(file), "needs the recorded files: set ETALON_SHARED");
        var facts = facts("https://www.canada.ca/en/x.html", Files.readAllBytes(file));
        assertEquals(List.of("en", "fr"), values(facts, "language"));
        assertTrue(values(facts, "contact").contains("https://www.canada.ca/en/contact.html"));
        assertTrue(values(facts, "licence").contains("https://www.canada.ca/en/transparency/terms.html"));
        assertEquals(Status.NOT_FOUND, fact(facts, "policy").get(0).status());
        assertEquals(Status.FOUND, fact(facts, "search").get(0).status());
    }

    @Test
    void rowsComeBackFromTheLake() throws IOException {
        var lake = Lake.open(scratch.toString());
        var facts = new ArrayList<>(of("bilingual.html"));
        facts.addAll(FACTS.unseen("TRANSPORT", null));
        TableWriter.write(lake, "facts.parquet", PortalFact.SCHEMA, () -> facts.stream()
                .map(PortalFact::toRow)
                .iterator());
        var read = new ArrayList<String>();
        TableReader.forEach(
                lake,
                "facts.parquet",
                PortalFact.SCHEMA,
                row -> read.add(row.string("fact")
                        + row.string("status")
                        + (row.struct("evidence") == null
                                ? ""
                                : row.struct("evidence").string("locator"))));
        assertEquals(facts.size(), read.size());
        assertEquals("licenceFOUND#pied > ul > li:nth-child(1) > a", read.get(0));
    }

    @Test
    void everySignalOfTheRepositoryIsSoundAndFactsHaveBothLanguages() {
        var problems = new ConfigProblems();
        PortalSignals.load(VOCABULARY, problems);
        assertEquals(List.of(), problems.all());
        for (var fact : SIGNALS.facts()) {
            var languages = fact.signals().stream()
                    .filter(signal -> !signal.words().isEmpty())
                    .map(PortalSignals.Signal::language)
                    .collect(Collectors.toSet());
            assertTrue(
                    languages.isEmpty() || languages.equals(Set.of("en", "fr")),
                    () -> fact.id() + " is told by words of " + languages + " alone");
        }
    }

    @Test
    void mistakesInSignalsAreNamedWithTheirLine() throws IOException {
        Files.writeString(scratch.resolve(PortalSignals.FILE), """
                facts:
                  - id: licence
                    meaning: {en: a, fr: b}
                    source: s
                    signals:
                      - {words: [licence], why: w}
                      - {element: "a[", why: w}
                      - {address: "(", words: [x], language: en, why: w}
                      - {adress: x, why: w}
                  - {id: licence, meaning: {en: a, fr: b}, source: s, signals: [{words: [x], language: en}]}
                """);
        var problems = assertThrows(ConfigurationException.class, () -> PortalSignals.load(scratch)).problems().stream()
                .map(problem -> problem.toString().replaceFirst(".*yaml:", "").replaceFirst(";.*", ""))
                .toList();
        assertEquals(
                List.of(
                        "6: words: have no language",
                        "7: element: \"a[\" is not a selector",
                        "8: address: \"(\" is not a regular expression",
                        "8: is 2 signals",
                        "9: adress: is not a known key, did you mean address?",
                        "9: is 0 signals",
                        "10: id: \"licence\" stands already above",
                        "10: why: is missing"),
                problems.stream()
                        .sorted(java.util.Comparator.comparing(p -> Integer.valueOf(p.replaceFirst(":.*", ""))))
                        .toList());
    }
}
