package ca.etalon.reports.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Messages en = Messages.load(Locale.CANADA);
    private final Messages fr = Messages.load(Locale.CANADA_FRENCH);

    @Test
    void englishAndFrenchHaveTheSameKeys() {
        assertEquals(new TreeSet<>(en.keys()), new TreeSet<>(fr.keys()));
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : en.keys()) {
            assertEquals(arguments(en, key), arguments(fr, key), key);
        }
    }

    @Test
    void noMessageUsesTheQuotingApostrophe() {
        for (Messages texts : List.of(en, fr)) {
            assertEquals(
                    List.of(),
                    texts.keys().stream()
                            .filter(key -> texts.pattern(key).indexOf('\'') >= 0)
                            .toList(),
                    "write ’: in a pattern ' starts a quotation");
        }
    }

    @Test
    void frenchWritesNumbersWithCommaAndSpaces() {
        assertEquals("12\u00a0345", fr.number(12345));
        assertEquals("3,5", fr.number(3.46, 1));
        assertEquals("55\u00a0%", fr.percent(0.549));
        assertEquals("0,5\u00a0%", fr.percent(0.005, 1));
        assertEquals("17 août 2026", fr.date(LocalDate.of(2026, 8, 17)));
        assertEquals("1er juin 2026", fr.date(LocalDate.of(2026, 6, 1)));
        assertEquals("août 2026", fr.month(LocalDate.of(2026, 8, 17)));
    }

    @Test
    void englishWritesNumbersWithPointAndCommas() {
        assertEquals("12,345", en.number(12345));
        assertEquals("3.5", en.number(3.46, 1));
        assertEquals("55%", en.percent(0.549));
        assertEquals("August 17, 2026", en.date(LocalDate.of(2026, 8, 17)));
        assertEquals("Aug 2026", en.month(LocalDate.of(2026, 8, 17)));
    }

    @Test
    void negativeNumbersHaveAMinusSign() {
        assertEquals("\u22123.5", en.number(-3.46, 1));
        assertEquals("\u221212\u00a0345", fr.number(-12345));
        assertEquals("\u22120,5\u00a0%", fr.percent(-0.005, 1));
        assertEquals("0", en.number(-0.004, 2), "nothing has no sign");
    }

    @Test
    void unknownKeyIsNamed() {
        assertEquals(
                "no message for key 'chart.nope' in fr",
                assertThrows(IllegalArgumentException.class, () -> fr.get("chart.nope"))
                        .getMessage());
    }

    private static List<String> arguments(Messages texts, String key) {
        return new MessageFormat(texts.pattern(key), texts.locale())
                .getArgumentNames().stream().sorted().toList();
    }
}
