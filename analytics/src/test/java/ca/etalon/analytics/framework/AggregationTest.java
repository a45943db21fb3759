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
        assertEquals(60, Aggregation.ARITHMETIC.of(PARTS, 0), 1e-12);
    }

    @Test
    void geometricMeanIsBelowTheArithmeticWherePartsDiffer() {
        assertEquals(52.642961, Aggregation.GEOMETRIC.of(PARTS, 1), 1e-6);
    }

    @Test
    void geometricMeanTakesTheFloorForSmallerParts() {
        var parts = List.of(new Part(0, 1), new Part(100, 1));

        assertEquals(10, Aggregation.GEOMETRIC.of(parts, 1), 1e-9);
    }

    @Test
    void sumAddsPointsAsTheyAre() {
        assertEquals(160, Aggregation.SUM.of(PARTS, 0), 0);
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
