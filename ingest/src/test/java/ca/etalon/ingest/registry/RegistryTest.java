package ca.etalon.ingest.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.PortalListing;
import ca.etalon.ingest.config.Presence;
import ca.etalon.ingest.config.Publishes;
import ca.etalon.ingest.config.Publishes.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry of the country itself: the places where names and lists mislead, and what holds of every entry. */
class RegistryTest {
    private static final Configuration CANADA = ConfigurationLoader.load(Path.of("..", "conf"), null);
    private static final GovernmentSheet SHEET = new GovernmentSheet(CANADA);

    private static Government government(String id) {
        return CANADA.government(id).orElseThrow(() -> new AssertionError("no government " + id));
    }

    private static Presence presence(String id) {
        return Presence.of(government(id), portal -> CANADA.portal(portal).orElse(null), Presence.NOW);
    }

    /** Portals on which a government is in a role. */
    private static Set<String> portals(String id, Role role) {
        return government(id).publishes().stream()
                .filter(relation -> relation.role() == role)
                .map(Publishes::portal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Publishes relation(String id, String portal) {
        return government(id).publishes().stream()
                .filter(relation -> relation.portal().equals(portal))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not on " + portal));
    }

    @ParameterizedTest
    @CsvSource({
        // County and City, Township and City, Region and City: each its own catalogue
        "grande-prairie-county-no-1-ab, 4819006, opendata-countygp-ab-ca",
        "grande-prairie-ab,             4819012, opendata-cityofgp",
        "langley-district-municipality-bc, 5915001, data-tol-ca",
        "langley-city-bc,               5915002, data-langleycity",
        "waterloo-regional-municipality-on, 3530, rowopendata-rmw",
        "niagara-falls-on,              3526043, open-niagarafalls-ca",
        "st-albert-ab,                  4811062, data-stalbert-ca",
        "kelowna-bc,                    5935010, opendata-kelowna-ca",
        "montreal-qc,                   2466023, donnees-montreal-ca",
    })
    void namesakesHaveEachTheirOwnCatalogue(String id, String sgc, String portal) {
        assertEquals(sgc, government(id).sgc());
        assertEquals(Set.of(portal), portals(id, Role.OWN));
        assertEquals(Presence.OWN, presence(id));
    }

    @Test
    void cityOfNiagaraFallsDoesNotOwnTheSharedCatalogueOfTheRegion() {
        assertEquals(
                Role.LINKED, relation("niagara-falls-on", "niagaraopendata-ca").role());
        var region = relation("niagara-on", "niagaraopendata-ca");
        assertEquals(Role.HOSTED, region.role());
        assertFalse(region.covers("City of Niagara Falls"));
        assertTrue(region.covers("Niagara Region"));
        assertTrue(relation("grimsby-on", "niagaraopendata-ca").covers("Town of Grimsby"));
    }

    @Test
    void cityOfWaterlooIsBelowTheRegionOfWaterloo() {
        assertEquals(
                "waterloo-regional-municipality-on",
                government("waterloo-city-on").upperTier());
        assertEquals(Set.of("data-waterloo-ca", "opendata-city-of-waterloo"), portals("waterloo-city-on", Role.OWN));
    }

    @Test
    void westbankFirstNationIsNotTheRegionOfWaterloo() {
        assertEquals(
                Government.Kind.INDIGENOUS, government("westbank-first-nation").kind());
        assertEquals("BC", government("westbank-first-nation").province());
        assertEquals(Set.of("wfn-open-data-rdco"), portals("westbank-first-nation", Role.OWN));
    }

    @ParameterizedTest
    @CsvSource({
        "quebec-qc, Ville de Québec",
        "laval-qc, Ville de Laval",
        "gatineau-qc, Ville de Gatineau",
        "sherbrooke-qc, Ville de Sherbrooke",
        "rimouski-qc, Ville de Rimouski",
        "repentigny-qc, Ville de Repentigny",
        "blainville-qc, Ville de Blainville",
        "rouyn-noranda-qc, Ville de Rouyn-Noranda",
    })
    void citiesOfDonneesQuebecCountByPublisherAndTheProvinceOnlyHosts(String id, String publisher) {
        var relation = relation(id, "donnees-quebec");
        assertEquals(Role.HOSTED, relation.role());
        assertTrue(relation.covers(publisher));
        assertFalse(relation.covers("Gouvernement du Québec"));
        assertEquals(Presence.HOSTED, presence(id));
        assertEquals(Role.HOST, relation("quebec", "donnees-quebec").role());
    }

    @ParameterizedTest
    @CsvSource({
        "iqaluit-nu, 6204003",
        "plessisville-ville-qc, 2432040",
        "plessisville-paroisse-qc, 2432045",
        "midland-on, 3543074",
        "montreal-est-qc, 2466007",
        "saint-albert-qc, 2439085",
        "waterloo-qc, 2447025"
    })
    void governmentThatNoListNamesStandsInTheFrameAsNotSearched(String id, String sgc) {
        assertEquals(sgc, government(id).sgc());
        assertEquals(Presence.NOT_SEARCHED, presence(id));
        assertTrue(government(id).publishes().isEmpty());
    }

    @Test
    void westKelownaIsNotKelowna() {
        assertEquals(Set.of("westkelownacity-ca"), portals("west-kelowna-bc", Role.OWN));
        assertEquals("central-okanagan-bc", government("kelowna-bc").upperTier());
    }

    @Test
    void montrealIsOneCityHoweverManyPortalsItHad() {
        assertEquals(Set.of("donnees-quebec"), portals("montreal-qc", Role.MIRROR));
        assertTrue(portals("montreal-qc", Role.LINKED).contains("donnees-ville-montreal-qc-ca"));
        var first = CANADA.portal("donnees-ville-montreal-qc-ca").orElseThrow();
        assertEquals(PortalListing.Kind.FORMER, first.kind());
        assertEquals("2011-10-27", first.openedOn().toString());
        assertEquals(Government.Tier.SINGLE, government("montreal-qc").tier());
    }

    @Test
    void policeTransitAndTestSitesOfACityDoNotCountForIt() {
        assertTrue(portals("edmonton-ab", Role.LINKED)
                .containsAll(Set.of("communitysafetydataportal-edmontonpolice-ca", "dashboard-edmonton-ca")));
        assertEquals(Set.of("data-edmonton-ca"), portals("edmonton-ab", Role.OWN));
        assertEquals(
                List.of("https://edmonton.socrata.com"),
                CANADA.portal("data-edmonton-ca").orElseThrow().listing().aliases().stream()
                        .map(Object::toString)
                        .toList());
    }

    @Test
    void onlyCataloguesCount() {
        var wrong = CANADA.governments().stream()
                .flatMap(government -> government.publishes().stream())
                .filter(relation -> relation.role() != Role.LINKED)
                .filter(relation ->
                        !CANADA.portal(relation.portal()).orElseThrow().isCatalogue())
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void federationAndEveryProvinceAndTerritoryStandAsHostsAndNotAsMeasured() {
        var hosts = CANADA.governments().stream()
                .filter(government ->
                        government.kind() == Government.Kind.PROVINCIAL || government.kind() == Government.Kind.FEDERAL)
                .toList();
        assertEquals(14, hosts.size());
        assertTrue(hosts.stream()
                .flatMap(government -> government.publishes().stream())
                .noneMatch(relation -> relation.role().isClaim()));
        assertEquals(
                List.of(36_991_981L, 36_991_981L),
                List.of(
                        government("canada").population(),
                        hosts.stream()
                                .filter(government -> government.kind() == Government.Kind.PROVINCIAL)
                                .mapToLong(Government::population)
                                .sum()));
    }

    @Test
    void noPortalIsSaidToBeVerifiedAndNoAbsenceIsClaimed() {
        assertTrue(CANADA.portals().stream().allMatch(portal -> portal.verifiedOn() == null));
        assertTrue(CANADA.governments().stream().allMatch(government -> government.searchedOn() == null));
    }

    @Test
    void everyPortalSaysWhereItIsAtHomeAndWhenItWasLastListed() {
        assertTrue(CANADA.portals().stream().allMatch(portal -> portal.listing().province() != null));
        assertTrue(CANADA.portals().stream().allMatch(portal -> portal.listing().listedOn() != null));
    }

    @Test
    void governmentThatSharesAPortalNamesItsPublishers() {
        var shared = CANADA.portals().stream()
                .map(Portal::id)
                .filter(portal -> CANADA.governments().stream()
                                .flatMap(government -> government.publishes().stream())
                                .filter(relation -> relation.portal().equals(portal)
                                        && relation.role().isCounted())
                                .count()
                        > 1)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of("donnees-quebec", "niagaraopendata-ca", "opendata-durham-ca", "data-calgaryregion"), shared);
        assertTrue(CANADA.governments().stream()
                .flatMap(government -> government.publishes().stream())
                .filter(relation -> shared.contains(relation.portal()) && relation.role() == Role.HOSTED)
                .noneMatch(relation -> relation.publishers().isEmpty()));
    }

    @Test
    void sheetFindsNamesakesHoweverTheNameIsSpelled() {
        assertEquals(
                List.of("saint-albert-qc", "st-albert-ab"),
                SHEET.find("ST ALBERT").stream().map(Government::id).sorted().toList());
        assertEquals(2, SHEET.find("plessisville").size());
        assertEquals(
                List.of("montreal-qc"),
                SHEET.find("Montreal").stream().map(Government::id).toList());
        assertEquals(List.of(), SHEET.find("Atlantis"));
    }

    @Test
    void sheetSaysWhereAndWhy() {
        var falls = SHEET.text(government("niagara-falls-on"));
        assertTrue(falls.contains("  presence: OWN\n  own: open-niagarafalls-ca (catalogue, arcgis-hub,"), falls);
        assertTrue(falls.contains("    why: a list names the city as owner of the shared catalogue"), falls);
        assertTrue(
                falls.contains("  not to be taken for:\n    niagara-on (Niagara, Regional municipality, ON,"), falls);
        var province = SHEET.text(government("quebec"));
        assertTrue(province.contains("  presence: not measured (it stands here for the portals"), province);
        var iqaluit = SHEET.text(government("iqaluit-nu"));
        assertTrue(iqaluit.contains("NOT_SEARCHED (no list of portals names it, and nobody searched)"), iqaluit);
    }
}
