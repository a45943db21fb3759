package ca.etalon.ingest.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {
    @TempDir
    Path folder;

    private ConfFolder conf;

    @BeforeEach
    void soundFolder() {
        conf = new ConfFolder(folder);
    }

    private void assertOnlyProblem(String expected) {
        assertEquals(List.of(expected), conf.problems());
    }

    @Test
    void soundFolderBecomesRecords() {
        var configuration = conf.load();
        assertEquals(
                List.of("city-on", "region-on", "town-on"),
                configuration.governments().stream().map(Government::id).toList());
        var city = configuration.government("city-on").orElseThrow();
        assertEquals(900L, city.population());
        assertEquals(2021, city.populationYear());
        assertEquals(List.of(new Publishes("city", Publishes.Role.OWN, List.of(), null, null)), city.publishes());
        var portal = configuration.portal("city").orElseThrow();
        assertEquals(Portal.Robots.OBEY, portal.robots());
        assertEquals(List.of("en", "fr"), portal.languages());
        assertNull(portal.licenceUrl());
        assertEquals(268_435_456L, configuration.settings().maxBytes());
        var feed = configuration.feeds().stream()
                .filter(f -> f.platform().equals("ckan"))
                .findFirst()
                .orElseThrow();
        assertEquals(PlatformFeed.Observability.NOT_CONFIGURED, feed.of("frequency"));
        assertEquals(PlatformFeed.Observability.STATED, feed.of("licence"));
    }

    @Test
    void tenMistakesInOneConfigurationAreEachNamedWithFileLineValueAndAllowed() {
        conf.write("etalon.yaml", ConfFolder.withLine(ConfFolder.SETTINGS, 3, "hosts: many"))
                .write("governments.yaml", """
                        governments:
                          - {id: City ON, name: {en: A, fr: A}, type: City, kind: municipal, tier: single, province: ON, publishes: [{portal: city, role: own}]}
                          - {id: b-on, name: {en: B}, type: City, kind: municipal, tier: single, province: ON}
                          - {id: c-on, sgc: 35260, name: {en: C, fr: C}, type: City, kind: municipal, tier: single, province: ON}
                          - {id: d-on, name: {en: D, fr: D}, type: City, kind: municipal, tier: lower, province: ON, upper_tier: region-no}
                          - {id: e-on, name: {en: E, fr: E}, type: City, kind: municipal, tier: middle, province: ON}
                          - {id: f-on, name: {en: F, fr: F}, type: City, kind: municipal, tier: single, province: ON, populaton: 5}
                          - {id: region-on, name: {en: R, fr: R}, type: Region, kind: municipal, tier: upper, province: ON, publishes: [{portal: shared-hots, role: own}, {portal: shared-host, role: hosted}]}
                        """)
                .write("portals/canada.yaml", """
                        portals:
                          - {id: city, name: {en: A, fr: A}, platform: cakn, url: https://data.city.example, languages: [en]}
                          - {id: shared-host, name: {en: B, fr: B}, platform: ckan, url: ftp://data.b.example, languages: [en], delay: fast}
                        """);
        assertEquals("""
                etalon.yaml:3: hosts: "many" is not a whole number in range; allowed: 1 to 256
                governments.yaml:2: id: "City ON" is not an id; allowed: lower-case letters, digits and hyphens, a letter first, such as vancouver-bc
                governments.yaml:3: name.fr: is missing; allowed: any text
                governments.yaml:4: sgc: "35260" is not an SGC code; allowed: 2 digits (province), 4 digits (census division) or 7 digits (census subdivision)
                governments.yaml:5: upper_tier: "region-no" is no government, did you mean region-on?; allowed: id of an upper or regional government of the same file
                governments.yaml:6: tier: "middle" is not one of the words allowed; allowed: single, lower, upper, regional, none
                governments.yaml:7: populaton: is not a known key, did you mean population?; allowed: id, sgc, name, type, kind, tier, province, population, population_year, upper_tier, searched, publishes
                governments.yaml:8: portal: "shared-hots" is no portal, did you mean shared-host?; allowed: id of a declared portal
                portals/canada.yaml:2: platform: "cakn" is not a platform; allowed: arcgis-hub, ckan, unknown
                portals/canada.yaml:3: delay: "fast" is not a delay; allowed: ISO 8601 duration from PT0S to PT5M such as PT2S
                portals/canada.yaml:3: url: "ftp://data.b.example" is not a web address of a public host; allowed: an absolute http or https URL such as https://data.example.ca, no private or loopback host
                """, conf.problems().stream().collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void optionsOfAPortalAreThoseOfItsPlatform() {
        conf.write("platforms/listing.yaml", """
                        platform: listing
                        options:
                          item: {kind: selector, required: true, meaning: one dataset}
                          include: {kind: regex, meaning: addresses}
                          start: {kind: path, meaning: first page}
                          header: {kind: truth, meaning: whether there is a header, default: "true"}
                          document: the path of the document
                        feeds: [{name: listing}]
                        """).write("portals/canada.yaml", """
                        portals:
                          - {id: city, name: {en: A, fr: A}, platform: ckan, url: https://data.city.example, languages: [en], options: {item: li}}
                          - id: shared-host
                            name: {en: B, fr: B}
                            platform: listing
                            url: https://data.b.example
                            languages: [en]
                            options:
                              item: "li[class="
                              include: "(data"
                              start: listing
                              titel: h3
                          - {id: third, name: {en: C, fr: C}, platform: listing, url: https://data.c.example, languages: [en], shared: true}
                          - {id: fourth, name: {en: D, fr: D}, platform: listing, url: https://data.d.example, languages: [en], shared: true, options: {item: "a@"}}
                        """);
        assertEquals("""
                portals/canada.yaml:2: options: are not known to the platform ckan; allowed: no options
                portals/canada.yaml:9: options.item: "li[class=" is not a selector; allowed: a CSS selector, and after an @ the attribute that holds the value, such as h3 a or h3 a@href
                portals/canada.yaml:10: options.include: "(data" is not a regular expression; allowed: a regular expression of Java such as /dataset/[0-9a-f-]+$
                portals/canada.yaml:11: options.start: "listing" is not a path or an address; allowed: a path that starts with /, or an absolute http or https URL
                portals/canada.yaml:12: options.titel: is not a known key, did you mean item?; allowed: item, include, start, header, document
                portals/canada.yaml:13: options: is missing item, which listing needs; allowed: a CSS selector, and after an @ the attribute that holds the value, such as h3 a or h3 a@href: one dataset
                portals/canada.yaml:14: options.item: "a@" is not a selector; allowed: a CSS selector, and after an @ the attribute that holds the value, such as h3 a or h3 a@href
                """, conf.problems().stream().collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void optionsHaveTheDefaultsOfTheirPlatform() {
        conf.write(
                        "platforms/ckan.yaml",
                        "platform: ckan\noptions: {document: {kind: path, meaning: m, default: /data.json}, other: m}\n"
                                + "feeds: [{name: package-search}]\n")
                .write(
                        "portals/canada.yaml",
                        ConfFolder.PORTALS.replace("languages: [en, fr]", "languages: [en], options: {other: x}"));
        assertEquals(
                java.util.Map.of("document", "/data.json", "other", "x"),
                conf.load().portals().get(0).options());
    }

    @Test
    void loadThrowsWithAllProblemsOneALine() {
        conf.write("etalon.yaml", ConfFolder.SETTINGS.replace("PT1S", "soon"));
        var thrown = assertThrows(ConfigurationException.class, conf::load);
        assertEquals(2, thrown.problems().size());
        assertEquals(2, thrown.getMessage().lines().count());
    }

    @Test
    void idsAreUnique() {
        conf.write("governments.yaml", ConfFolder.GOVERNMENTS.replace("id: town-on", "id: city-on"));
        assertEquals(1, conf.problems().size());
        assertTrue(conf.problems().get(0).startsWith("governments.yaml:4: id: \"city-on\" stands already at "));
    }

    @Test
    void sgcCodesAreUnique() {
        conf.write("governments.yaml", ConfFolder.GOVERNMENTS.replace("3526003", "3506008"));
        assertTrue(conf.problems().get(0).startsWith("governments.yaml:4: sgc: \"3506008\" stands already at "));
    }

    @Test
    void oneCatalogueUnderTwoIdsIsRefused() {
        conf.write(
                "portals/canada.yaml",
                ConfFolder.PORTALS.replace("https://data.region.example", "https://DATA.city.example/"));
        assertTrue(conf.problems().get(0).startsWith("portals/canada.yaml:3: url: "), conf.problems()::toString);
    }

    @Test
    void sgcCodeDecidesTheProvinceAndWithoutOneAnyNameWillDo() {
        conf.write("governments.yaml", ConfFolder.GOVERNMENTS.replaceFirst("province: ON", "province: QC"));
        assertOnlyProblem("governments.yaml:2: province: \"QC\" is not the province of SGC code 3506008; allowed: ON");
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS
                        .replace("sgc: 3506008, ", "")
                        .replaceFirst("province: ON", "province: Hokkaido"));
        assertEquals(List.of(), conf.problems());
    }

    @Test
    void populationNeedsItsYear() {
        conf.write("governments.yaml", ConfFolder.GOVERNMENTS.replaceFirst(", population_year: 2021", ""));
        assertOnlyProblem("governments.yaml:2: population: \"900\" has no population_year;"
                + " allowed: population_year: the census year, such as 2021");
    }

    @Test
    void datesStandInOrder() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace(
                        "portal: city, role: own", "portal: city, role: own, from: 2025-02-01, to: 2025-01-31"));
        assertOnlyProblem("governments.yaml:2: to: \"2025-01-31\" is before from; allowed: 2025-02-01 or later");
    }

    @Test
    void portalClosesAfterItOpens() {
        conf.write(
                "portals/canada.yaml",
                ConfFolder.PORTALS.replace(
                        "languages: [en, fr]", "languages: [en, fr], opened_on: 2020-05-01, closed_on: 2019-01-01"));
        assertOnlyProblem("portals/canada.yaml:2: closed_on: \"2019-01-01\" is before opened_on;"
                + " allowed: 2020-05-01 or later");
    }

    @Test
    void languagesAreIsoCodes() {
        conf.write("portals/canada.yaml", ConfFolder.PORTALS.replace("[en, fr]", "[eng]"));
        assertOnlyProblem("portals/canada.yaml:2: languages: \"eng\" is not a language code;"
                + " allowed: ISO 639-1, two letters, such as en or fr");
    }

    @Test
    void upperTierIsAnUpperTier() {
        conf.write("governments.yaml", ConfFolder.GOVERNMENTS.replace("upper_tier: region-on", "upper_tier: city-on"));
        assertOnlyProblem("governments.yaml:4: upper_tier: \"city-on\" is not an upper tier;"
                + " allowed: a government whose tier is upper or regional");
    }

    @Test
    void indigenousGovernmentIsListedOnlyWhereItPublishes() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS
                        + "  - {id: nation, name: {en: N, fr: N}, type: First Nation, kind: indigenous, tier: none, province: BC}\n");
        assertOnlyProblem("governments.yaml:5: kind: \"indigenous\" is listed without publishing;"
                + " allowed: Indigenous governments only with publishes");
    }

    @Test
    void portalThatNobodyPublishesOnIsNamedUnlessItIsShared() {
        var third =
                "  - {id: third, name: {en: T, fr: T}, platform: ckan, url: https://third.example, languages: [en]%s}\n";
        conf.write("portals/canada.yaml", ConfFolder.PORTALS + third.formatted(""));
        assertOnlyProblem("portals/canada.yaml:4: id: \"third\" is a portal that no government publishes on; allowed:"
                + " an entry under publishes of a government, or shared: true for a host of several publishers");
        conf.write("portals/canada.yaml", ConfFolder.PORTALS + third.formatted(", shared: true"));
        assertEquals(List.of(), conf.problems());
    }

    @Test
    void wholePortalTakenTwiceCountsTwice() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace("role: hosted, publishers: [Town of Town]", "role: own"));
        assertEquals(1, conf.problems().size());
        assertTrue(
                conf.problems()
                        .get(0)
                        .startsWith("governments.yaml:4: portal: \"shared-host\" counts twice: it is wholly taken at "),
                conf.problems()::toString);
    }

    @Test
    void wholePortalTakenOneAfterTheOtherCountsOnce() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS
                        .replace("portal: shared-host, role: own", "portal: shared-host, role: own, to: 2024-12-31")
                        .replace("role: hosted, publishers: [Town of Town]", "role: own, from: 2025-01-01"));
        assertEquals(List.of(), conf.problems());
    }

    @Test
    void onePublisherOfTwoGovernmentsCountsTwice() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace(
                        "{portal: city, role: own}",
                        "{portal: city, role: own}, {portal: shared-host, role: hosted, publishers: [TOWN of town]}"));
        assertEquals(1, conf.problems().size());
        assertTrue(conf.problems().get(0).contains("counts twice: a publisher stands at"), conf.problems()::toString);
    }

    @Test
    void ownAndMirrorOfOnePortalContradictEachOther() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace(
                        "{portal: city, role: own}", "{portal: city, role: own}, {portal: city, role: mirror}"));
        assertEquals(1, conf.problems().size());
        assertTrue(
                conf.problems()
                        .get(0)
                        .startsWith("governments.yaml:2: role: \"mirror\" contradicts the other role at "),
                conf.problems()::toString);
    }

    @Test
    void mirrorOnAnotherGovernmentsPortalIsSound() {
        conf.write(
                "governments.yaml",
                ConfFolder.GOVERNMENTS.replace(
                        "{portal: city, role: own}",
                        "{portal: city, role: own}, {portal: shared-host, role: mirror, publishers: [City]}"));
        assertEquals(List.of(), conf.problems());
    }

    @Test
    void platformFileNamesItselfAndOnlyKnownFields() {
        conf.write(
                "platforms/ckan.yaml",
                "platform: kcan\nfeeds: [{name: package-search, fields: {licnce: platform-cannot}}]\n");
        var problems = conf.problems();
        assertEquals(2, problems.size(), problems::toString);
        assertEquals(
                "platforms/ckan.yaml:1: platform: \"kcan\" is not the name of the file; allowed: ckan",
                problems.get(0));
        assertTrue(problems.get(1)
                .startsWith("platforms/ckan.yaml:2: fields.licnce: is not a known key, did you mean licence?"));
    }

    @Test
    void missingFilesAreProblemsAndNotAFault() {
        var problems = new ConfigurationCheck(List.of()).check(folder.resolve("nowhere"));
        assertEquals(4, problems.size(), problems::toString);
        assertTrue(problems.stream().allMatch(problem -> problem.file().startsWith(folder.resolve("nowhere"))));
    }

    @Test
    void portalsFolderBringsItsGovernmentsAndOverlaysSettings() {
        conf.write("set/etalon.yaml", "delay: PT0S\nnotice: {en: A sample., fr: Un échantillon.}\n")
                .write(
                        "set/governments.yaml",
                        ConfFolder.GOVERNMENTS.lines().limit(2).collect(Collectors.joining("\n")))
                .write("set/city.yaml", """
                        portal: {id: city, name: {en: City data, fr: Données}, platform: ckan, url: https://data.city.example, languages: [en]}
                        snapshots: [{date: 2026-01-01}]
                        """);
        var configuration = ConfigurationLoader.load(conf.path(), conf.path().resolve("set"));
        assertEquals(Duration.ZERO, configuration.settings().delay());
        assertEquals(8, configuration.settings().hosts());
        assertEquals("Un échantillon.", configuration.settings().notice().fr());
        assertEquals(1, configuration.governments().size());
        assertEquals(1, configuration.portals().size());
    }

    @Test
    void selectionOfPortalsKeepsTheFrameAndDropsRelationsToTheOthers() {
        conf.write("mine/list.yaml", ConfFolder.PORTALS.lines().limit(2).collect(Collectors.joining("\n")));
        var configuration = ConfigurationLoader.load(conf.path(), conf.path().resolve("mine/list.yaml"));
        assertEquals(3, configuration.governments().size());
        assertEquals(
                1, configuration.government("city-on").orElseThrow().publishes().size());
        assertTrue(configuration.government("town-on").orElseThrow().publishes().isEmpty());
    }

    @Test
    void contactIsAskedForWithoutStoppingTheRun() {
        var warnings = new ConfigurationCheck(List.of()).check(conf.path());
        assertEquals(1, warnings.size());
        assertFalse(warnings.get(0).isError());
        assertNull(conf.load().settings().contact());
        conf.write("etalon.yaml", ConfFolder.SETTINGS + "contact: data@example.org\n");
        assertEquals(List.of(), new ConfigurationCheck(List.of()).check(conf.path()));
        assertEquals("Etalon/0.1 (+data@example.org)", conf.load().settings().identification());
    }

    @Test
    void otherPartsAddTheirProblems() {
        ConfCheck vocab = (path, problems) -> problems.add(path.resolve("vocab"), "is empty", null);
        conf.write("etalon.yaml", ConfFolder.SETTINGS + "contact: https://example.org/bot\n");
        assertEquals(
                1, new ConfigurationCheck(List.of(vocab)).check(conf.path()).size());
    }

    @Test
    void recordingsAreCheckedAsAPortalsFolder() {
        conf.write("recordings/one.yaml", "portal: {id: city, platform: ckan}\n");
        assertTrue(conf.problems().stream()
                .anyMatch(problem -> problem.startsWith("recordings/one.yaml:1: portal.url: is missing")));
    }

    @Test
    void fieldOfAFeedThatIsNotStatedNeedsAReasonInBothLanguages() {
        conf.write("platforms/ckan.yaml", """
                platform: ckan
                feeds:
                  - name: package-search
                    fields: {frequency: not-configured, unit: platform-cannot}
                    why: {licence: {en: None., fr: Aucune.}}
                why:
                  unit: {en: One organisation., fr: Une organisation.}
                  theme: {en: No theme., fr: Aucun thème.}
                """);
        var problems = conf.problems();
        for (var said : List.of(
                "does not say why frequency is not stated",
                "explains licence, which the feed can state",
                "explains theme for no feed",
                "does not say what a publisher does about fields not configured")) {
            assertTrue(problems.stream().anyMatch(problem -> problem.contains(said)), () -> said + " in " + problems);
        }
    }

    @Test
    void reasonOfAFeedGoesBeforeThatOfItsPlatform() {
        conf.write("platforms/ckan.yaml", """
                platform: ckan
                feeds:
                  - {name: package-search, fields: {unit: platform-cannot}}
                  - {name: dcat, fields: {unit: platform-cannot}, why: {unit: {en: Own., fr: Propre.}}}
                why:
                  unit: {en: All., fr: Tous.}
                """);
        var why = conf.load().feeds().stream()
                .filter(feed -> feed.platform().equals("ckan"))
                .map(feed -> feed.whyOf("unit").orElseThrow().en())
                .toList();
        assertEquals(List.of("All.", "Own."), why);
    }
}
