package ca.etalon.analytics.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class SobolTest {

    /** x + 2y: the shares of the variance are 1/5 and 4/5, alone and in all. */
    @Test
    void sumOfInputsDividesItsVarianceAmongThem() {
        var indices = new Sobol(() -> x -> x[0] + 2 * x[1], 3, 20_000, 1).indices(50);

        assertEquals(0.2, indices.get(0).first(), 0.02);
        assertEquals(0.8, indices.get(1).total(), 0.02);
        assertEquals(0, indices.get(2).first(), 0);
        assertEquals(0, indices.get(2).total(), 0);
        assertTrue(indices.get(0).firstLow() < 0.2 && indices.get(0).firstHigh() > 0.2);
    }

    @Test
    void resultThatDoesNotVaryHasNoIndices() {
        assertEquals(List.of(), new Sobol(() -> x -> 4, 2, 10, 1).indices(10));
    }

    @Test
    void sameIndicesOnOneAndThreeThreads() throws Exception {
        var one = new ForkJoinPool(1);
        var three = new ForkJoinPool(3);
        var alone = one.submit(() -> new Sobol(() -> x -> x[0] * x[1], 2, 500, 9).indices(30))
                .get();
        var together = three.submit(() -> new Sobol(() -> x -> x[0] * x[1], 2, 500, 9).indices(30))
                .get();
        one.shutdown();
        three.shutdown();

        assertEquals(alone, together);
    }
}
