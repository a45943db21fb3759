package ca.etalon.analytics.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PhiloxTest {

    /** The known answers that its authors publish with it. */
    @Test
    void bitsAreThoseThatItsAuthorsPublish() {
        assertEquals(0x6627e8d5_e169c58dL, Philox.bits(0, 0, 0, 0, 0, 0));
        assertEquals(0x408f276d_41c83b0eL, Philox.bits(-1, -1, -1, -1, -1, -1));
        assertEquals(
                0xd16cfe09_94fdccebL,
                Philox.bits(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0));
    }

    /** Mean 1/2 and variance 1/12 within five standard errors, in each dimension, and no correlation between two. */
    @Test
    void numbersAreEvenAndDimensionsApart() {
        int draws = 100_000;
        double[] sums = new double[3];
        double squares = 0;
        double product = 0;
        for (int draw = 0; draw < draws; draw++) {
            double x = Philox.uniform(7, 0, draw, 0);
            double y = Philox.uniform(7, 0, draw, 1);
            sums[0] += x;
            sums[1] += y;
            sums[2] += Philox.uniform(7, 1, draw, 0);
            squares += (x - 0.5) * (x - 0.5);
            product += (x - 0.5) * (y - 0.5);
            assertTrue(x >= 0 && x < 1);
        }
        double error = StrictMath.sqrt(1 / 12.0 / draws);
        for (double sum : sums) {
            assertEquals(0.5, sum / draws, 5 * error);
        }
        assertEquals(1 / 12.0, squares / draws, 5 * StrictMath.sqrt(1 / 180.0 / draws));
        assertEquals(0, product / draws, 5 / 12.0 / StrictMath.sqrt(draws));
    }
}
