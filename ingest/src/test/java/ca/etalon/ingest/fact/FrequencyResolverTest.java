package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ca.etalon.ingest.catalogue.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyResolverTest {

    private final FrequencyResolver frequencies = SharedFiles.vocabularies().frequencies();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "R/P1Y                          | PERIODIC   | 365.25   | true",
                "R/P3M                          | PERIODIC   | 91.3125  | true",
                "P1W                            | PERIODIC   | 7        | true",
                "P0.5M                          | PERIODIC   | 15.21875 | true",
                "R/PT1H                         | PERIODIC   | 0.041666666666666664 | true",
                "R/PT1S                         | CONTINUOUS | 1        | true",
                "every 2 weeks                  | PERIODIC   | 14       | false",
                "aux 5 ans                      | PERIODIC   | 1826.25  | false",
                "twice a year                   | PERIODIC   | 182.625  | false",
                "3 fois par semaine             | PERIODIC   | 2.3333333333333335 | false",
                "１か月ごと                     | PERIODIC   | 30.4375  | false",
                "年2回                          | PERIODIC   | 182.625  | false",
                "不定期                         | AS_NEEDED  | -        | false",
                "every full moon                | UNKNOWN    | -        | false",
                "daily                          | PERIODIC   | 1        | true",
                "Quotidien                      | PERIODIC   | 1        | false",
                "mensuelle                      | PERIODIC   | 30.4375  | false",
                "Annual                         | PERIODIC   | 365.25   | true",
                "Yearly                         | PERIODIC   | 365.25   | false",
                "http://publications.europa.eu/resource/authority/frequency/QUARTERLY | PERIODIC | 91.3125 | true",
                "http://purl.org/cld/freq/bimonthly | PERIODIC | 60.875 | true",
                "asNeeded                       | AS_NEEDED  | -        | true",
                "au besoin                      | AS_NEEDED  | -        | false",
                "As Required                    | AS_NEEDED  | -        | false",
                "irregular                      | AS_NEEDED  | -        | true",
                "continual; continue            | CONTINUOUS | 1        | true",
                "RI_532                         | CONTINUOUS | 1        | true",
                "Continous                      | CONTINUOUS | 1        | false",
                "Temps réel                     | CONTINUOUS | 1        | false",
                "NEVER                          | STATIC     | -        | true",
                "notPlanned                     | STATIC     | -        | true",
                "Non planifié                   | STATIC     | -        | false",
                "Census Period                  | PERIODIC   | 1826.25  | false",
                "unknown                        | UNKNOWN    | -        | true",
                "None                           | UNKNOWN    | -        | false",
                "when the moon is full          | UNKNOWN    | -        | false",
                "{{frequency}}                  | UNKNOWN    | -        | false",
                "P                              | UNKNOWN    | -        | false"
            })
    void wordsAndCodesAreRead(String raw, String kind, Double days, Boolean standard) {
        assertEquals(new Frequency(raw, kind, days, standard), frequencies.resolve(raw));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/fact/frequencies.csv", numLinesToSkip = 2)
    void spellingsOfBothLanguagesAndOfVocabulariesAreRead(String said, String kind, Double days) {
        var frequency = frequencies.resolve(said);
        assertEquals(kind, frequency.kind(), frequency::toString);
        if (days == null) {
            assertNull(frequency.days(), frequency::toString);
        } else {
            assertEquals(days, frequency.days(), 0.001, frequency::toString);
        }
    }

    @Test
    void aPairOfLanguagesSaysOneThing() {
        assertEquals(182.625, frequencies.resolve("Biannually | Semestriel").days());
        assertEquals("AS_NEEDED", frequencies.resolve("As Needed | Au besoin").kind());
        assertEquals("UNKNOWN", frequencies.resolve("Unknown | Inconnu").kind());
    }

    @Test
    void nothingSaidIsAbsent() {
        assertEquals(Frequency.ABSENT, frequencies.resolve(" "));
    }
}
