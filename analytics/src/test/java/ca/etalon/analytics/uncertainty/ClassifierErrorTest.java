package ca.etalon.analytics.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.UnitTable;
import ca.etalon.analytics.composite.Values;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassifierErrorTest {
    private static final double CLOSE = 1e-12;
    private static final long SURE = 1_000_000_000_000L;
    private static final LabelCounts NEVER_WRONG = new LabelCounts(SURE, 0, SURE, 0);
    private static final LabelCounts SOMETIMES = new LabelCounts(200, 10, 300, 6);

    @Test
    void shareIsCorrectedByTheEstimateOfRoganAndGladen() {
        // Of 100 rows 40 are so: 36 of them are found, and 6 of the 60 others are taken for them.
        assertEquals(0.4, ClassifierError.corrected(0.42, 0.1, 0.1, 0.5), CLOSE);
        assertEquals(0.52 / 0.95, ClassifierError.corrected(0.55, 0.03, 0.02, 0.5), CLOSE);
        assertEquals(0.55, ClassifierError.corrected(0.55, 0, 0, 0.5), CLOSE);
    }

    @Test
    void correctedShareStaysAShare() {
        assertEquals(0, ClassifierError.corrected(0.02, 0.05, 0.01, 0.5));
        assertEquals(1, ClassifierError.corrected(0.99, 0.01, 0.05, 0.5));
    }

    @Test
    void readerWhoIsWrongAsOftenAsRightTellsNothing() {
        assertEquals(0.7, ClassifierError.corrected(0.1, 0.5, 0.5, 0.7));
        assertEquals(0.7, ClassifierError.corrected(0.9, 0.6, 0.7, 0.7));
    }

    @Test
    void posteriorIsThatOfJeffreys() {
        // Of no case at all: the arcsine distribution, whose quantile of q is sin²(πq/2).
        var none = ClassifierError.posterior(0, 0);
        for (int i : List.of(0, 100, 256, 511)) {
            assertEquals(StrictMath.pow(StrictMath.sin(StrictMath.PI / 2 * (i + 0.5) / none.length), 2), none[i], 1e-8);
        }
        // Of 10 in 200 the posterior is Beta(10.5, 190.5), whose mean is 10.5/201.
        var some = ClassifierError.posterior(10, 200);
        assertEquals(10.5 / 201, Arrays.stream(some).average().orElseThrow(), 1e-4);
    }

    @Test
    void sharesOfReadersWhoAreNeverWrongKeepTheirValue() {
        var draws = new CorrectedShare.Draws(List.of(new ClassifierError(0, NEVER_WRONG, NEVER_WRONG)), 1, 500);
        var said = draws.of(0.55, 0, 0.3);

        assertEquals(0.55, said.low(), 1e-9);
        assertEquals(0.55, said.high(), 1e-9);
        var bounded = draws.of(0.5, 0.2, null);
        assertEquals(0.4, bounded.low(), 1e-9);
        assertEquals(0.6, bounded.high(), 1e-9);
    }

    @Test
    void intervalIsNarrowOnManyLabelsAndWideOnFew() {
        var many = new CorrectedShare.Draws(List.of(new ClassifierError(0, SOMETIMES, SOMETIMES)), 1, 4000);
        var few = new CorrectedShare.Draws(
                List.of(new ClassifierError(0, LabelCounts.NONE, new LabelCounts(4, 0, 6, 0))), 1, 4000);
        var said = many.of(0.5, 0, 0.0);

        // About (0.5 − 0.05) / (1 − 0.05 − 0.02), with the rates a few hundredths about their means.
        assertEquals(0.4839, said.median(), 0.002);
        assertTrue(said.low() > 0.46 && said.high() < 0.51, said.toString());
        assertTrue(few.of(0.5, 0, 1.0).high() - few.of(0.5, 0, 1.0).low() > 0.2);
        assertTrue(few.of(0.5, 0, 0.0).high() - few.of(0.5, 0, 0.0).low() > 0.8, "without a label nothing is known");
    }

    @Test
    void mixOfLanguagesThatIsNotKnownAllowsForEitherAlone() {
        var draws = new CorrectedShare.Draws(
                List.of(new ClassifierError(0, SOMETIMES, new LabelCounts(20, 4, 20, 0))), 1, 2000);
        var unknown = draws.of(0.5, 0, null);

        assertEquals(Math.min(draws.of(0.5, 0, 0.0).low(), draws.of(0.5, 0, 1.0).low()), unknown.low());
        assertEquals(
                Math.max(draws.of(0.5, 0, 0.0).high(), draws.of(0.5, 0, 1.0).high()), unknown.high());
    }

    @Test
    void rowThatMustPassTwoDecisionsIsMissedByEither() {
        var one = new ClassifierError(0, SOMETIMES, NEVER_WRONG);
        var other = new ClassifierError(1, SOMETIMES, NEVER_WRONG);
        var ofOne = ClassifierError.rates(List.of(one), 5, 17);
        var ofOther = ClassifierError.rates(List.of(other), 5, 17);
        var both = ClassifierError.rates(List.of(one, other), 5, 17);

        assertTrue(ofOne.missed()[0] != ofOther.missed()[0], "drawn apart");
        assertEquals(1 - (1 - ofOne.missed()[0]) * (1 - ofOther.missed()[0]), both.missed()[0], CLOSE);
        assertEquals(Math.max(ofOne.taken()[0], ofOther.taken()[0]), both.taken()[0], CLOSE);
        assertArrayEquals(
                ofOne.taken(), ClassifierError.rates(List.of(one), 5, 17).taken());
    }

    @Test
    void errorOfADrawIsCommonToAllUnits() {
        var model = model(List.of(0.5, 0.49), false);

        assertEquals(Set.of(Factor.CLASSIFIER), model.factors());
        // The shares move together, so the order never changes, however uncertain each is.
        assertEquals(1, new RankUncertainty(RankDraws.of(model, 2000)).beats(0, 1));
    }

    @Test
    void unitsOfDifferentLanguagesMayChangePlaces() {
        assertTrue(new RankUncertainty(RankDraws.of(model(List.of(0.5, 0.49), true), 2000)).beats(1, 0) > 0.05);
    }

    @Test
    void drawsAreTheSameInAnyPartition() {
        var model = model(List.of(0.5, 0.49), true);

        assertEquals(
                RankDraws.of(model, 500),
                RankDraws.joined(2, RankDraws.block(model, 0, 77), RankDraws.block(model, 77, 500)));
    }

    /** @param isApart whether the second unit is in French, which is read worse */
    private static CompositeModel model(List<Double> shares, boolean isApart) {
        var hierarchy = new Hierarchy(
                List.of(new Component("a", 1, "t", 1, false, null), new Component("t", 2, null, 1, false, null)));
        var table = new UnitTable(List.of("x", "y"), List.of("a"), List.of(Values.of(shares.get(0), shares.get(1))));
        var error = new ClassifierError(0, SOMETIMES, new LabelCounts(20, 1, 20, 1));
        var cells = List.of(
                new ReadShares.Cell(shares.get(0), 0, 0.0), new ReadShares.Cell(shares.get(1), 0, isApart ? 1.0 : 0.0));
        return new CompositeModel(
                table,
                table,
                Map.of("a", new ReadShares(List.of(error), 0, 1, 100, cells)),
                hierarchy,
                SomeIndex.assumptions(List.of(Normalisation.goalposts(0, 1, 100)), List.of(Mean.ARITHMETIC), 0),
                3);
    }
}
