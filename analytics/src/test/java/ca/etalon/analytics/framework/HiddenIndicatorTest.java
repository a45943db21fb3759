package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.etalon.analytics.classifier.Classifiers;
import ca.etalon.analytics.framework.Framework.Policy;
import ca.etalon.analytics.framework.Framework.Scored;
import ca.etalon.analytics.framework.Framework.Unobservable;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.ingest.config.ConfigProblems;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a platform hides is neither held against a government nor to its advantage, in every declared framework. */
class HiddenIndicatorTest {
    private static final List<String> CITIES = List.of("alder", "birch", "cedar");
    private static final int ROWS = 100;

    private static final IndicatorCatalogue CATALOGUE =
            IndicatorCatalogue.read(Path.of("../conf/indicators"), new ConfigProblems());
    private static final List<Framework> FRAMEWORKS =
            new FrameworkReader(CATALOGUE, new ConfigProblems()).readAll(FrameworkFixture.declared());

    /** Where hidden points leave the value, governments are set side by side on what was measured of all of them. */
    @Test
    void everyIndexThatDropsWhatIsHiddenComparesByWhatAllHave() {
        for (Framework framework : FRAMEWORKS) {
            if (framework.unobservable() == Unobservable.DROP
                    && framework.root().leaves().size() > 1) {
                assertEquals(
                        Policy.COMMON,
                        framework.policies().get(0),
                        () -> framework.id() + ": policies: [common, none]");
                assertTrue(framework.screen() > 0, () -> framework.id() + ": one that says little narrows all: screen");
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> comparisonIsAsIfNobodyHadWhatIsHiddenOfOne() {
        return FRAMEWORKS.stream()
                .filter(framework -> framework.policies().contains(Policy.COMMON))
                .flatMap(framework -> leaves(framework).stream()
                        .map(leaf -> dynamicTest(framework.id() + " without " + leaf, () -> {
                            var ofOne = edition(framework, leaf, Set.of("birch"));
                            var ofAll = edition(framework, leaf, Set.copyOf(CITIES));
                            var scores = common(framework, ofOne);
                            assertEquals(common(framework, ofAll), scores);
                            assertEquals(
                                    new RankRows(framework, new Subjects(ofAll.result()), Classifiers.NONE).ranks(),
                                    new RankRows(framework, new Subjects(ofOne.result()), Classifiers.NONE).ranks());
                            assertFalse(
                                    scores.stream().allMatch(score -> score.status() != MeasurementStatus.MEASURED));
                        })));
    }

    /** The test above would hold of scores that know nothing. */
    @Test
    void whatIsSeenOfAllCounts() {
        for (Framework framework : FRAMEWORKS) {
            if (framework.policies().contains(Policy.COMMON)) {
                var leaf = leaves(framework).get(0);
                assertNotEquals(
                        common(framework, edition(framework, leaf, Set.of())),
                        common(framework, edition(framework, leaf, Set.of("birch"))),
                        framework.id());
            }
        }
    }

    /** Where hidden points count as not reached, as the published rule has it, the bounds hold whatever was hidden. */
    @TestFactory
    Stream<DynamicTest> boundsHoldWhateverIsHidden() {
        return FRAMEWORKS.stream()
                .filter(framework -> framework.scored() == Scored.PER_DATASET)
                .flatMap(framework -> leaves(framework).stream()
                        .map(leaf ->
                                dynamicTest(framework.id() + " without " + leaf, () -> assertBounds(framework, leaf))));
    }

    private static void assertBounds(Framework framework, String leaf) {
        var scorer = new PointScorer(framework, CATALOGUE);
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            var dataset = results(Grain.DATASET, random);
            var distributions = List.of(results(Grain.DISTRIBUTION, random), results(Grain.DISTRIBUTION, random));
            var seen = new long[scorer.size()];
            scorer.add(dataset, distributions, seen);
            hide(leaf, Grain.DATASET, dataset);
            distributions.forEach(each -> hide(leaf, Grain.DISTRIBUTION, each));
            var hidden = new long[scorer.size()];
            scorer.add(dataset, distributions, hidden);
            int nodes = (int) framework.root().all().count();
            for (int policy = 0; policy < framework.policies().size(); policy++) {
                int root = PointScorer.index(policy, 0, nodes);
                assertTrue(hidden[root + PointScorer.LOW] <= seen[root + PointScorer.VALUE]);
                assertTrue(seen[root + PointScorer.VALUE] <= hidden[root + PointScorer.HIGH]);
                assertTrue(hidden[root + PointScorer.ASSESSABLE] < seen[root + PointScorer.ASSESSABLE]);
            }
        }
    }

    private static byte[] results(Grain grain, Random random) {
        var results = new byte[CATALOGUE.of(grain).size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = (byte) (random.nextBoolean() ? 100 : 0);
        }
        return results;
    }

    private static void hide(String leaf, Grain grain, byte[] results) {
        CATALOGUE.position(grain, leaf).ifPresent(at -> Arrays.fill(results, at, at + 1, DatasetResult.NOT_OBSERVABLE));
    }

    private static List<String> leaves(Framework framework) {
        return framework.root().leaves().stream()
                .map(leaf -> leaf.indicator().id())
                .toList();
    }

    private static List<Score> common(Framework framework, EditionFixture edition) {
        return new IndexScores(framework, new Subjects(edition.result()))
                .all().stream()
                        .filter(score -> score.policy().equals(Policy.COMMON.name()))
                        .filter(score -> CITIES.contains(score.subject()))
                        .toList();
    }

    /** Three cities of which everything is measured but one indicator, which the platform of some of them hides. */
    private static EditionFixture edition(Framework framework, String hidden, Set<String> ofCities) {
        var edition = new EditionFixture(CATALOGUE);
        int number = 0;
        for (String city : CITIES) {
            edition.government(city, ROWS);
            for (Node leaf : framework.root().leaves()) {
                var indicator = leaf.indicator();
                number = (number + 37) % ROWS;
                if (indicator.id().equals(hidden) && ofCities.contains(city)) {
                    edition.without(indicator.id(), MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme");
                } else {
                    edition.share(indicator.id(), numerator(leaf, number), ROWS, 0);
                }
            }
        }
        return edition;
    }

    /** A share of the rows, or a sum of quantities that lie between the goalposts. */
    private static double numerator(Node leaf, int part) {
        return leaf.indicator().kind() == Indicator.Kind.SHARE
                ? part
                : leaf.goalposts().worst() * ROWS
                        + (leaf.goalposts().best() - leaf.goalposts().worst()) * part;
    }
}
