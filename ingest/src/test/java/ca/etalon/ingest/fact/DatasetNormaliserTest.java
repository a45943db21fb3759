package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.DcatDistribution;
import ca.etalon.ingest.catalogue.Evidence;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.ReceivedForm;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Portal;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetNormaliserTest {

    private static final LocalDate SNAPSHOT = LocalDate.of(2026, 8, 17);
    private static final Evidence EVIDENCE = new Evidence("urn:uuid:1", "abc", "/dataset/0");
    private static final SaidLicence CC_BY = new SaidLicence("cc-by-4.0", null, null, null);
    private static final SaidLicence ODBL =
            new SaidLicence(null, null, "https://opendatacommons.org/licenses/odbl/", null);
    private static final SaidLicence CC_BY_NC = new SaidLicence("cc-by-nc", null, null, null);

    private final DatasetNormaliser normaliser = new DatasetNormaliser(SharedFiles.vocabularies());

    @Test
    void aGoodRecordHasNoIssue() {
        var normalised = normalise(DcatDataset.builder("trees")
                .title(LocalizedText.of(" Street  trees &amp; shrubs "))
                .description(LocalizedText.of("<p>All the <b>trees</b> of the city</p><script>alert(1)</script>"))
                .keywords(List.of("trees", " trees", "", "parks"))
                .contactEmail("mailto:open@example.org")
                .accessRights("public")
                .modified("2026-08-01T22:00:00-05:00")
                .frequency("Daily")
                .languages(List.of("eng"))
                .licence(CC_BY)
                .distributions(List.of(distribution("CSV", "https://data.example.org/a b.csv", SaidLicence.NONE)))
                .build());
        assertEquals(List.of(), normalised.issues());
        var row = normalised.dataset();
        assertEquals("Street trees & shrubs", row.title().text());
        assertEquals("All the trees of the city", row.description().text());
        assertEquals(List.of("trees", "parks"), row.keywords());
        assertEquals("open@example.org", row.contactEmail());
        assertEquals("PUBLIC", row.accessRights());
        assertEquals(LocalDate.of(2026, 8, 2), row.modified().value());
        assertEquals("en", row.language());
        assertEquals(List.of("en"), row.languages());
        assertFalse(row.isTemplate());
        assertEquals(1, row.distributions().usableStrict());
        var distribution = normalised.distributions().get(0);
        assertEquals("https://data.example.org/a%20b.csv", distribution.downloadUrl());
        assertEquals("DATASET", distribution.licence().level());
        assertFalse(distribution.loginRequired());
        assertEquals("/d/0", distribution.evidence().locator());
        assertEquals("urn:uuid:1", distribution.evidence().recordId());
    }

    @Test
    void fileThatTakesQueriesCountsAsAServiceToo() {
        var row = normalise(DcatDataset.builder("trees")
                        .distributions(List.of(
                                distribution(
                                        "CSV",
                                        "https://data.example.org/api/views/ab12-cd34/rows.csv",
                                        SaidLicence.NONE),
                                distribution(
                                        "JSON", "https://data.example.org/resource/ab12-cd34.json", SaidLicence.NONE)))
                        .build())
                .dataset();
        assertEquals(1, row.distributions().api());
        assertEquals(2, row.distributions().machineReadable());
    }

    @Test
    void recordIsHeldAgainstTheRulesOfTheFormItArrivedIn() {
        var entry = JsonNodeFactory.instance.objectNode().put("title", "Street trees");
        var said = DcatDataset.builder("trees")
                .title(LocalizedText.of("Street trees"))
                .received(new ReceivedForm.DcatUs(entry))
                .build();
        var conformance = normalise(said).dataset().conformance();
        assertEquals(Conformance.Form.DCAT_US, conformance.form());
        assertEquals(8, conformance.mandatory());
        assertEquals(7, conformance.violated());
        var unread = DcatDataset.builder("trees")
                .received(new ReceivedForm.Rdf(null, List.of()))
                .build();
        assertEquals(
                Conformance.notHeld(Conformance.Form.RDF),
                normalise(unread).dataset().conformance());
        assertEquals(
                Conformance.OF_OTHER_FORM,
                normalise(DcatDataset.builder("trees").build()).dataset().conformance());
    }

    @Test
    void aTitleThatLooksLikeAProgramStaysText() {
        var row = normalise(DcatDataset.builder("x")
                        .title(LocalizedText.of("<script>alert(1)</script>"))
                        .build())
                .dataset();
        assertEquals("<script>alert(1)</script>", row.title().text());
    }

    @Test
    void controlSignsAndDirectionOverridesAreDropped() {
        var row = normalise(DcatDataset.builder("x")
                        .title(LocalizedText.of("Par\u0000ks\u202e\n and\ttrails\ud83d"))
                        .build())
                .dataset();
        assertEquals("Parks and trails", row.title().text());
    }

    @Test
    void longDescriptionsAreBounded() {
        var row = normalise(DcatDataset.builder("x")
                        .title(LocalizedText.of("t"))
                        .description(LocalizedText.of("a".repeat(50_000)))
                        .build())
                .dataset();
        assertEquals(20_000, row.description().text().length());
    }

    @Test
    void templatesAreMarkedAndAreNoText() {
        var normalised = normalise(DcatDataset.builder("x")
                .title(LocalizedText.of("Trees"))
                .description(LocalizedText.of("{{description}}"))
                .modified("{{modified}}")
                .build());
        assertTrue(normalised.dataset().isTemplate());
        assertNull(normalised.dataset().description().any());
        assertEquals("TEMPLATE", normalised.dataset().modified().refusal());
        assertEquals(List.of(IssueCode.TEMPLATE_TEXT, IssueCode.DATE_REFUSED), codes(normalised));
    }

    @Test
    void missingTitleInvalidAddressAndEmptyDistributionAreIssues() {
        var normalised = normalise(DcatDataset.builder("x")
                .landingPage("www.example.org/no-scheme")
                .distributions(List.of(
                        new DcatDistribution(null, null, null, null, null, null, null, null, null, null, null, "/d/0"),
                        distribution("CSV", "{{url}}", SaidLicence.NONE),
                        distribution("CSV", "javascript:alert(1)", SaidLicence.NONE)))
                .build());
        assertEquals(
                List.of(
                        IssueCode.DISTRIBUTION_EMPTY,
                        IssueCode.URL_INVALID,
                        IssueCode.URL_INVALID,
                        IssueCode.TITLE_MISSING,
                        IssueCode.URL_INVALID),
                codes(normalised));
        assertEquals(0, normalised.dataset().distributions().withUrl());
        assertNull(normalised.dataset().landingPage());
    }

    @Test
    void contradictingFormatsAreAnIssue() {
        var normalised = normalise(DcatDataset.builder("x")
                .title(LocalizedText.of("t"))
                .distributions(List.of(distribution("PDF", "https://data.example.org/x.csv", SaidLicence.NONE)))
                .build());
        assertEquals(List.of(IssueCode.FORMAT_CONFLICT), codes(normalised));
    }

    @Test
    void aRepeatingDateOfChangeIsTheFrequency() {
        var normalised = normalise(DcatDataset.builder("x")
                .title(LocalizedText.of("t"))
                .modified("R/P1D")
                .build());
        assertEquals(1.0, normalised.dataset().frequency().days());
        assertEquals("UNREADABLE", normalised.dataset().modified().refusal());
    }

    @Test
    void accessLevelOrRightsTellOfALogin() {
        assertTrue(login("non-public", null));
        assertTrue(login("restricted public", null));
        assertTrue(login("public", "Inscription requise pour télécharger."));
        assertFalse(login("public", null));
        assertNull(login(null, "Contact the clerk."));
    }

    @Test
    void ownLicenceOfADistributionComesFirst() {
        var normalised = normalise(DcatDataset.builder("x")
                .title(LocalizedText.of("t"))
                .licence(CC_BY)
                .distributions(List.of(
                        distribution("CSV", "https://data.example.org/x.csv", ODBL),
                        distribution(
                                "CSV",
                                "https://data.example.org/y.csv",
                                new SaidLicence("notspecified", null, null, null))))
                .build());
        assertEquals("ODbL-1.0", normalised.distributions().get(0).licence().id());
        assertEquals("DISTRIBUTION", normalised.distributions().get(0).licence().level());
        assertEquals("CC-BY-4.0", normalised.distributions().get(1).licence().id());
        assertEquals("CC-BY-4.0", normalised.dataset().licence().id());
    }

    @Test
    void datasetWithoutLicenceHasThatOfItsDistributionsOrTheLeastOpen() {
        assertEquals("DISTRIBUTION", ofDistributions(ODBL, ODBL).level());
        assertEquals("ODbL-1.0", ofDistributions(ODBL, ODBL).id());
        var mixed = ofDistributions(ODBL, CC_BY_NC);
        assertEquals("MIXED", mixed.rule());
        assertEquals(Status.RESTRICTED, mixed.status());
        assertEquals(Status.ABSENT, ofDistributions(ODBL, SaidLicence.NONE).status());
        assertEquals(
                Status.ABSENT,
                ofDistributions(SaidLicence.NONE, SaidLicence.NONE).status());
    }

    @Test
    void portalTermsReachDatasetAndDistributionsWhereInherited() {
        var said = DcatDataset.builder("x")
                .title(LocalizedText.of("t"))
                .distributions(List.of(distribution("CSV", "https://data.example.org/x.csv", SaidLicence.NONE)))
                .build();
        var terms = LicenceResolverTest.portal("https://creativecommons.org/licenses/by/4.0/", true);
        var normalised = normalise(said, terms);
        assertEquals("PORTAL", normalised.dataset().licence().level());
        assertEquals("CC-BY-4.0", normalised.distributions().get(0).licence().id());
        assertEquals(1, normalised.dataset().distributions().usableStrict());
        assertEquals(0, normalise(said).dataset().distributions().licensed());
    }

    private ca.etalon.ingest.catalogue.Licence ofDistributions(SaidLicence first, SaidLicence second) {
        return normalise(DcatDataset.builder("x")
                        .title(LocalizedText.of("t"))
                        .distributions(List.of(
                                distribution("CSV", "https://data.example.org/x.csv", first),
                                distribution("CSV", "https://data.example.org/y.csv", second)))
                        .build())
                .dataset()
                .licence();
    }

    private Boolean login(String accessRights, String rights) {
        return normalise(DcatDataset.builder("x")
                        .title(LocalizedText.of("t"))
                        .accessRights(accessRights)
                        .rights(rights)
                        .distributions(List.of(distribution("CSV", "https://data.example.org/x.csv", SaidLicence.NONE)))
                        .build())
                .distributions()
                .get(0)
                .loginRequired();
    }

    private static DcatDistribution distribution(String format, String url, SaidLicence licence) {
        return new DcatDistribution(null, null, url, null, format, null, licence, null, null, null, null, "/d/0");
    }

    private static List<IssueCode> codes(Normalised normalised) {
        return normalised.issues().stream().map(issue -> issue.code()).toList();
    }

    private Normalised normalise(DcatDataset said) {
        return normalise(said, LicenceResolverTest.portal(null, false));
    }

    private Normalised normalise(DcatDataset said, Portal portal) {
        return normaliser.normalise(said, portal, "feed", 0, "key", EVIDENCE, SNAPSHOT);
    }
}
