package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageResolverTest {

    private final LanguageResolver languages = SharedFiles.vocabularies().languages();

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
}
