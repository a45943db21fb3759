package ca.etalon.analytics.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private static final double CLOSE = 1e-12;

    @Test
    void oneHolderOfAllIsWhollyConcentratedAndHasNoEvenness() {
        var one = new Concentration(7);

        assertEquals(1, one.herfindahl());
        assertTrue(one.normalisedHerfindahl().isEmpty());
        assertTrue(one.evenness().isEmpty());
        assertEquals(0, one.gini());
    }

    @Test
    void holderOfNothingIsAHolder() {
        assertEquals(0.75, new Concentration(0, 4, 0, 0).gini(), CLOSE);
        assertEquals(1, new Concentration(0, 4).normalisedHerfindahl().orElseThrow(), CLOSE);
        assertEquals(0.5, new Concentration(1, 1, 0, 0).evenness().orElseThrow(), CLOSE);
    }

    @Test
    void amountsOfNothingOrBelowAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Concentration(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Concentration(-1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Concentration());
    }
}
