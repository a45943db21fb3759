package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessResolverTest {
    private static final AccessResolver ACCESS =
            Vocabularies.load(Path.of("../conf/vocab")).access();

    @ParameterizedTest
    @CsvSource({
        "Open Government Licence, false",
        "Other (available for purchase), true",
        "Data are provided at no cost, false",
        "Subject to an annual fee, true",
        "Subject to no fee, false",
        "Accès payant, true",
        "<p>Données <b>payantes</b></p>, true"
    })
    void priceStandsInTerms(String terms, boolean isStated) {
        assertEquals(isStated, ACCESS.priceStated(null, null, terms));
    }

    /** What is made to order, or sold by those of whom the data tell, is no price of the data. */
    @ParameterizedTest
    @CsvSource({
        "These data are available for a fee., true",
        "Customized data can be purchased for a fee.,",
        "City lots that are available for sale.,",
        "'Parking fees apply, by zone.',",
        "Les données sont offertes moyennant des frais., true"
    })
    void priceInADescriptionIsOneOfTheData(String description, Boolean isStated) {
        assertEquals(isStated, ACCESS.priceStated(description, null, null));
    }

    /** Words on the subject and a level of access are no terms. */
    @ParameterizedTest
    @CsvSource({
        "Trees on streets., , PUBLIC,",
        "Trees on streets., , ,",
        "Trees on streets., Open Government Licence, PUBLIC, false",
        "These data are available for a fee., Open Government Licence, , true"
    })
    void silenceOnAPriceSaysSomethingWhereTermsCame(
            String description, String licence, String accessRights, Boolean isStated) {
        assertEquals(isStated, ACCESS.priceStated(description, licence, null, accessRights));
    }

    @Test
    void recordThatSaysNothingSaysNothingOfAPrice() {
        assertNull(ACCESS.priceStated(" ", null, ""));
    }
}
