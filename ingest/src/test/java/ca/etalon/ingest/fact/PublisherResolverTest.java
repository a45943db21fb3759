package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.PublishedBy;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Publishes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publishers over the real frame of governments, and one of a portal elsewhere. */
class PublisherResolverTest {

    private static PublisherResolver publishers;

    @BeforeAll
    static void load() {
        var vocabularies = SharedFiles.vocabularies();
        publishers = new PublisherResolver(
                vocabularies.places(),
                vocabularies.publishers(),
                new GovernmentNames(vocabularies.places(), PlaceResolverTest.frame()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "City of Toronto                                    | - | open-toronto-ca | toronto-on | - | NAME",
                "City of Toronto – Parks, Forestry & Recreation     | - | open-toronto-ca | toronto-on | Parks, Forestry & Recreation | NAME_AND_UNIT",
                "The City of Toronto                                | City Clerk's Office | open-toronto-ca | toronto-on | City Clerk's Office | NAME",
                "Ville de Montréal, Service de l'environnement      | - | donnees-montreal-ca | montreal-qc | Service de l'environnement | NAME_AND_UNIT",
                "Engineering Services, City of Vancouver            | - | opendata-vancouver-ca | vancouver-bc | Engineering Services | NAME_AND_UNIT",
                "Toronto, Ontario, Canada                           | - | open-toronto-ca | toronto-on | - | NAME",
                "GIS Services                                       | - | open-toronto-ca | toronto-on | GIS Services | UNIT",
                "Toronto Public Library                             | - | open-toronto-ca | toronto-on | Toronto Public Library | NAME_AND_UNIT",
                "-                                                  | Public Works | open-toronto-ca | toronto-on | Public Works | UNIT",
                "MapIT Elsewhere                                    | - | elsewhere | elsewhere-xx | - | NAME_AND_UNIT",
                "opendata.elsewhere.example                         | - | elsewhere | elsewhere-xx | - | HOST"
            })
    void aPublisherIsToldByItsNameOrUnit(
            String publisher, String unit, String portal, String government, String derived, String rule) {
        var found = of(publisher, unit, null, portal);
        assertEquals(government, found.government(), () -> String.valueOf(found));
        assertEquals(derived, found.unit());
        assertEquals(rule, found.rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ministry of Municipal Affairs      | open-toronto-ca | NOT_UNDERSTOOD",
                "Statistics Canada                  | open-toronto-ca | NOT_UNDERSTOOD",
                "School District of Elsewhere       | elsewhere       | NOT_UNDERSTOOD",
                "State of Elsewhere Department of Health | elsewhere  | NOT_UNDERSTOOD",
                "LLS                                | open-toronto-ca | NOT_UNDERSTOOD"
            })
    void someoneElseIsNoUnitOfThePortalsGovernment(String publisher, String portal, String problem) {
        var found = of(publisher, null, null, portal);
        assertEquals(new PublishedBy(null, null, null, null, problem), found);
    }

    @Test
    void anEmailAddressTellsOnlyWhereNobodyIsNamedAndTheDomainIsThePortals() {
        assertEquals(
                "EMAIL", of(null, null, "data@elsewhere.example", "elsewhere").rule());
        assertEquals(
                "NOT_UNDERSTOOD",
                of("SEPTA", null, "data@elsewhere.example", "elsewhere").problem());
        assertEquals(PublishedBy.ABSENT, of(null, null, "someone@mail.example", "elsewhere"));
    }

    @Test
    void aDeclaredPublisherGoesBeforeItsName() {
        assertEquals(
                "DECLARED", of("Elsewhere Agency Inc", null, null, "shared").rule());
        assertEquals(
                "elsewhere-xx", of("elsewhere agency inc", null, null, "shared").government());
    }

    private static PublishedBy of(String publisher, String unit, String email, String portal) {
        return publishers.resolve(publisher, unit, email, portal(portal));
    }

    private static Portal portal(String id) {
        return new Portal(
                id,
                new Name("Portal", "Portail"),
                "ckan",
                URI.create("https://opendata.elsewhere.example"),
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
    }

    /** A city outside Canada with a portal of its own, and a publisher declared on a shared one. */
    static Government elsewhere() {
        return new Government(
                "elsewhere-xx",
                null,
                new Name("Elsewhere", "Elsewhere"),
                "City",
                Government.Kind.MUNICIPAL,
                Government.Tier.SINGLE,
                "US-XX",
                null,
                null,
                null,
                null,
                null,
                List.of(
                        new Publishes("elsewhere", Publishes.Role.OWN, List.of(), null, null),
                        new Publishes("shared", Publishes.Role.HOSTED, List.of("Elsewhere Agency Inc"), null, null)));
    }
}
