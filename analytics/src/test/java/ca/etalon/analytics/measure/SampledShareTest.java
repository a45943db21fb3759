package ca.etalon.analytics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampledShareTest {

    /** Wilson's interval of 8 of 10 is [0.4902, 0.9433]; among ten million the correction is nil. */
    @Test
    void sampleOfAVeryLargePopulationHasWilsonsInterval() {
        var share = SampledShare.of(8, 10, 10, 10_000_000);

        assertEquals(0.8, share.value());
        assertEquals(0.4902, share.low(), 1e-4);
        assertEquals(0.9433, share.high(), 1e-4);
        assertTrue(share.isSample());
    }

    /**
     * z² = 3.841459 × (100 - 50) / 99 = 1.940131; with p = 0.8 and n = 50 the centre is (0.8 + 0.019401) / 1.038803 =
     * 0.788794, the half width √(1.940131 × (0.0032 + 0.000194)) / 1.038803 = 0.078114.
     */
    @Test
    void halfOfThePopulationHalvesTheVariance() {
        var share = SampledShare.of(40, 50, 50, 100);

        assertEquals(0.788794 - 0.078114, share.low(), 1e-5);
        assertEquals(0.788794 + 0.078114, share.high(), 1e-5);
    }

    @Test
    void wholePopulationHasNoSamplingError() {
        var share = SampledShare.of(7, 9, 12, 12);

        assertEquals(7 / 9.0, share.low(), 1e-12);
        assertEquals(7 / 9.0, share.high(), 1e-12);
        assertFalse(share.isSample());
    }

    @Test
    void intervalStaysWithinNothingAndAll() {
        assertEquals(1, SampledShare.of(3, 3, 3, 50).high());
        assertEquals(0, SampledShare.of(0, 3, 3, 50).low());
        assertTrue(SampledShare.of(3, 3, 3, 50).low() < 0.6);
        assertEquals(1, SampledShare.of(1, 1, 1, 1).low());
    }

    @Test
    void countsThatDoNotNestAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SampledShare.of(0, 0, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> SampledShare.of(3, 2, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> SampledShare.of(1, 2, 11, 10));
    }
}
