package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.ingest.catalogue.Licence;
import ca.etalon.ingest.catalogue.Licence.Status;
import ca.etalon.ingest.catalogue.SaidLicence;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceResolverTest {

    private final LicenceResolver licences = SharedFiles.vocabularies().licences();

    @Test
    void keyOfAPickListGivesWayToTheTitleThatNamesThePlace() {
        var said = new SaidLicence("ogl-local", "Open Government Licence - City of Brume", null, null);
        var licence = licences.resolve(said, "DATASET");
        assertEquals("OGL-Brume", licence.id());
        assertEquals("TITLE", licence.rule());
        assertEquals(Licence.Status.OPEN_VARIANT, licence.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Provided as is. Not to be sold or passed on without written consent of the City of Brume.",
                "Fourni tel quel. Ne peut être vendu ni transmis sans le consentement écrit de : Ville de Brume.",
                "These data may not be redistributed to third parties without the prior written permission of the City.",
                "The information shall not be copied, distributed or resold.",
                "You may not sell or transfer the files.",
                "Data can be distributed only with written approval of the county.",
                "Les données ne peuvent être diffusées ni reproduites sans l’autorisation préalable de la Ville.",
                "Revente des données interdite.",
                "Il est interdit de vendre ces données."
            })
    void whoMayNotSellOrPassOnHasNoOpenLicence(String text) {
        for (var said : List.of(
                new SaidLicence("custom", text, "https://data.example.ca/terms", null),
                new SaidLicence(null, null, null, text))) {
            expect(licences.resolve(said, "DATASET"), "CLOSED", Status.RESTRICTED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The data is not guaranteed to be exact. It may be copied and distributed without permission.",
                "We do not sell your personal information.",
                "Maps are not sold at the counter any more.",
                "You may not distribute the data without naming its source.",
                "Les données ne sont pas garanties; elles peuvent être diffusées sans autorisation."
            })
    void wordsOfSaleAndConsentAloneCloseNothing(String text) {
        var found = licences.resolve(new SaidLicence(null, null, null, text), "DATASET");
        assertEquals(Status.UNKNOWN, found.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cc-by                    | CC-BY              | OPEN",
                "CC-BY-4.0                | CC-BY-4.0          | OPEN",
                "CC-BY-NZ-3.0             | CC-BY-3.0          | OPEN",
                "cc-by-40                 | CC-BY-4.0          | OPEN",
                "cc-by-nc-nd-4.0          | CC-BY-NC-ND-4.0    | RESTRICTED",
                "cc_by_sa                 | CC-BY-SA           | OPEN",
                "ca-ogl-lgo               | OGL-Canada-2.0     | OPEN",
                "add ca-ogl-lgo           | OGL-Canada-2.0     | OPEN",
                "on-oglo                  | OGL-Ontario        | OPEN_VARIANT",
                "ab-ogla                  | OGL-Alberta-2.1    | OPEN_VARIANT",
                "open-government-licence-toronto | OGL-Toronto | OPEN_VARIANT",
                "bc-oglbc                 | OGL-BC-2.0         | CONTESTED",
                "OGL-Surrey               | OGL-Surrey-2.0     | OPEN",
                "CC0_10                   | CC0-1.0            | OPEN",
                "PUBLIC_DOMAIN            | other-pd           | OPEN",
                "qc-cc-by                 | CC-BY              | OPEN",
                "other-closed             | other-closed       | RESTRICTED",
                "sk-suudl                 | SK-SUUDL           | UNKNOWN",
                "notspecified             |                    | ABSENT",
                "custom                   |                    | UNKNOWN"
            })
    void idsAreRead(String id, String expected, Status status) {
        expect(licences.resolve(new SaidLicence(id, null, null, null), "DATASET"), expected, status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://creativecommons.org/licenses/by/4.0/            | CC-BY-4.0       | OPEN",
                "http://creativecommons.org/licenses/by/4.0/deed.fr      | CC-BY-4.0       | OPEN",
                "https://creativecommons.org/licenses/by/2.5/ca/         | CC-BY-2.5       | OPEN",
                "https://creativecommons.org/licenses/by-nc-sa/4.0/legalcode | CC-BY-NC-SA-4.0 | RESTRICTED",
                "http://creativecommons.org/publicdomain/zero/1.0        | CC0-1.0         | OPEN",
                "https://open.canada.ca/en/open-government-licence-canada | OGL-Canada-2.0 | OPEN",
                "http://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada/ | OGL-Canada-2.0 | OPEN",
                "http://www.ontario.ca/fr/page/licence-du-gouvernement-ouvert-Ontario | OGL-Ontario | OPEN_VARIANT",
                "https://www.donneesquebec.ca/licence/#cc-by             | CC-BY-4.0       | OPEN",
                "https://www.donneesquebec.ca/fr/licence/#cc-by-nc-nd    | CC-BY-NC-ND     | RESTRICTED",
                "https://opendata.vancouver.ca/pages/licence/            | OGL-Vancouver   | OPEN_VARIANT",
                "https://data.calgary.ca/d/Open-Data-Terms/u45n-7awa     | OGL-Calgary     | OPEN_VARIANT",
                "https://ottawa.ca/en/city-hall/get-know-your-city/open-data#open-data-licence-version-2-0 | OGL-Ottawa | OPEN_VARIANT",
                "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/ | OGL-UK-3.0 | OPEN",
                "https://www.usa.gov/government-works                    | US-PD           | OPEN",
                "https://www.qp.alberta.ca/copyright.cfm                 | Crown-Copyright-AB | RESTRICTED",
                "https://example.org/datasets/9/license.json             |                 | UNKNOWN",
                "http://donnees.ville.montreal.qc.ca/portail/licence/    | CC-BY-4.0       | OPEN",
                "http://www.gatineau.ca/donneesouvertes/licence_fr.aspx  | CC-BY-4.0       | OPEN",
                "https://opendatacommons.org/licenses/odbl/1.0/?lang=fr  | ODbL-1.0        | OPEN",
                "https://https://creativecommons.org/licenses/by/4.0/).  | CC-BY-4.0       | OPEN",
                "https://data.example.ca/pages/open-government-licence-2-0-exampleville | OGL-Exampleville | OPEN_VARIANT",
                "https://example.ca/files/Open%20Government%20Licence%20-%20Exampleville.pdf | OGL-Exampleville | OPEN_VARIANT",
                "https://en.wikipedia.org/wiki/Domaine_public_(propri%C3%A9t%C3%A9_3) | other-pd | OPEN"
            })
    void addressesAreRead(String url, String expected, Status status) {
        expect(licences.resolve(new SaidLicence(null, null, url, null), "DATASET"), expected, status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Open Government Licence - Canada                      | OGL-Canada-2.0  | OPEN",
                "Open Government License – Canada (v2.0)               | OGL-Canada-2.0  | OPEN",
                "Licence du gouvernement ouvert – Canada               | OGL-Canada-2.0  | OPEN",
                "Canada Open Government Licence                        | OGL-Canada      | OPEN",
                "Open Government Licence - Vancouver                   | OGL-Vancouver   | OPEN_VARIANT",
                "Open Government Licence - The City of Red Deer        | OGL-Red-Deer    | OPEN_VARIANT",
                "Open Data License – City of Chestermere               | OGL-Chestermere | OPEN_VARIANT",
                "Open Government Licence – Exampleville                | OGL-Exampleville | OPEN_VARIANT",
                "Licence du gouvernement ouvert – Ville d’Exempleville | OGL-Ville-D-Exempleville | OPEN_VARIANT",
                "Licence du gouvernement ouvert - Nouvelle-Écosse      | OGL-NovaScotia  | OPEN_VARIANT",
                "Open Government Licence - British Columbia            | OGL-BC-2.0      | CONTESTED",
                "Open Government Licence - Nanaimo                     | OGL-Nanaimo-2.0 | CONTESTED",
                "Open Government Licence                               | OGL             | OPEN_VARIANT",
                "Open Government Licence v3.0                          | OGL-UK-3.0      | OPEN",
                "Licence ouverte de Statistique Canada                 | StatCan-Open    | OPEN_VARIANT",
                "Licence Creative Commons 4.0 Attribution (CC-BY) – Québec | CC-BY-4.0       | OPEN",
                "Creative Commons Attribution 4.0 International        | CC-BY-4.0       | OPEN",
                "Attribution (CC BY 4.0)                               | CC-BY-4.0       | OPEN",
                "Attribution - Pas d'utilisation commerciale (CC-BY-NC 4.0) | CC-BY-NC-4.0 | RESTRICTED",
                "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 | CC-BY-NC-ND-4.0 | RESTRICTED",
                "クリエイティブ・コモンズ 表示（CC BY）                   | CC-BY           | OPEN",
                "Open Data Commons Open Database License (ODbL)        | ODbL-1.0        | OPEN",
                "Public Domain                                         | other-pd        | OPEN",
                "Domaine public                                        | other-pd        | OPEN",
                "Other (Non-Commercial)                                | other-nc        | RESTRICTED",
                "Tous droits réservés                                  | other-closed    | RESTRICTED",
                "City of Edmonton Open Data Terms of Use               | Edmonton-ToU    | OPEN_VARIANT",
                "See Terms of Use                                      |                 | UNKNOWN",
                "Creative Commons 4.0                                  |                 | UNKNOWN",
                "None                                                  |                 | ABSENT",
                "Licence non spécifiée                                 |                 | ABSENT",
                "No license provided. Request permission to use.       |                 | ABSENT",
                "{{licence}}                                           |                 | ABSENT",
                "'  '                                                  |                 | ABSENT"
            })
    void titlesInBothLanguagesAreRead(String title, String expected, Status status) {
        expect(licences.resolve(new SaidLicence(null, title, null, null), "DATASET"), expected, status);
    }

    @Test
    void anAddressInsideMarkupIsRead() {
        var html =
                "<span>This data is licensed under an <a href='http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' "
                        + "target='_blank'>Open Government Licence</a>.</span>";
        expect(text(html), "OGL-UK-3.0", Status.OPEN);
    }

    @Test
    void anAttributionSentenceNamesTheLicence() {
        expect(
                text(
                        "I. Terms of Use. Contains information licensed under the Open Government Licence – City of Regina and so on, at length,"
                                + " with more words than any title of a licence would ever have in practice."),
                "OGL-Regina",
                Status.OPEN_VARIANT);
        expect(
                text("Contient de l’information fournie par la ville de Gatineau et visée par CC BY."),
                "CC-BY",
                Status.OPEN);
    }

    @Test
    void theExemptionOfTheBritishColumbianTextIsContestedWhateverTheTitle() {
        var clause =
                "Open Government Licence – Exampleville. This licence does not grant you any right to use: a) Personal "
                        + "Information; b) Information or Records not accessible under the Freedom of Information and Protection of "
                        + "Privacy Act (B.C.); c) third party rights";
        expect(text(clause), "OGL-BC", Status.CONTESTED);
    }

    @Test
    void proseThatNamesLicencesOfDifferentStandingStaysUnknown() {
        var licence = text(
                "Maps: https://creativecommons.org/licenses/by-nc/4.0/, tables: https://creativecommons.org/licenses/by/4.0/.");
        expect(licence, null, Status.UNKNOWN);
        assertEquals("AMBIGUOUS", licence.rule());
    }

    @Test
    void aDisclaimerIsNoLicence() {
        expect(text("<p>The data are furnished \"AS IS\" with no warranty of any kind.</p>"), null, Status.UNKNOWN);
    }

    @Test
    void aPlaceholderYieldsToWhatIsNamed() {
        var both = new SaidLicence("other-open", "Other (Open)", "https://creativecommons.org/licenses/by/4.0/", null);
        expect(licences.resolve(both, "DATASET"), "CC-BY-4.0", Status.OPEN);
        var pickList =
                new SaidLicence(null, "Canada Open Government Licence", null, "Open Government Licence - Winnipeg");
        expect(licences.resolve(pickList, "DATASET"), "OGL-Winnipeg", Status.OPEN_VARIANT);
    }

    @Test
    void idDecidesBeforeAddressAndAddressBeforeTitle() {
        var licence = licences.resolve(
                new SaidLicence(
                        "cc-by-nc-4.0",
                        "Open Government Licence - Canada",
                        "https://opendatacommons.org/licenses/odbl/",
                        null),
                "DATASET");
        expect(licence, "CC-BY-NC-4.0", Status.RESTRICTED);
        assertEquals("ID", licence.rule());
    }

    @Test
    void portalTermsHoldOnlyWhereInherited() {
        var pointer = licences.resolve(new SaidLicence(null, "See Terms of Use", null, null), "DATASET");
        var inheriting = portal("https://data.calgary.ca/stories/s/u45n-7awa", true);
        var licence = licences.orPortalTerms(pointer, inheriting);
        expect(licence, "OGL-Calgary", Status.OPEN_VARIANT);
        assertEquals("PORTAL", licence.level());
        assertEquals("PORTAL_TERMS", licence.rule());
        expect(licences.orPortalTerms(Licence.ABSENT, inheriting), "OGL-Calgary", Status.OPEN_VARIANT);
        var other = portal("https://data.calgary.ca/stories/s/u45n-7awa", false);
        assertEquals(Status.UNKNOWN, licences.orPortalTerms(pointer, other).status());
        assertEquals(
                Status.ABSENT, licences.orPortalTerms(Licence.ABSENT, other).status());
    }

    @Test
    void portalTermsDoNotReplaceAnOwnText() {
        var own = text("Use at your own risk.");
        assertEquals(own, licences.orPortalTerms(own, portal("https://creativecommons.org/licenses/by/4.0/", true)));
    }

    @Test
    void rightsSpeakWhereNoLicenceIsStated() {
        var licence = licences.resolve(SaidLicence.NONE, "Available under CC BY 4.0", "DATASET");
        expect(licence, "CC-BY-4.0", Status.OPEN);
        assertEquals("RIGHTS", licence.rule());
        assertEquals(
                Status.ABSENT,
                licences.resolve(SaidLicence.NONE, "Contact the clerk.", "DATASET")
                        .status());
    }

    @Test
    void nothingSaidIsAbsentWithoutRaw() {
        assertNull(licences.resolve(SaidLicence.NONE, "DATASET").raw());
    }

    private Licence text(String text) {
        return licences.resolve(new SaidLicence(null, null, null, text), "DATASET");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CC0             | CC0-1.0         | OPEN",
                "CC_BY_4_0       | CC-BY-4.0       | OPEN",
                "CC_BY_3_0_AT    | CC-BY-3.0       | OPEN",
                "CC_BYSA_4_0     | CC-BY-SA-4.0    | OPEN",
                "CC_BYNC_4_0     | CC-BY-NC-4.0    | RESTRICTED",
                "CC_BYND_4_0     | CC-BY-ND-4.0    | RESTRICTED",
                "CC_BYNCSA_4_0   | CC-BY-NC-SA-4.0 | RESTRICTED",
                "CC_BYNCND_2_5   | CC-BY-NC-ND-2.5 | RESTRICTED",
                "CC_PDM_1_0      | CC-PDM-1.0      | OPEN",
                "ODC_BL          | ODbL            | OPEN",
                "ODC_BY          | ODC-BY-1.0      | OPEN",
                "ODC_PDDL        | PDDL-1.0        | OPEN",
                "OGL_1_0         | OGL-UK-1.0      | OPEN_VARIANT",
                "OGL_2_0         | OGL-UK-2.0      | OPEN",
                "OGL_3_0         | OGL-UK-3.0      | OPEN",
                "OGL_NC          | UK-NCGL         | RESTRICTED",
                "DLDE_BY_2_0     | DL-DE-BY-2.0    | OPEN_VARIANT",
                "DLDE_BYNC_1_0   | DL-DE-BY-NC-1.0 | RESTRICTED",
                "DLDE_ZERO_2_0   | DL-DE-ZERO-2.0  | OPEN_VARIANT",
                "ETALAB_2_0      | LO-FR-2.0       | OPEN_VARIANT",
                "IODL_2_0        | IODL-2.0        | OPEN_VARIANT",
                "NLOD_2_0        | NLOD-2.0        | OPEN_VARIANT",
                "COM_REUSE       | COM-REUSE       | OPEN_VARIANT",
                "GNU_FDL_1_2     |                 | UNKNOWN",
            })
    void codesOfTheEuropeanTableAreReadAloneAndAsAddresses(String code, String expected, Status status) {
        var address = "http://publications.europa.eu/resource/authority/licence/" + code;

        for (var said : List.of(
                new SaidLicence(null, null, address, null),
                new SaidLicence(code, null, null, null),
                new SaidLicence(null, code, null, null))) {
            var licence = licences.resolve(said, "DISTRIBUTION");
            expect(licence, expected, status);
            assertTrue(licence.euListed(), said.raw());
        }
    }

    @ParameterizedTest
    @CsvSource({"OGL-NC", "OGL NC", "Open Government Licence - NC", "Open Government Licence - Non-Commercial"})
    void nonCommercialIsNoPlace(String title) {
        assertEquals(
                Status.RESTRICTED,
                licences.resolve(new SaidLicence(null, title, null, null), "DATASET")
                        .status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cc-by                                                     | true",
                "CC BY 4.0                                                 | true",
                "https://creativecommons.org/licenses/by/4.0/deed.fr       | true",
                "http://creativecommons.org/licenses/by-nc/4.0             | true",
                "https://opensource.org/licenses/MIT                       | true",
                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/ | true",
                "CC-BY-NC-4.0                                              | false",
                "cc-by-sa                                                  | false",
                "Creative Commons Attribution 4.0                          | false",
                "https://creativecommons.org/licenses/by/3.0/de/           | false",
                "OGL-Canada-2.0                                            | false",
                "https://open.canada.ca/en/open-government-licence-canada  | false",
                "Open Government Licence - Exampleville                    | false",
                "http://publications.europa.eu/resource/authority/licence/ | false",
                "notspecified                                              | false",
            })
    void statementIsHeldAgainstTheEuropeanListItself(String said, boolean isListed) {
        assertEquals(
                isListed,
                licences.resolve(new SaidLicence(null, null, said, null), "DISTRIBUTION")
                        .euListed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Not licensed under CC BY 4.0                              |                | UNKNOWN",
                "This data is not licensed under the OGL – Canada          |                | UNKNOWN",
                "These data are no longer available under the Open Government Licence - Toronto. | | UNKNOWN",
                "Not licensed under https://creativecommons.org/licenses/by/4.0/ |          | UNKNOWN",
                "Ces données ne sont pas publiées sous la licence CC BY 4.0 |               | UNKNOWN",
                "Logos are not licensed under CC BY 4.0. All else is under CC BY-SA 4.0. | CC-BY-SA-4.0 | OPEN",
                "Not under CC BY 4.0 but under CC BY-NC 4.0                | CC-BY-NC-4.0   | RESTRICTED",
                "Not covered by warranty, licensed under CC BY 4.0         | CC-BY-4.0      | OPEN",
                "Licensed under CC BY 4.0, not only for research           | CC-BY-4.0      | OPEN",
                "CC BY 4.0 - no commercial use without permission          | NC             | RESTRICTED",
                "Open Government Licence – Canada, version 1.0             | OGL-Canada-1.0 | OPEN_VARIANT",
                "Open Government Licence – Canada v1                       | OGL-Canada-1.0 | OPEN_VARIANT",
                "Licence du gouvernement ouvert – Canada, version 1.0      | OGL-Canada-1.0 | OPEN_VARIANT",
                "Open Government Licence – Canada, version 2.0             | OGL-Canada-2.0 | OPEN",
                "Open Government Licence – Canada, version 3.0             | OGL-Canada     | OPEN_VARIANT",
                "Open Government Licence – British Columbia, version 1.0   | OGL-BC         | CONTESTED",
                "Open Government Licence – Ontario, version 1.0            | OGL-Ontario    | OPEN_VARIANT",
            })
    void whatIsDeniedOrOfAnotherVersionIsNotTakenForTheLicence(String said, String expected, Status status) {
        expect(licences.resolve(new SaidLicence(null, said, null, null), "DATASET"), expected, status);
        expect(licences.resolve(new SaidLicence(null, null, null, said), "DATASET"), expected, status);
    }

    private static void expect(Licence licence, String id, Status status) {
        assertEquals(id, licence.id(), licence::toString);
        assertEquals(status, licence.status(), licence::toString);
    }

    static Portal portal(String licenceUrl, boolean inherited) {
        return new Portal(
                "exampleville",
                new Name("Exampleville", "Exempleville"),
                "ckan",
                URI.create("https://data.example.org"),
                null,
                null,
                List.of("en"),
                Portal.Robots.OBEY,
                null,
                licenceUrl,
                inherited,
                null,
                null,
                null,
                Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Creative Commons Namensnennung 3.0 Deutschland         | CC-BY-3.0       | 3.0 | DE | FAMILY",
                "Creative Commons 4.0 Attribution                       | CC-BY-4.0       | 4.0 | -  | FAMILY",
                "クリエイティブ・コモンズ 表示-改変禁止 4.0 国際        | CC-BY-ND-4.0    | 4.0 | -  | FAMILY",
                "https://creativecommons.org/licenses/by-sa/2.5/ca/     | CC-BY-SA-2.5    | 2.5 | CA | INFERRED",
                "Open Government Licence - Toronto                      | OGL-Toronto     | -   | CA-ON Toronto | EXACT",
                "Open Government Licence - Exampleville v1.0            | OGL-Exampleville | 1.0 | Exampleville | FAMILY",
                "Data licence Germany – Zero – Version 2.0              | DL-DE-ZERO-2.0  | 2.0 | DE | FAMILY",
                "https://spdx.org/licenses/ODbL-1.0.html#licenseText    | ODbL            | -   | -  | INFERRED",
                "http://dcat-ap.de/def/licenses/dl-by-de/2.0            | DL-DE-BY-2.0    | 2.0 | DE | INFERRED",
                "Other (Open)                                           | other-open      | -   | -  | INFERRED",
                "http://creativecommons.org/licenses/by/3.0/fr/         | CC-BY-3.0       | 3.0 | FR | INFERRED",
                "http://creativecommons.org/licenses/by-nc/2.5/ca/deed.fr | CC-BY-NC-2.5  | 2.5 | CA | INFERRED",
                "Amtliches Werk, lizenzfrei nach §5 Abs. 1 UrhG         | official-work   | -   | DE | FAMILY",
                "CC BY of 4 tables                                      | CC-BY           | -   | -  | FAMILY",
                "http://donnees.ville.quebec.qc.ca/licence.aspx         | CC-BY-4.0       | 4.0 | -  | INFERRED",
                "Open Government Licence - BC Assessment                | OGL-BC-Assessment | - | BC Assessment | FAMILY",
            })
    void versionJurisdictionAndConfidenceAreKept(
            String text, String id, String version, String jurisdiction, Licence.Confidence confidence) {
        var licence = licences.resolve(new SaidLicence(null, text, null, null), "DATASET");
        assertEquals(id, licence.id(), licence::toString);
        assertEquals(version, licence.version(), licence::toString);
        assertEquals(jurisdiction, licence.jurisdiction(), licence::toString);
        assertEquals(confidence, licence.confidence(), licence::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contains public sector Information made available under Example County's Open Data Licence | OPEN_VARIANT",
                "Contains information licensed under the Open Data Licence – Town of Exampleville           | OPEN_VARIANT",
                "There are no restrictions on the use of these data                                         | OPEN_VARIANT",
                "Not to be used for commercial purposes, for any other use ask us; not for commercial use   | RESTRICTED",
                "If you give these data to others, in original or modified form, they must be bound by these terms | CONTESTED",
                "This licence grants no right to records that are not accessible under the Freedom of Information and Protection of Privacy Act | CONTESTED",
                "Datenlizenz Deutschland Namensnennung nicht-kommerziell 1.0                                | RESTRICTED",
                "Données visées par CC BY, ville d'Exempleville                                             | OPEN",
                "Information or Records not accessible under the Municipal Freedom of Information and Protection of Privacy Act | CONTESTED",
                "Contains public sector information licensed under the Open Government Licence v3.0         | OPEN",
                "Contains OS data © Crown copyright and database right 2017                                 | UNKNOWN",
                "© Crown copyright                                                                          | RESTRICTED",
                "Licencia de Uso No Comercial, establecida por decreto y válida para toda descarga de datos por cualquier vía que sea | RESTRICTED",
                "This data set is in the public domain, and the recipient may not assert any proprietary rights thereto, nor any other | OPEN",
                "Contains information licensed under CC BY 4.0 and the Open Government Licence – Exampleville, see https://example.org/terms | OPEN_VARIANT",
            })
    void sentencesAreReadByTheirClauses(String text, Licence.Status status) {
        var licence = licences.resolve(new SaidLicence(null, null, null, text), "DATASET");
        assertEquals(status, licence.status(), licence::toString);
    }

    /** A sentence without an end is no reason to run out of stack. */
    @Test
    void denialWithoutAnEndIsRead() {
        var text = "Not licensed under CC BY " + "and more ".repeat(20_000);
        assertEquals(
                Licence.Status.UNKNOWN,
                licences.resolve(new SaidLicence(null, null, null, text), "DATASET")
                        .status());
        assertEquals(
                Licence.Status.UNKNOWN,
                licences.resolve(
                                new SaidLicence(null, null, null, "Not " + "yet ".repeat(50_000) + "under CC BY"),
                                "DATASET")
                        .status());
    }
}
