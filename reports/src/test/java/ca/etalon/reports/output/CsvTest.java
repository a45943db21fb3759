package ca.etalon.reports.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@a", "\tx", "\rx"})
    void textThatStartsAFormulaIsPrefixed(String text) {
        assertEquals("'" + text, Csv.safe(text));
    }

    @Test
    void numbersAndPlainTextStayAsTheyAre() {
        assertEquals(
                "\uFEFFa,b,c\n-1.5,\"x, \"\"y\"\"\",\n",
                new Csv("a", "b", "c").row(-1.5, "x, \"y\"", null).toString());
    }
}
