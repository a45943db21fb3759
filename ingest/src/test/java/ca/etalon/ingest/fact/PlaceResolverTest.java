package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.ingest.catalogue.Place;
import ca.etalon.ingest.catalogue.Place.Box;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.Government;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places by name, code and coordinates, over the real frame of governments. */
class PlaceResolverTest {

    private static PlaceResolver places;

    @BeforeAll
    static void load() {
        var vocabularies = SharedFiles.vocabularies();
        places = new PlaceResolver(vocabularies.places(), new GovernmentNames(vocabularies.places(), frame()));
    }

    /** The governments of conf, and one elsewhere that runs a portal. */
    static List<Government> frame() {
        var governments = new ArrayList<>(ConfigurationLoader.frame(Path.of("..", "conf")));
        governments.add(PublisherResolverTest.elsewhere());
        return governments;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Canada                                     | open-toronto-ca | COUNTRY      | -       | NAME",
                "Ontario, Canada                            | open-toronto-ca | PROVINCE     | 35      | NAME",
                "Colombie-Britannique                       | open-toronto-ca | PROVINCE     | 59      | NAME",
                "Toronto                                    | open-toronto-ca | MUNICIPALITY | 3520005 | NAME_IN_PORTALS_PROVINCE",
                "City of Toronto, Ontario, Canada           | open-toronto-ca | MUNICIPALITY | 3520005 | NAME_AND_PROVINCE",
                "Ville de Montréal                          | donnees-montreal-ca | MUNICIPALITY | 2466023 | NAME_IN_PORTALS_PROVINCE",
                "Toronto Ontario                            | -               | MUNICIPALITY | 3520005 | NAME_AND_PROVINCE",
                "City of Peterborough                       | open-toronto-ca | MUNICIPALITY | 3515014 | NAME_IN_PORTALS_PROVINCE",
                "Peterborough County                        | open-toronto-ca | MUNICIPALITY | 3515    | NAME_IN_PORTALS_PROVINCE",
                "Region of Waterloo, ON                     | -               | MUNICIPALITY | 3530    | NAME_AND_PROVINCE",
                "City of Kitchener, Region of Waterloo, ON  | -               | MUNICIPALITY | 3530013 | NAME_AND_PROVINCE",
                "city-wide                                  | open-toronto-ca | MUNICIPALITY | 3520005 | OWN_TERRITORY",
                "Québec                                     | open-toronto-ca | PROVINCE     | 24      | NAME",
                "Montréal, Québec                           | open-toronto-ca | MUNICIPALITY | 2466023 | NAME_AND_PROVINCE",
                "2021A00053520005                           | -               | MUNICIPALITY | 3520005 | CODE",
                "2021A000235                                | -               | PROVINCE     | 35      | CODE",
                "ocd-division/country:ca/csd:4806016        | -               | MUNICIPALITY | 4806016 | CODE",
                "https://sws.geonames.org/6251999/          | -               | COUNTRY      | -       | ADDRESS",
                "https://sws.geonames.org/6093943/          | -               | PROVINCE     | 35      | ADDRESS",
                "[\"Toronto\"]                              | open-toronto-ca | MUNICIPALITY | 3520005 | NAME_IN_PORTALS_PROVINCE",
                "{\"@type\":\"Place\",\"name\":\"Calgary, Alberta\"} | - | MUNICIPALITY | 4806016 | NAME_AND_PROVINCE"
            })
    void aPlaceIsToldByItsCodeAddressOrName(String said, String portal, Place.Kind kind, String sgc, String rule) {
        var place = places.resolve(said, portal);
        assertEquals(kind, place.kind(), () -> String.valueOf(place));
        assertEquals(sgc, place.sgc());
        assertEquals(rule, place.rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Richmond                | -               | AMBIGUOUS",
                "Hamilton                | open-toronto-ca | AMBIGUOUS",
                "Toronto; Calgary        | open-toronto-ca | SEVERAL",
                "Downtown                | open-toronto-ca | NOT_UNDERSTOOD",
                "Toronto, Alberta        | open-toronto-ca | NOT_UNDERSTOOD",
                "Calgary                 | elsewhere       | NOT_UNDERSTOOD",
                "9999999                 | -               | NOT_UNDERSTOOD"
            })
    void whatCannotBeToldIsUnknownAndSaysWhy(String said, String portal, String problem) {
        var place = places.resolve(said, portal);
        assertEquals(Place.Kind.UNKNOWN, place.kind(), () -> String.valueOf(place));
        assertNull(place.sgc());
        assertEquals(problem, place.problem());
    }

    @Test
    void anAmbiguousNameMeansTheOneOfThePortalsProvince() {
        assertEquals(
                "5915015", places.resolve("Richmond", "opendata-vancouver-ca").sgc());
        assertEquals(
                "3525005", places.resolve("City of Hamilton", "open-toronto-ca").sgc());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-79.64,43.58,-79.11,43.86                                     | -79.64 43.58 -79.11 43.86 | -",
                "[[-4.6159,55.7872],[-4.3988,55.9245]]                         | -4.6159 55.7872 -4.3988 55.9245 | -",
                "{\"type\":\"Polygon\",\"coordinates\":[[[-58,48],[-58,49],[-56,49],[-58,48]]]} | -58.0 48.0 -56.0 49.0 | -",
                "{\"type\":\"Point\",\"coordinates\":[-79.5,43.7,120]}          | -79.5 43.7 -79.5 43.7 | -",
                "POLYGON((-79 43, -78 43, -78 44, -79 43))                     | -79.0 43.0 -78.0 44.0 | -",
                "ENVELOPE(-79.6, -79.1, 43.9, 43.5)                            | -79.6 43.5 -79.1 43.9 | -",
                "{\"type\":\"Polygon\",\"coordinates\":[[[63.4,-133.2],[63.5,-133.3],[63.4,-133.2]]]} | -133.3 63.4 -133.2 63.5 | SWAPPED",
                "43.58,-79.64,43.86,-79.11                                     | -79.64 43.58 -79.11 43.86 | SWAPPED",
                "-93.3291,0,0,45.0512                                          | - | ZERO_CORNER",
                "-8862000.1,5400000.2,-8861000.1,5401000.2                     | - | OUT_OF_RANGE"
            })
    void coordinatesBecomeABoxAndWhatCannotBeRightIsNamed(String said, String box, String problem) {
        var place = places.resolve(said, "open-toronto-ca");
        assertEquals(Place.Kind.BBOX, place.kind());
        assertEquals(box, place.box() == null ? null : text(place.box()));
        assertEquals(problem, place.problem());
        assertNull(place.sgc());
    }

    @Test
    void nothingSaidIsNoPlace() {
        assertEquals(Place.ABSENT, places.resolve(null, "open-toronto-ca"));
        assertEquals(Place.ABSENT, places.resolve("  ", "open-toronto-ca"));
        assertEquals(Place.ABSENT, places.resolve("{{spatial}}", "open-toronto-ca"));
    }

    private static String text(Box box) {
        return box.west() + " " + box.south() + " " + box.east() + " " + box.north();
    }
}
