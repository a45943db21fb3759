package ca.etalon.analytics.uncertainty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.Imputation;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Method;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.Screening;
import ca.etalon.analytics.composite.Treatment;
import ca.etalon.analytics.composite.UnitTable;
import ca.etalon.analytics.composite.Values;
import ca.etalon.analytics.composite.Weighting;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RankUncertaintyTest {
    private static final double CLOSE = 1e-9;

    /** Three draws of three units. */
    private static final RankDraws THREE = RankDraws.joined(3, new char[] {1, 2, 3, 1, 3, 2}, new char[] {2, 1, 0});

    @Test
    void drawIsTheIndexUnderItsAssumptions() {
        var hierarchy = SomeIndex.hierarchy(2, 2, 5);
        var table = SomeIndex.table(hierarchy, 30, 0.1);
        List<Function<Component, Mean>> means = List.of(
                aggregate -> Mean.ARITHMETIC,
                aggregate -> new Mean(0, 1),
                aggregate -> aggregate.level() == 3 ? new Mean(-1, 1) : new Mean(2, 1));
        var imputations = List.of(Imputation.none(), Imputation.siblingMean());
        var treatments = List.of(Treatment.NONE, new Treatment(2, 0.1, -2));
        var normalisations = List.of(Normalisation.minMax(0, 100), Normalisation.zScore(50, 5));
        var weightings = List.of(Weighting.DECLARED, Weighting.EQUAL, Weighting.ENTROPY);
        var model = new CompositeModel(
                table,
                hierarchy,
                new Assumptions(imputations, treatments, normalisations, weightings, means, component -> 0),
                1);
        for (int choice = 0; choice < 72; choice++) {
            int i = choice % 2;
            int t = choice / 2 % 2;
            int n = choice / 4 % 2;
            int w = choice / 8 % 3;
            int m = choice / 24;
            var method = new Method(
                    imputations.get(i),
                    Screening.NONE,
                    treatments.get(t),
                    normalisations.get(n),
                    weightings.get(w),
                    means.get(m));
            var made = method.apply(table, hierarchy);
            var composite = made.composite();
            var inputs = new double[] {i / 2.0, t / 2.0, n / 2.0, w / 3.0 + 1e-9, m / 3.0 + 1e-9, 0, 0};

            var scores = model.evaluation().scores(inputs);
            for (int unit = 0; unit < 30; unit++) {
                assertEquals(composite.index().get(unit).orElse(Double.NaN), scores[unit], CLOSE, "choice " + choice);
            }
            var ranks = new int[30];
            model.evaluation().ranks(inputs, ranks);
            for (int unit = 0; unit < 30; unit++) {
                assertEquals(composite.ranks().get(unit).orElse(0), ranks[unit]);
            }
        }
    }

    /** 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last bit. */
    @Test
    void unitsOfTheSamePartsInAnotherOrderAreTiedInEveryDraw() {
        var hierarchy = SomeIndex.hierarchy(1, 1, 3);
        var indicators = hierarchy.indicators().stream().map(Component::id).toList();
        var table = new UnitTable(
                List.of("x", "y", "z"),
                indicators,
                List.of(Values.of(0.1, 0.3, 0.1), Values.of(0.2, 0.2, 0.1), Values.of(0.3, 0.1, 0.1)));
        var model = new CompositeModel(
                table,
                hierarchy,
                new Assumptions(
                        List.of(Imputation.none()),
                        List.of(Treatment.NONE),
                        List.of(Normalisation.none()),
                        List.of(Weighting.EQUAL),
                        List.of(aggregate -> Mean.ARITHMETIC, aggregate -> Mean.GEOMETRIC),
                        component -> 0),
                1);
        var draws = RankDraws.of(model, 20);
        for (int draw = 0; draw < 20; draw++) {
            assertEquals(1, draws.rank(draw, 0));
            assertEquals(1, draws.rank(draw, 1));
            assertEquals(3, draws.rank(draw, 2));
        }
    }

    /** At mean ranks 1, 2.5, 2.5 and 1, 2, 3 the sums are 2, 4.5, 5.5: S = 6.5, W = 12 · 6.5 / (4 · 24 − 2 · 6). */
    @Test
    void agreementOfRankingsIsCorrectedForTies() {
        var tied = new double[][] {{1, 2, 2}, {1, 2, 3}};
        assertEquals(78 / 84.0, RankAgreement.kendallW(tied).orElseThrow(), CLOSE);
        assertTrue(RankAgreement.kendallW(new double[][] {{1, 1}, {1, 1}}).isEmpty());
    }

    @Test
    void onlyWhatMakesADifferenceIsAFactor() {
        var hierarchy = SomeIndex.hierarchy(1, 1, 2);
        var table = SomeIndex.table(hierarchy, 4, 0);
        var one = List.of(Normalisation.goalposts(0, 1, 100));

        assertEquals(
                Set.of(),
                new CompositeModel(table, hierarchy, SomeIndex.assumptions(one, List.of(Mean.ARITHMETIC), 0), 1)
                        .factors());
        assertEquals(
                Set.of(Factor.AGGREGATION, Factor.WEIGHTS),
                new CompositeModel(
                                table,
                                hierarchy,
                                SomeIndex.assumptions(one, List.of(Mean.ARITHMETIC, Mean.GEOMETRIC), 0.2),
                                1)
                        .factors());
    }

    @Test
    void weightsMoveWithinTheirNoiseAndNoFurther() {
        var hierarchy = SomeIndex.hierarchy(1, 1, 2);
        var table = SomeIndex.table(hierarchy, 4, 0);
        var model = new CompositeModel(
                table,
                hierarchy,
                SomeIndex.assumptions(List.of(Normalisation.none()), List.of(Mean.ARITHMETIC), 0.25),
                1);
        var weights = new double[5];
        double low = 9;
        double high = 0;
        var inputs = new double[Factor.values().length];
        for (int draw = 0; draw < 1000; draw++) {
            model.draw(draw, 0, inputs);
            model.weights(0, inputs, weights);
            low = Math.min(low, weights[1]);
            high = Math.max(high, weights[1]);
        }
        // The second indicator weighs 2.
        assertTrue(low >= 1.5 && low < 1.51, String.valueOf(low));
        assertTrue(high <= 2.5 && high > 2.49, String.valueOf(high));
    }

    @Test
    void sameRanksOnOneTwoAndSevenThreadsAndInAnyBlocks() throws Exception {
        var hierarchy = SomeIndex.hierarchy(3, 2, 4);
        var table = SomeIndex.table(hierarchy, 40, 0.05);
        var model = new CompositeModel(
                table,
                hierarchy,
                SomeIndex.assumptions(
                        List.of(Normalisation.minMax(1, 100), Normalisation.zScore(10, 2)),
                        List.of(Mean.ARITHMETIC, Mean.GEOMETRIC),
                        0.25),
                5);
        var alone = RankDraws.block(model, 0, 1000);
        for (int threads : new int[] {1, 2, 7}) {
            var pool = new ForkJoinPool(threads);
            var draws = pool.submit(() -> RankDraws.of(model, 1000)).get();
            pool.shutdown();
            assertEquals(RankDraws.joined(40, alone), draws);
        }
        assertEquals(
                RankDraws.joined(40, alone),
                RankDraws.joined(
                        40,
                        RankDraws.block(model, 0, 333),
                        RankDraws.block(model, 333, 334),
                        RankDraws.block(model, 334, 1000)));
    }

    @Test
    void anotherSeedIsAnotherSetOfDraws() {
        var hierarchy = SomeIndex.hierarchy(2, 2, 3);
        var table = SomeIndex.table(hierarchy, 20, 0);
        var assumptions = SomeIndex.assumptions(List.of(Normalisation.minMax(0, 1)), List.of(Mean.ARITHMETIC), 0.5);

        assertTrue(!RankDraws.of(new CompositeModel(table, hierarchy, assumptions, 1), 50)
                .equals(RankDraws.of(new CompositeModel(table, hierarchy, assumptions, 2), 50)));
    }

    @Test
    void quantilesLieBetweenTheRanksOfTheDraws() {
        var uncertainty = new RankUncertainty(THREE);

        assertEquals(1, uncertainty.median(0).orElseThrow());
        assertEquals(1.9, uncertainty.quantile(0, 0.95).orElseThrow(), CLOSE);
        assertEquals(2.05, uncertainty.quantile(2, 0.05).orElseThrow(), CLOSE);
        assertEquals(4 / 3.0, uncertainty.mean(0).orElseThrow(), CLOSE);
        assertEquals(2 / 3.0, uncertainty.withinFirst(0, 1).orElseThrow(), CLOSE);
        assertEquals(1, uncertainty.withinFirst(0, 9).orElseThrow(), CLOSE);
    }

    @Test
    void drawInWhichAUnitIsNotRankedIsNoRankOfIt() {
        var uncertainty = new RankUncertainty(THREE);

        assertEquals(2, uncertainty.ranked(2));
        assertEquals(2.5, uncertainty.mean(2).orElseThrow());
        assertEquals(0, uncertainty.beats(2, 0));
        assertEquals(1 / 3.0, uncertainty.beats(2, 1), CLOSE);
        assertEquals(1 / 3.0, uncertainty.beats(1, 2), CLOSE);
        assertTrue(new RankUncertainty(RankDraws.joined(1, new char[] {0}))
                .median(0)
                .isEmpty());
    }

    @Test
    void unitsWhoseIntervalsOverlapTheFirstOfTheirGroupAreTied() {
        // Ranks 1–2, 1–3, 2–4, 5 always, and never.
        var draws =
                RankDraws.joined(5, new char[] {1, 3, 2, 5, 0}, new char[] {2, 1, 4, 5, 0}, new char[] {1, 2, 3, 5, 0});
        var uncertainty = new RankUncertainty(draws);

        assertArrayEquals(new int[] {1, 1, 2, 3, 0}, TieGroups.of(uncertainty, new int[] {1, 2, 3, 4, 0}));
    }

    @Test
    void stabilityIsTheMeanAgreementWithTheNominalRanking() {
        var draws = RankDraws.joined(4, new char[] {1, 2, 3, 4}, new char[] {2, 1, 3, 4});
        var nominal = new int[] {1, 2, 3, 4};
        var said = Stability.of(draws, new RankUncertainty(draws), nominal, 1);

        assertEquals(0.25, said.shift().orElseThrow(), CLOSE);
        assertEquals((1 + 0.8) / 2, said.spearman().orElseThrow(), CLOSE);
        assertEquals((1 + 4 / 6.0) / 2, said.kendall().orElseThrow(), CLOSE);
        assertEquals(0.5, said.topJaccard().orElseThrow(), CLOSE);
        // One pair of six is the other way round in half of the draws.
        assertEquals(1 / 6.0, said.reversals().orElseThrow(), CLOSE);
    }

    @Test
    void cellKnownWithinBoundsIsDrawnEvenlyBetweenThem() {
        var hierarchy = new Hierarchy(
                List.of(new Component("a", 1, "t", 1, false, null), new Component("t", 2, null, 1, false, null)));
        // The first is anywhere from 0 to 100, the second 25, so above in a quarter of the draws.
        var low = new UnitTable(List.of("x", "y"), List.of("a"), List.of(Values.of(0, 0.25)));
        var high = new UnitTable(List.of("x", "y"), List.of("a"), List.of(Values.of(1, 0.25)));
        var assumptions =
                SomeIndex.assumptions(List.of(Normalisation.goalposts(0, 1, 100)), List.of(Mean.ARITHMETIC), 0);
        var model = new CompositeModel(low, high, hierarchy, assumptions, 3);
        var uncertainty = new RankUncertainty(RankDraws.of(model, 10_000));

        assertEquals(Set.of(Factor.UNKNOWN), model.factors());
        assertEquals(0.25, uncertainty.beats(1, 0), 5 * StrictMath.sqrt(0.25 * 0.75 / 10_000));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CompositeModel(
                        low,
                        high,
                        hierarchy,
                        SomeIndex.assumptions(List.of(Normalisation.minMax(0, 1)), List.of(Mean.ARITHMETIC), 0),
                        3));
    }

    @Test
    void agreementInWholeNumbersIsThatOfTheLibrary() {
        var left = new int[] {1, 2, 2, 4, 5, 5, 7, 0};
        var right = new int[] {2, 1, 3, 3, 7, 5, 5, 0};
        var said = new NominalAgreement(left, 3).of(right);
        var some = new double[] {1, 2, 2, 4, 5, 5, 7};
        var others = new double[] {2, 1, 3, 3, 7, 5, 5};

        assertEquals(RankAgreement.meanAbsoluteShift(left, right), said[0], CLOSE);
        assertEquals(RankAgreement.spearman(some, others).orElseThrow(), said[1], CLOSE);
        assertEquals(RankAgreement.kendallTauB(some, others).orElseThrow(), said[2], CLOSE);
        assertEquals(0.75, said[3], CLOSE);
        assertTrue(RankAgreement.kendallTauB(new double[] {1, 1}, new double[] {1, 2})
                .isEmpty());
        assertTrue(Double.isNaN(new NominalAgreement(left, 3).of(new int[8])[2]));
    }
}
