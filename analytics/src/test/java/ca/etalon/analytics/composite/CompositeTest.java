package ca.etalon.analytics.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompositeTest {
    private static final double CLOSE = 1e-12;

    /** Two pillars: p of a and b (weights 1 and 3), q of c. */
    private static final Hierarchy TREE = new Hierarchy(List.of(
            new Component("a", 1, "p", 1, false, null),
            new Component("b", 1, "p", 3, true, null),
            new Component("c", 1, "q", 1, false, null),
            new Component("p", 2, "top", 1, false, null),
            new Component("q", 2, "top", 1, false, null),
            new Component("top", 3, null, 1, false, null)));

    private static Values some(Double... numbers) {
        return Values.ofNullable(Arrays.asList(numbers));
    }

    private static UnitTable table(List<String> units, Values... columns) {
        return new UnitTable(units, List.of("a", "b", "c").subList(0, columns.length), List.of(columns));
    }

    @Test
    void whatIsAbsentCannotBeReadAsANumber() {
        var values = some(1.0, null, Double.POSITIVE_INFINITY);

        assertEquals(1, values.count());
        assertEquals(OptionalDouble.empty(), values.get(1));
        assertThrows(NoSuchElementException.class, () -> values.at(2));
        assertThrows(IllegalArgumentException.class, () -> Values.of(1, Double.NaN));
    }

    @Test
    void normalisingWhatDoesNotVaryLeavesItAbsent() {
        var same = Values.of(4, 4, 4);
        for (var way : List.of(
                Normalisation.minMax(0, 100),
                Normalisation.zScore(0, 1),
                Normalisation.distanceToMaximum(),
                Normalisation.distanceToReference(0, false))) {
            assertEquals(0, way.apply(same, false).count(), way.name());
        }
        assertEquals(3, Normalisation.goalposts(0, 10, 1).apply(same, false).count());
        assertEquals(
                0, Normalisation.percentileRank().apply(Values.of(3), false).count());
        assertEquals(
                0, Normalisation.minMax(0, 1).apply(some(null, null), false).count());
    }

    @Test
    void absentPartLeavesTheMeanAndItsWeightGoesToTheOthers() {
        assertEquals(
                70,
                Mean.ARITHMETIC
                        .of(some(60.0, null, 80.0), new double[] {1, 5, 1})
                        .orElseThrow(),
                CLOSE);
        assertTrue(Mean.ARITHMETIC.of(some(null, null), new double[] {1, 1}).isEmpty());
        assertTrue(Mean.ARITHMETIC.of(some(5.0), new double[] {0}).isEmpty());
    }

    @Test
    void partOfZeroHasAGeometricMeanOnlyByAFloor() {
        var parts = Values.of(0, 100);
        var weights = new double[] {1, 1};

        assertTrue(Mean.GEOMETRIC.of(parts, weights).isEmpty());
        assertTrue(Mean.HARMONIC.of(parts, weights).isEmpty());
        assertEquals(10, new Mean(0, 1).of(parts, weights).orElseThrow(), CLOSE);
        assertEquals(200 / 101.0, new Mean(-1, 1).of(parts, weights).orElseThrow(), CLOSE);
        assertEquals(StrictMath.sqrt(5000), Mean.ofOrder(2).of(parts, weights).orElseThrow(), 1e-9);
    }

    @Test
    void unitOfWhichAPillarIsAbsentIsScoredOnTheOthers() {
        var scores = new Composite(
                TREE, table(List.of("x", "y"), some(10.0, null), some(50.0, null), some(0.0, 30.0)), Mean.ARITHMETIC);

        assertEquals(40, scores.of("p").at(0), CLOSE);
        assertFalse(scores.of("p").isPresent(1));
        assertEquals(Values.of(20, 30), scores.index());
        assertEquals(Values.of(2, 1), scores.ranks());
    }

    @Test
    void tiedUnitsShareTheBestRank() {
        assertEquals(some(1.0, 3.0, 1.0, null, 4.0), Ranks.descending(some(9.0, 5.0, 9.0, null, 1.0)));
        assertEquals(some(3.0, 2.0, 3.0, null, 1.0), Ranks.ascending(some(9.0, 5.0, 9.0, null, 1.0)));
    }

    /** 0.1 + 0.2 + 0.3 is 0.6000000000000001 and 0.3 + 0.2 + 0.1 is 0.6: the same parts, the same place. */
    @Test
    void unitsOfTheSamePartsInAnotherOrderAreTied() {
        assertEquals(Values.of(1, 1, 3), Ranks.descending(Values.of(0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1, 0.59)));
        // A millionth is no rounding.
        assertEquals(Values.of(1, 2), Ranks.descending(Values.of(0.600001, 0.6)));
    }

    @Test
    void unitsOfPermutedScoresAreTiedByEveryMean() {
        var flat = new Hierarchy(List.of(
                new Component("a", 1, "top", 1, false, null),
                new Component("b", 1, "top", 1, false, null),
                new Component("c", 1, "top", 1, false, null),
                new Component("top", 2, null, 1, false, null)));
        var random = new Random(1);
        for (int pair = 0; pair < 10_000; pair++) {
            double a = 1 + 99 * random.nextDouble();
            double b = 1 + 99 * random.nextDouble();
            double c = 1 + 99 * random.nextDouble();
            var table = table(List.of("x", "y"), Values.of(a, c), Values.of(b, a), Values.of(c, b));
            for (var mean : List.of(Mean.ARITHMETIC, Mean.GEOMETRIC, Mean.HARMONIC)) {
                assertEquals(Values.of(1, 1), new Composite(flat, table, mean).ranks());
            }
        }
    }

    @Test
    void effectiveWeightIsTheProductDownTheTree() {
        assertEquals(Map.of("top", 1.0, "p", 0.5, "q", 0.5, "a", 0.125, "b", 0.375, "c", 0.5), TREE.effectiveWeights());
    }

    @Test
    void hierarchyWithoutOneRootOrWithACircleIsRefused() {
        var top = new Component("top", 2, null, 1, false, null);
        assertThrows(IllegalArgumentException.class, () -> new Hierarchy(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Hierarchy(List.of(top, top)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Hierarchy(List.of(
                        top, new Component("a", 1, "b", 1, false, null), new Component("b", 1, "a", 1, false, null))));
    }

    @Test
    void quotientByAnAbsentOrZeroDenominatorIsAbsent() {
        var tree = new Hierarchy(List.of(
                new Component("a", 1, "top", 1, false, "people"), new Component("top", 2, null, 1, false, null)));
        var people = new UnitTable(List.of("x", "y", "z"), List.of("people"), List.of(some(2.0, 0.0, null)));

        assertEquals(
                List.of(some(3.0, null, null)),
                Denomination.apply(table(List.of("x", "y", "z"), Values.of(6, 6, 6)), tree, people)
                        .columns());
    }

    @Test
    void unitOfWhichTooLittleIsKnownIsScreened() {
        var table = table(List.of("x", "y", "z"), some(1.0, null, 3.0), some(1.0, 2.0, null), some(null, null, 3.0));

        assertEquals(List.of("x", "z"), new Screening(0.6).apply(table).units());
        assertEquals(table, Screening.NONE.apply(table));
        assertEquals(0.5, Screening.availability(table, 1, List.of("a", "b")));
    }

    @Test
    void groupMeanFillsFromTheGroupAndLeavesAnEmptyGroup() {
        var table = table(List.of("x", "y", "z", "w"), some(1.0, null, 5.0, null));

        assertEquals(
                List.of(some(1.0, 1.0, 5.0, null)),
                Imputation.groupMean(List.of("g", "g", "h", "i"))
                        .apply(table, TREE)
                        .columns());
    }

    @Test
    void siblingMeanFillsFromTheSameUnitUnderTheSameAggregate() {
        var table = table(List.of("x", "y"), some(10.0, 20.0), some(null, null), some(null, 90.0));

        assertEquals(
                List.of(some(10.0, 20.0), some(10.0, 20.0), some(null, 90.0)),
                Imputation.siblingMean().apply(table, TREE).columns());
    }

    /** With one indicator complete, the estimate is known: the regression on it over the units that have both. */
    @Test
    void expectationMaximisationOfOneGapIsTheRegressionOnTheOther() {
        // Of (1, 2), (2, 3), (3, 7): slope 2.5, intercept −1.
        var table = table(
                List.of("x", "y", "z", "w", "v"), some(1.0, 2.0, 3.0, 5.0, null), some(2.0, 3.0, 7.0, null, null));

        var filled = Imputation.expectationMaximisation().apply(table, TREE).columns();

        assertEquals(11.5, filled.get(1).at(3), 1e-5);
        assertEquals(OptionalDouble.empty(), filled.get(1).get(4));
        assertEquals(some(1.0, 2.0, 3.0, 5.0, null), filled.get(0));
    }

    @Test
    void expectationMaximisationHasAnAnswerWhereIndicatorsAreTheSame() {
        var table = table(List.of("x", "y", "z"), Values.of(1, 2, 4), some(1.0, 2.0, null), Values.of(7, 7, 7));

        assertEquals(
                4,
                Imputation.expectationMaximisation()
                        .apply(table, TREE)
                        .columns()
                        .get(1)
                        .at(2),
                1e-4);
    }

    @Test
    void outliersThatWinsorisingDoesNotMendAreLogged() {
        var values = Values.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100);

        assertEquals(Treatment.Act.WINSORISED, Treatment.STANDARD.apply(values).act());
        var logged = Treatment.STANDARD.withMost(0).apply(values);
        assertEquals(Treatment.Act.LOGARITHM, logged.act());
        assertEquals(StrictMath.log(0.99), logged.values().at(0), CLOSE);
        assertTrue(logged.winsorisedShape().isPresent());
    }

    @Test
    void lowOutliersAreWinsorisedUpwards() {
        var treated = Treatment.STANDARD.apply(Values.of(-100, 2, 3, 4, 5, 6, 7, 8, 9, 10));

        assertEquals(Values.of(2, 2, 3, 4, 5, 6, 7, 8, 9, 10), treated.values());
        assertEquals(1, treated.winsorised());
    }

    @Test
    void indicatorWhoseShapeCannotBeToldIsLeftAlone() {
        for (var values : List.of(Values.of(1, 1, 1, 1, 1), Values.of(1, 2, 900), some(null, null))) {
            assertEquals(values, Treatment.STANDARD.apply(values).values());
        }
    }

    @Test
    void entropyWeighsWhatTellsUnitsApart() {
        // Shares of a: 1/2, 1/2, so entropy 1 and no weight; of b: 1, 0, so entropy 0 and all of it.
        var weighed = Weighting.ENTROPY.weigh(
                TREE, table(List.of("x", "y"), Values.of(3, 3), Values.of(4, 0), Values.of(1, 2)));

        assertEquals(0, weighed.component("a").weight());
        assertEquals(4, weighed.component("b").weight(), CLOSE);
        assertEquals(1, weighed.component("c").weight(), CLOSE);
    }

    @Test
    void componentsWeighByTheirLoadingsAndAlikeWhereThereAreNone() {
        var moving =
                table(List.of("x", "y", "z", "w"), Values.of(1, 2, 3, 5), Values.of(1, 3, 2, 4), Values.of(1, 2, 9, 3));
        var still = table(List.of("x", "y", "z"), Values.of(1, 1, 1), Values.of(1, 2, 3), Values.of(1, 2, 3));

        // Two indicators that go together load alike, whatever their declared weights.
        var weighed = Weighting.PCA.weigh(TREE, moving);
        assertEquals(2, weighed.component("a").weight(), 1e-9);
        assertEquals(2, weighed.component("b").weight(), 1e-9);
        assertEquals(2, Weighting.PCA.weigh(TREE, still).component("b").weight(), CLOSE);
        assertEquals(2, Weighting.EQUAL.weigh(TREE, still).component("a").weight(), CLOSE);
        assertEquals(3, Weighting.DECLARED.weigh(TREE, still).component("b").weight(), CLOSE);
    }

    @Test
    void indicatorThatGoesAgainstItsParentIsFlagged() {
        var table = table(List.of("x", "y", "z"), Values.of(30, 20, 10), Values.of(10, 20, 30), Values.of(5, 5, 5));
        var links = Consistency.links(TREE, new Composite(TREE, table, Mean.ARITHMETIC));

        assertEquals(
                List.of("a", "b", "p"),
                links.stream().map(Consistency.Link::indicator).toList());
        assertTrue(links.get(0).isAgainst());
        assertEquals(-1, links.get(0).correlation(), CLOSE);
        assertFalse(links.get(1).isAgainst());
        assertEquals(1, links.get(1).importance(), CLOSE);
    }

    @Test
    void alphaOfOneIndicatorOrOfAConstantSumIsNotTold() {
        assertTrue(Consistency.cronbachAlpha(table(List.of("x", "y"), Values.of(1, 2)))
                .isEmpty());
        assertTrue(Consistency.cronbachAlpha(table(List.of("x", "y"), Values.of(1, 2), Values.of(2, 1)))
                .isEmpty());
    }

    @Test
    void pairsAreOutrankedOnTheIndicatorsThatBothHave() {
        var outranking = new Outranking(
                table(List.of("x", "y"), some(1.0, 2.0), some(9.0, null), some(4.0, 4.0)), new double[] {1, 5, 1});

        assertEquals(0.25, outranking.share(0, 1));
        assertEquals(Values.of(-1, 1), outranking.copeland());
    }

    /** 0.1 + 0.2 is 0.30000000000000004, yet half of the weight of 0.6. */
    @Test
    void unitBetterOnHalfOfTheWeightOutranksNobody() {
        var outranking = new Outranking(
                table(List.of("x", "y"), Values.of(2, 1), Values.of(2, 1), Values.of(1, 2)),
                new double[] {0.1, 0.2, 0.3});

        assertEquals(0.5, outranking.share(0, 1));
        assertEquals(0.5, outranking.share(1, 0));
        assertEquals(Values.of(0, 0), outranking.copeland());
    }

    /** The quadratic mean of −3 and 3 is not that of 0 and 3, 2.12; nor is it to be that of 3 and 3. */
    @Test
    void powerMeanOfAPartBelowZeroIsNotTold() {
        var weights = new double[] {1, 1};

        assertTrue(Mean.ofOrder(2).of(Values.of(-3, 3), weights).isEmpty());
        assertTrue(Mean.ofOrder(3).of(Values.of(-1, 2), weights).isEmpty());
        assertEquals(0, Mean.ARITHMETIC.of(Values.of(-3, 3), weights).orElseThrow(), CLOSE);
    }

    @Test
    void floorIsNotUsedByOrdersFromOne() {
        var parts = Values.of(0, 2);
        var weights = new double[] {1, 1};

        assertEquals(StrictMath.sqrt(2), new Mean(2, 1).of(parts, weights).orElseThrow(), CLOSE);
        // ((√1 + √2) / 2)² = (3 + 2√2) / 4
        assertEquals(
                (3 + 2 * StrictMath.sqrt(2)) / 4,
                new Mean(0.5, 1).of(parts, weights).orElseThrow(),
                CLOSE);
    }

    /** 80 to the power of 200 is more than any number here. */
    @Test
    void orderWhosePowersOverflowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Mean.ofOrder(200));
        assertThrows(IllegalArgumentException.class, () -> Mean.ofOrder(Double.NaN));
        // ((60^20 + 2·80^20 + 20^20) / 4)^(1/20) = 80 · ((0.75^20 + 2 + 0.25^20) / 4)^(1/20).
        assertEquals(
                80 * StrictMath.pow((StrictMath.pow(0.75, 20) + 2 + StrictMath.pow(0.25, 20)) / 4, 0.05),
                Mean.ofOrder(20)
                        .of(Values.of(60, 80, 20), new double[] {1, 2, 1})
                        .orElseThrow(),
                1e-9);
    }

    /** Turned about zero, 4 would have four times the share of 1, of which less is better. */
    @Test
    void shareOfTheHighestIsOfValuesOfWhichMoreIsBetter() {
        var share = Normalisation.fractionOfMaximum();

        assertEquals(Values.of(0.25, 0.5, 1), share.apply(Values.of(1, 2, 4), false));
        assertThrows(IllegalArgumentException.class, () -> share.apply(Values.of(1, 2, 4), true));
        assertEquals(0, share.apply(Values.of(-1, -2, -4), false).count());
    }

    /** One of twenty has it: made like the others, nobody would. */
    @Test
    void indicatorOfZerosAndAFewOnesIsNotWinsorisedAway() {
        var numbers = new double[20];
        numbers[7] = 1;
        var treated = Treatment.STANDARD.apply(Values.of(numbers));

        assertEquals(Treatment.Act.NONE, treated.act());
        assertEquals(Values.of(numbers), treated.values());
    }

    @Test
    void indicatorsOfWhichNeitherGoesAgainstTheOtherMoreWeighAlike() {
        var rising = Values.of(1, 2, 3, 5);
        var falling = Values.of(9, 7, 6, 1);
        var other = Values.of(1, 2, 9, 3);
        for (var table : List.of(
                table(List.of("x", "y", "z", "w"), rising, falling, other),
                table(List.of("x", "y", "z", "w"), falling, rising, other),
                // Not correlated: either could be first.
                table(List.of("x", "y", "z", "w"), Values.of(1, 1, 2, 2), Values.of(1, 2, 1, 2), other))) {
            var weighed = Weighting.PCA.weigh(TREE, table);
            assertEquals(2, weighed.component("a").weight(), CLOSE);
            assertEquals(2, weighed.component("b").weight(), CLOSE);
        }
    }
}
