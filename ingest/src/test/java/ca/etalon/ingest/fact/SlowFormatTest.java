package ca.etalon.ingest.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements of a format that are too long to be taken apart; the time is a guard alone. */
class SlowFormatTest {

    private static final Duration GUARD = Duration.ofSeconds(20);
    private static final int LONG = 1_000_000;

    private final FormatResolver formats = SharedFiles.vocabularies().formats();

    @ParameterizedTest
    @CsvSource({"csv, -", "csv, _", "csv, ' |'", "csv, www:", "csv, (", "https://a.example, /format"})
    void longStatementNamesNoFormat(String start, String part) {
        var said = start + part.repeat(LONG / part.length()) + "!";
        var format = assertTimeoutPreemptively(GUARD, () -> formats.resolve(said, said, null));
        assertNull(format.id());
    }

    @Test
    void longAddressOfAServiceIsStillOne() {
        var url = "https://a.example/arcgis/rest/services/x/MapServer?" + "/mapserver?\n".repeat(LONG / 12) + "x";
        assertEquals(
                "ESRI_REST",
                assertTimeoutPreemptively(GUARD, () -> formats.resolve(null, null, url))
                        .id());
    }

    @Test
    void blanksBeforeAVersionAreSkippedOnce() {
        assertEquals("XLSX", formats.resolve("XLSX - version 2016", null, null).id());
        assertNull(assertTimeoutPreemptively(GUARD, () -> formats.resolve("x" + "_ ".repeat(140) + "!", null, null))
                .id());
    }
}
