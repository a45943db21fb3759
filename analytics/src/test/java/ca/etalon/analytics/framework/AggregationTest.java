package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.framework.Aggregation.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class AggregationTest {
    /** The worked vector of methodology §6.5. */
    private static final List<Part> PARTS = List.of(new Part(60, 1), new Part(80, 2), new Part(20, 1));

    @Test
    void arithmeticMeanWeighsItsParts() {
        assertEquals(60, of(Aggregation.ARITHMETIC, 0, PARTS), 1e-12);
    }

    @Test
    void lowerTheOrderTheMoreImbalanceCosts() {
        assertEquals(64.807407, of(Aggregation.POWER, 2, PARTS), 1e-6);
        assertEquals(52.642961, of(Aggregation.GEOMETRIC, 0, PARTS), 1e-6);
        assertEquals(43.636364, of(Aggregation.HARMONIC, 0, PARTS), 1e-6);
        assertEquals(35.977522, of(Aggregation.POWER, -2, PARTS), 1e-6);
    }

    @Test
    void geometricMeanTakesTheFloorForSmallerParts() {
        assertEquals(10, of(Aggregation.GEOMETRIC, 0, List.of(new Part(0, 1), new Part(100, 1))), 1e-9);
    }

    @Test
    void sumAddsPointsAsTheyAre() {
        assertEquals(160, of(Aggregation.SUM, 0, PARTS), 0);
    }

    private static double of(Aggregation aggregation, double order, List<Part> parts) {
        return Aggregation.of(parts, aggregation.mean(order, 1));
    }

    @Test
    void shareScoresItsPercentage() {
        assertEquals(37.5, Goalposts.SHARE.score(0.375), 0);
    }

    @Test
    void beyondAPostScoresWhatThePostDoes() {
        var posts = new Goalposts(0.2, 0.7);

        assertEquals(0, posts.score(0.1), 0);
        assertEquals(50, posts.score(0.45), 1e-12);
        assertEquals(100, posts.score(0.9), 0);
    }

    @Test
    void lessIsBetterWhenTheWorstPostIsAbove() {
        assertEquals(75, new Goalposts(1, 0).score(0.25), 0);
    }
}
