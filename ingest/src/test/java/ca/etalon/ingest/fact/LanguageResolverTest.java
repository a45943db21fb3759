package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.ingest.catalogue.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageResolverTest {

    private final LanguageResolver languages =
            Vocabularies.load(SharedFiles.VOCABULARY).languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US                          | en",
                "eng; CAN                       | en",
                "fra; CAN                       | fr",
                "http://publications.europa.eu/resource/authority/language/FRA | fr",
                "Français                       | fr",
                "English and French             | en fr",
                "fre                            | fr",
                "Inuktitut                      | iu",
                "Klingon                        | ''"
            })
    void declaredLanguagesBecomeIsoCodes(String said, String codes) {
        assertEquals(codes, String.join(" ", languages.declared(List.of(said))));
    }

    @Test
    void severalDeclaredPartsAreSortedAndDistinct() {
        assertEquals(List.of("en", "fr"), languages.declared(List.of("fr", "eng; CAN | fra; CAN", "EN")));
        assertEquals(
                List.of("en", "fr"),
                languages.declared(List.of("Bilingual (English and French) | Bilingue (Anglais et Français)")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Building permits of the city                      | en",
                "Permis de construction de la ville                | fr",
                "Arbres publics sur le territoire                  | fr",
                "Bäume der Stadt Zürich und ihre Standorte         | de is other",
                "東京都の公園                                       | ja is other",
                "2021                                              | -",
                "GTFS                                              | -"
            })
    void theLanguageOfATitleIsRecognised(String title, String expected) {
        var language = expected == null ? null : expected.endsWith("other") ? "other" : expected;
        assertEquals(language, languages.recognised(LocalizedText.of(title), LocalizedText.NONE));
    }

    @Test
    void taggedOrMixedTextIsInBoth() {
        assertEquals("both", languages.recognised(new LocalizedText(null, "Trees", "Arbres"), LocalizedText.NONE));
        assertEquals(
                "both",
                languages.recognised(
                        LocalizedText.of("Trees / Arbres"),
                        LocalizedText.of(
                                "The list of all trees in the city. La liste de tous les arbres dans la ville.")));
    }
}
