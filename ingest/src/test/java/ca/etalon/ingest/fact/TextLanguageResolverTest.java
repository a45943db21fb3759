package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.ingest.catalogue.LocalizedText;
import ca.etalon.ingest.catalogue.TextLanguage;
import ca.etalon.ingest.catalogue.TextLanguage.Translation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageResolverTest {

    private final TextLanguageResolver texts =
            SharedFiles.vocabularies().languages().texts();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Street trees                          | Arbres de rue                                | TRANSLATED",
                "Street trees of the city              | Street trees of the city                     | COPIED",
                "Permis de construction de la ville    | Permis de construction de la ville           | COPIED",
                "Geological field activities in 1970   | Geological field activities in the year 1970 | COPIED",
                "Inventory of the street trees in Ajax | Inventory street trees in Ajax               | COPIED",
                "GTFS                                  | GTFS                                         | -",
                "The parks of the city                 | French version to follow                     | PLACEHOLDER",
                "Parks / Parcs                         | Parks / Parcs                                | MIXED",
                "Building permits 2021                 | Permis de construire 2021                    | TRANSLATED",
                "Arbres de la ville                    | Trees of the city                            | TRANSLATED",
                "Point Wolf, Albert, Kings and Saint John counties | Point Wolf, comtés d’Albert, de Kings et de Saint John | TRANSLATED"
            })
    void aTranslationIsToldFromACopy(String en, String fr, Translation expected) {
        assertEquals(expected, of(new LocalizedText(en, en, fr)).titleTranslation());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Parks / Parcs                                     | both  | MIXED",
                "Trees | both | MIXED",
                "Parks/Parcs                                       | both  | MIXED",
                "Purchase Order Quantity Price detail for Commodity/Goods procurements | en | NONE",
                "Building permits of the city                      | en    | NONE",
                "Permis de construction de la ville                | fr    | NONE",
                "Bäume der Stadt Zürich und ihre Standorte         | other | NONE",
                "東京都の公園                                       | other | NONE",
                "2021                                              | -     | NONE",
                "https://www.ville.example/le-parc-de-la-ville/    | -     | NONE"
            })
    void aTextOfOneFieldIsInOneLanguageOrMixesTwo(String title, String language, Translation expected) {
        var said = title.equals("Trees") ? "Trees | Arbres" : title;
        var found = of(LocalizedText.of(said));
        assertEquals(language, found.title());
        assertEquals(expected, found.titleTranslation());
    }

    @Test
    void aDescriptionWhoseTranslationFollowsFarBelowIsMixed() {
        var english = "This table lists the trees that stand along the streets of the city. ".repeat(60);
        var french = "Ce tableau est la liste des arbres qui bordent les rues de la ville. ".repeat(60);
        var found = texts.resolve(LocalizedText.NONE, LocalizedText.of(english + french), List.of());
        assertEquals("both", found.description());
        assertEquals(Translation.MIXED, found.descriptionTranslation());
    }

    @Test
    void eachKeywordHasALanguageAndTheirListOne() {
        var found = texts.resolve(
                LocalizedText.NONE, LocalizedText.NONE, List.of("snow removal", "déneigement", "stationnement", "311"));
        assertEquals(List.of("en", "fr", "fr", "und"), found.keywordLanguages());
        assertEquals("both", found.keywords());
        assertNull(
                texts.resolve(LocalizedText.NONE, LocalizedText.NONE, List.of()).keywords());
    }

    @Test
    void aRecordIsInTheLanguageOfItsDescriptionAndInBothWhereEitherTextIs() {
        assertEquals(
                "fr", record(LocalizedText.of("GTFS"), LocalizedText.of("Les horaires et les arrêts de la ville")));
        assertEquals("both", record(new LocalizedText(null, "Trees", "Arbres"), LocalizedText.NONE));
        assertEquals(
                "en", record(new LocalizedText(null, "Trees of the city", "Trees of the city"), LocalizedText.NONE));
        assertEquals("fr", record(new LocalizedText(null, null, "GTFS"), LocalizedText.NONE));
    }

    private String record(LocalizedText title, LocalizedText description) {
        return TextLanguageResolver.ofRecord(texts.resolve(title, description, List.of()), title);
    }

    private TextLanguage of(LocalizedText title) {
        return texts.resolve(title, LocalizedText.NONE, List.of());
    }
}
