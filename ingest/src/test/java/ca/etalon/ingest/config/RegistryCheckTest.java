package ca.etalon.ingest.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryCheckTest {
    private static final String THIRD =
            "  - {id: third, name: {en: T, fr: T}, platform: ckan, url: https://third.example, languages: [en]%s}\n";

    @TempDir
    Path folder;

    private ConfFolder conf;

    @BeforeEach
    void soundFolder() {
        conf = new ConfFolder(folder);
    }

    private void portals(String third) {
        conf.write("portals/canada.yaml", ConfFolder.PORTALS + THIRD.formatted(third));
    }

    /** The city with one relation more. */
    private void city(String relation) {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace("{portal: city, role: own}", "{portal: city, role: own}, " + relation));
    }

    private void assertOnlyProblem(String expected) {
        assertEquals(List.of(expected), conf.problems());
    }

    private List<String> warnings() {
        return new ConfigurationCheck(List.of())
                .check(conf.path()).stream()
                        .filter(problem -> !problem.isError() && !problem.key().equals("contact"))
                        .map(problem -> problem.toString().replace(conf.path() + "/", ""))
                        .toList();
    }

    @Test
    void sitesBesideTheCatalogueAreLinked() {
        portals(", kind: agency");
        city("{portal: third, role: linked, note: police}");
        assertEquals(List.of(), conf.problems());
        var relation =
                conf.load().government("city-on").orElseThrow().publishes().get(1);
        assertEquals("police", relation.note());
        assertEquals(
                PortalListing.Kind.AGENCY,
                conf.load().portal("third").orElseThrow().kind());
    }

    @Test
    void siteThatIsNoCatalogueMayNotCount() {
        portals(", kind: thematic");
        city("{portal: third, role: own}");
        assertOnlyProblem("governments.yaml:2: role: \"own\" counts a portal of kind thematic; allowed: linked");
    }

    @Test
    void catalogueThatIsOnlyLinkedIsNamed() {
        portals("");
        city("{portal: third, role: linked}");
        assertOnlyProblem("portals/canada.yaml:4: id: \"third\" is a catalogue that is only linked;"
                + " allowed: own, hosted, mirror or host of a government, or another kind of portal");
    }

    @Test
    void linkMayStandBesideTheGovernmentsThatPublishThere() {
        city("{portal: shared-host, role: linked}");
        assertEquals(List.of(), conf.problems());
    }

    @Test
    void linkBesideAnotherRoleOfTheSameGovernmentContradicts() {
        city("{portal: city, role: linked}");
        assertEquals(1, conf.problems().size());
        assertTrue(
                conf.problems()
                        .get(0)
                        .startsWith("governments.yaml:2: role: \"linked\" contradicts the other role at "),
                conf.problems()::toString);
    }

    @Test
    void hostLeavesItsPortalToThosePublishingThere() {
        portals("");
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace(
                                "{portal: city, role: own}",
                                "{portal: city, role: own}, {portal: third, role: hosted, publishers: [City]}")
                        + "  - {id: ontario, sgc: 35, name: {en: O, fr: O}, type: Province, kind: provincial, tier: none, province: ON, publishes: [{portal: third, role: host}]}\n");
        assertEquals(List.of(), conf.problems());
    }

    @Test
    void guestOfAHostNamesItsPublishers() {
        portals("");
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace(
                                "{portal: city, role: own}", "{portal: city, role: own}, {portal: third, role: hosted}")
                        + "  - {id: ontario, sgc: 35, name: {en: O, fr: O}, type: Province, kind: provincial, tier: none, province: ON, publishes: [{portal: third, role: host}]}\n");
        assertOnlyProblem("governments.yaml:2: portal: \"third\" is wholly taken, and another government hosts it;"
                + " allowed: publishers: [names]");
    }

    @Test
    void indigenousGovernmentIsNotListedForALink() {
        portals(", kind: agency");
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS
                        + "  - {id: nation, name: {en: N, fr: N}, type: First Nation, kind: indigenous, tier: none, province: BC, publishes: [{portal: third, role: linked}]}\n");
        assertOnlyProblem("governments.yaml:5: kind: \"indigenous\" is listed with links only;"
                + " allowed: Indigenous governments only where they publish");
    }

    @Test
    void municipalGovernmentIsOnPortalsOfItsProvince() {
        portals(", province: QC");
        city("{portal: third, role: own}");
        assertOnlyProblem("governments.yaml:2: portal: \"third\" is at home in QC, the government in ON;"
                + " allowed: a portal of the same province");
    }

    @Test
    void portalThatEverybodyLeftNeedsItsDayOfClosing() {
        portals("");
        city("{portal: third, role: own, to: 2024-12-31}");
        assertOnlyProblem(
                "portals/canada.yaml:4: id: \"third\" is left by every government that published on it, and has"
                        + " no closed_on; allowed: closed_on: a date, or a relation without to");
        portals(", closed_on: 2025-01-01");
        assertEquals(List.of(), conf.problems());
    }

    @Test
    void nobodyStartsOnAClosedPortalOrLeavesBeforeItOpens() {
        portals(", opened_on: 2020-01-01, closed_on: 2022-01-01");
        city("{portal: third, role: own, from: 2023-01-01}");
        assertOnlyProblem(
                "governments.yaml:2: from: \"2023-01-01\" is after the portal closed; allowed: a day before 2022-01-01");
        city("{portal: third, role: own, to: 2019-01-01}");
        assertOnlyProblem(
                "governments.yaml:2: to: \"2019-01-01\" is before the portal opened; allowed: 2020-01-01 or later");
    }

    @Test
    void portalIsNotVerifiedAfterItClosed() {
        portals(", closed_on: 2022-01-01, verified_on: 2023-01-01");
        city("{portal: third, role: own}");
        assertOnlyProblem("portals/canada.yaml:4: verified_on: \"2023-01-01\" is after closed_on;"
                + " allowed: 2022-01-01 or earlier");
    }

    @Test
    void oneHostWithAndWithoutWwwIsOneCatalogue() {
        conf.write(
                "portals/canada.yaml",
                ConfFolder.PORTALS.replace("https://data.region.example", "http://www.data.city.example"));
        assertEquals(1, conf.problems().size());
        assertTrue(conf.problems().get(0).startsWith("portals/canada.yaml:3: url: "), conf.problems()::toString);
    }

    @Test
    void hubIsOneCatalogueWhateverItsPage() {
        var hub = ", languages: [en]}\n  - {id: third, name: {en: T, fr: T}, platform: arcgis-hub,"
                + " url: https://data.region.example/pages/welcome, languages: [en]}\n";
        conf.write("portals/canada.yaml", ConfFolder.PORTALS.replaceFirst(", languages: \\[en]}\n$", hub));
        city("{portal: third, role: own}");
        assertEquals(1, conf.problems().size());
        assertTrue(
                conf.problems().get(0).startsWith("portals/canada.yaml:4: url: \"https://data.region.example/pages/"),
                conf.problems()::toString);
    }

    @Test
    void aliasIsAnAddressOfItsCatalogue() {
        portals(", aliases: [https://data.city.example]");
        city("{portal: third, role: own}");
        assertEquals(1, conf.problems().size());
        assertTrue(conf.problems().get(0).contains("stands already at"), conf.problems()::toString);
    }

    @Test
    void oneHostMayCarryOneCatalogueAfterTheOther() {
        conf.write(
                "portals/canada.yaml",
                ConfFolder.PORTALS
                        .replace("languages: [en, fr]", "languages: [en, fr], closed_on: 2022-01-01")
                        .replace(
                                "https://data.region.example, languages: [en]",
                                "https://data.city.example, languages: [en], opened_on: 2022-01-01"));
        assertEquals(List.of(), conf.problems());
    }

    @Test
    void tiersDoNotGoInACircle() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace(
                                "tier: upper, province: ON", "tier: upper, upper_tier: second-on, province: ON")
                        + "  - {id: second-on, name: {en: S, fr: S}, type: Region, kind: municipal, tier: upper, province: ON, upper_tier: region-on}\n");
        assertEquals(
                List.of(
                        "governments.yaml:3: upper_tier: \"second-on\" leads back to region-on; allowed: tiers without a circle",
                        "governments.yaml:5: upper_tier: \"region-on\" leads back to second-on; allowed: tiers without a circle"),
                conf.problems());
    }

    @Test
    void governmentBelowAnotherIsALowerTier() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS
                        + "  - {id: small-on, name: {en: T, fr: T}, type: Town, kind: municipal, tier: upper, province: ON, upper_tier: region-on}\n");
        assertOnlyProblem(
                "governments.yaml:5: tier: \"upper\" has a government above it, region-on; allowed: lower, or no upper_tier");
    }

    @Test
    void upperTierIsOfTheSameProvince() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS
                        + "  - {id: far-qc, name: {en: F, fr: F}, type: Town, kind: municipal, tier: lower, province: QC, upper_tier: region-on}\n");
        assertOnlyProblem("governments.yaml:5: upper_tier: \"region-on\" is in ON; allowed: a government of QC");
    }

    @Test
    void whatIsUnknownIsAWarning() {
        portals(", kind: former");
        conf.write("portals/more.yaml", """
                portals:
                  - {id: page-one, name: {en: P, fr: P}, platform: unknown, url: https://one.example}
                  - {id: page-two, name: {en: P, fr: P}, platform: unknown, url: https://two.example}
                """);
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS
                        .replace("population: 900, population_year: 2021, ", "")
                        .replace(
                                "{portal: city, role: own}",
                                "{portal: city, role: own}, {portal: third, role: linked},"
                                        + " {portal: page-one, role: own}, {portal: page-two, role: own}"));
        assertEquals(List.of(), conf.problems());
        assertEquals(
                List.of(
                        "governments.yaml:2: warning: population: is missing: coverage in residents leaves it out; allowed: residents, and population_year",
                        "portals/canada.yaml:4: warning: closed_on: is not known of 1 former addresses; allowed: the day on which each closed",
                        "portals/more.yaml:2: warning: platform: is unknown at 2 portals, which are not harvested; allowed: portals list --platform unknown names them"),
                warnings());
    }

    @Test
    void languagesMayBeUnknownButNotEmpty() {
        portals("");
        conf.write(
                "portals/canada.yaml",
                (ConfFolder.PORTALS + THIRD.formatted(""))
                        .replaceFirst("third.example, languages: \\[en]", "third.example"));
        city("{portal: third, role: own}");
        assertEquals(List.of(), conf.problems());
        assertEquals(List.of(), conf.load().portal("third").orElseThrow().languages());
    }
}
