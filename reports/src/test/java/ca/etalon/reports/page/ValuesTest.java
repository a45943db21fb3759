package ca.etalon.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.reports.i18n.Messages;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private final Values english = new Values(Messages.ENGLISH);
    private final Values french = new Values(Messages.FRENCH);

    @Test
    void productsThatCountInPartAreNotRoundedToAll() {
        assertEquals("112.5", english.parts(112.5));
        assertEquals("112.96", english.parts(112.96));
        assertEquals("112,5", french.parts(112.5));
    }

    @Test
    void wholeSumIsWrittenWithoutDecimals() {
        assertEquals("1,113", english.parts(1113));
        assertEquals("113", english.parts(112.99999999));
        assertEquals("0", english.parts(0));
    }
}
