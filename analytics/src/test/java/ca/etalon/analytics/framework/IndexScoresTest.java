package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Score;
import ca.etalon.ingest.config.Government;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexScoresTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorFixture.catalogue(
            IndicatorFixture.dataset("publishing.a"),
            IndicatorFixture.dataset("publishing.b"),
            IndicatorFixture.dataset("openness.c"));

    private static final String TREE = """
            scored: per-subject
            policies: [common, none]
            unobservable: drop
            screen: 0.5
            aggregation: geometric
            floor: 1
            bands:
              - {id: high, from: 50, label: {en: High, fr: Haut}}
            tree:
              - id: publishing
                label: {en: Publishing, fr: Publication}
                aggregation: arithmetic
                children:
                  - {indicator: publishing.a}
                  - {indicator: publishing.b}
              - id: openness
                label: {en: Openness, fr: Ouverture}
                aggregation: arithmetic
                children:
                  - {indicator: openness.c}
            """;

    private final EditionFixture edition = new EditionFixture(CATALOGUE);

    @Test
    void indexIsTheGeometricMeanOfItsDimensions() {
        edition.government("city", 10)
                .share("publishing.a", 2, 10, 0)
                .share("publishing.b", 6, 10, 0)
                .share("openness.c", 9, 10, 0);

        var root = score("city", "NONE", "t");

        assertEquals(40, score("city", "NONE", "t/publishing").value(), 1e-9);
        assertEquals(60, root.value(), 1e-9, "root of 40 times 90");
        assertEquals(root.value(), root.low(), 1e-9);
        assertEquals(root.value(), root.high(), 1e-9);
        assertEquals(100, root.assessable(), 1e-9);
        assertEquals("high", root.band());
        assertEquals(10, root.datasets());
        assertNull(root.reason());
    }

    /** Of ten at least three and at most five: the other half of the dimension has 40 %, which lies between. */
    @Test
    void rangeThatHoldsTheOthersMeanLeavesTheValueToThem() {
        edition.government("city", 10)
                .share("publishing.a", 4, 10, 0)
                .range("publishing.b", 3, 8, 2)
                .share("openness.c", 4, 10, 0);

        var leaf = score("city", "NONE", "t/publishing/b");
        var publishing = score("city", "NONE", "t/publishing");

        assertNull(leaf.value());
        assertEquals(30, leaf.low(), 1e-9);
        assertEquals(50, leaf.high(), 1e-9);
        assertEquals(80, leaf.assessable(), 1e-9);
        assertEquals(40, publishing.value(), 1e-9);
        assertEquals(35, publishing.low(), 1e-9);
        assertEquals(45, publishing.high(), 1e-9);
        assertEquals("WITHOUT publishing.b", publishing.reason());
    }

    /** Without it the value would be 100, beyond the 75 that all that is unknown can make of it. */
    @Test
    void rangeThatDoesNotHoldTheOthersMeanEntersAtItsNearestEnd() {
        edition.government("city", 10)
                .share("publishing.a", 10, 10, 0)
                .range("publishing.b", 3, 8, 2)
                .share("openness.c", 10, 10, 0);

        var publishing = score("city", "NONE", "t/publishing");

        assertEquals(65, publishing.low(), 1e-9);
        assertEquals(75, publishing.value(), 1e-9);
        assertEquals(75, publishing.high(), 1e-9);
    }

    @Test
    void nobodyIsComparedByWhatOfOneIsARangeOnly() {
        edition.government("city", 10)
                .share("publishing.a", 4, 10, 0)
                .range("publishing.b", 3, 8, 2)
                .share("openness.c", 4, 10, 0);
        edition.government("town", 10)
                .share("publishing.a", 6, 10, 0)
                .share("publishing.b", 10, 10, 0)
                .share("openness.c", 6, 10, 0);

        assertEquals(40, score("city", "COMMON", "t/publishing").value(), 1e-9);
        assertEquals(60, score("town", "COMMON", "t/publishing").value(), 1e-9);
        assertEquals("NOT_COMMON", score("town", "COMMON", "t/publishing/b").reason());
    }

    @Test
    void bandIsToldOnlyWhereBothBoundsLieInIt() {
        var framework = FrameworkFixture.read(CATALOGUE, """
                scored: per-subject
                policies: [none]
                unobservable: drop
                aggregation: arithmetic
                bands:
                  - {id: gold, from: 80, label: {en: Gold, fr: Or}}
                  - {id: bronze, from: 0, label: {en: Bronze, fr: Bronze}}
                tree:
                  - {indicator: publishing.a}
                """);
        edition.government("hidden", 113).share("publishing.a", 1, 1, 112);
        edition.government("nearly", 10).share("publishing.a", 8, 9, 1);

        var scores = new IndexScores(framework, new Subjects(edition.result())).all();

        assertNull(bandOf(scores, "hidden"), "1 of 113 datasets: from Bronze to Gold");
        assertEquals("gold", bandOf(scores, "nearly"), "80 to 90, and 80 is Gold");
    }

    /** Six records of ten make one product: 4 of 5 products have it, and 8 of the 9 records of which it is known. */
    @Test
    void frameworkOverRecordsIsScoredByRecords() {
        edition.government("city", 10).share("publishing.a", 4, 5, 0).byRecord(8, 9, 1);

        for (boolean isOverRecords : List.of(false, true)) {
            var framework = FrameworkFixture.read(CATALOGUE, """
                    scored: per-subject
                    policies: [none, common]
                    unobservable: drop
                    aggregation: arithmetic
                    over_records: %s
                    tree:
                      - {indicator: publishing.a}
                    """.formatted(isOverRecords));
            var scores = new IndexScores(framework, new Subjects(edition.result())).all();
            var root = scores.stream()
                    .filter(score ->
                            score.subject().equals("city") && score.node().equals("t"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(isOverRecords ? 100 * 8 / 9.0 : 80, root.value(), 1e-9);
            assertEquals(80, root.low(), 1e-9);
            assertEquals(isOverRecords ? 90 : 80, root.high(), 1e-9);
        }
    }

    private static String bandOf(List<Score> scores, String government) {
        return scores.stream()
                .filter(score ->
                        score.subject().equals(government) && score.node().equals("t"))
                .findFirst()
                .orElseThrow()
                .band();
    }

    @Test
    void dimensionAtNothingCountsAsTheFloor() {
        edition.government("city", 10)
                .share("publishing.a", 0, 10, 0)
                .share("publishing.b", 0, 10, 0)
                .share("openness.c", 10, 10, 0);

        assertEquals(0, score("city", "NONE", "t/publishing").value(), 0);
        assertEquals(10, score("city", "NONE", "t").value(), 1e-9);
        assertNull(score("city", "NONE", "t").band());
    }

    @Test
    void whatIsNotObservableIsDroppedAndStatedAndStaysInTheBounds() {
        edition.government("city", 10)
                .share("publishing.a", 4, 10, 0)
                .without("publishing.b", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme")
                .share("openness.c", 9, 10, 0);

        var root = score("city", "NONE", "t");

        assertEquals(60, root.value(), 1e-9);
        assertEquals(75, root.assessable(), 1e-9, "half of one of two dimensions is missing");
        assertEquals(Math.sqrt(20 * 90), root.low(), 1e-9);
        assertEquals(Math.sqrt(70 * 90), root.high(), 1e-9);
        assertEquals("WITHOUT publishing.b", root.reason());
        assertEquals(
                "PLATFORM_CANNOT theme", score("city", "NONE", "t/publishing/b").reason());
    }

    @Test
    void unknownRowsGiveBoundsAndAreNotAssessed() {
        edition.government("city", 10)
                .share("publishing.a", 3, 6, 4)
                .share("publishing.b", 5, 10, 0)
                .share("openness.c", 5, 10, 0);

        var leaf = score("city", "NONE", "t/publishing/a");

        assertEquals(50, leaf.value(), 1e-9);
        assertEquals(30, leaf.low(), 1e-9);
        assertEquals(70, leaf.high(), 1e-9);
        assertEquals(60, leaf.assessable(), 1e-9);
        assertEquals(Math.sqrt(40 * 50), score("city", "NONE", "t").low(), 1e-9);
        assertEquals(90, score("city", "NONE", "t").assessable(), 1e-9);
    }

    @Test
    void whatHasNothingToCountLeavesTheTree() {
        edition.government("city", 10)
                .share("publishing.a", 4, 10, 0)
                .without("publishing.b", MeasurementStatus.NOT_APPLICABLE, "NOTHING_COUNTED")
                .share("openness.c", 9, 10, 0);

        var root = score("city", "NONE", "t");

        assertEquals(60, root.value(), 1e-9);
        assertEquals(60, root.high(), 1e-9);
        assertEquals(100, root.assessable(), 1e-9);
    }

    @Test
    void governmentWithoutCatalogueHasNoIndex() {
        edition.government("city", 0);
        List.of("publishing.a", "publishing.b", "openness.c")
                .forEach(id -> edition.without(id, MeasurementStatus.NOT_APPLICABLE, "NO_CATALOGUE NOT_FOUND"));

        for (String policy : List.of("NONE", "COMMON")) {
            var root = score("city", policy, "t");
            assertEquals(MeasurementStatus.NOT_APPLICABLE, root.status());
            assertEquals("NO_CATALOGUE NOT_FOUND", root.reason());
            assertNull(root.value());
            assertNull(root.low());
        }
    }

    @Test
    void comparisonUsesOnlyWhatWasMeasuredOfAll() {
        edition.government("full", 10)
                .share("publishing.a", 4, 10, 0)
                .share("publishing.b", 10, 10, 0)
                .share("openness.c", 9, 10, 0);
        edition.government("mute", 10)
                .share("publishing.a", 5, 10, 0)
                .without("publishing.b", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme")
                .share("openness.c", 8, 10, 0);

        var common = score("full", "COMMON", "t");

        assertEquals(60, common.value(), 1e-9);
        assertEquals(75, common.assessable(), 1e-9);
        assertEquals(60, common.low(), 1e-9);
        assertEquals("WITHOUT publishing.b", common.reason());
        assertEquals(Math.sqrt(50 * 80), score("mute", "COMMON", "t").value(), 1e-9);
        assertEquals(
                MeasurementStatus.NOT_OBSERVABLE,
                score("full", "COMMON", "t/publishing/b").status());
        assertEquals("NOT_COMMON", score("full", "COMMON", "t/publishing/b").reason());
        assertEquals(Math.sqrt(70 * 90), score("full", "NONE", "t").value(), 1e-9);
    }

    @Test
    void governmentBelowTheScreenIsNotComparedAndDoesNotNarrowTheSet() {
        edition.government("full", 10)
                .share("publishing.a", 4, 10, 0)
                .share("publishing.b", 4, 10, 0)
                .share("openness.c", 9, 10, 0);
        edition.government("mute", 10)
                .share("publishing.a", 5, 10, 0)
                .without("publishing.b", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme")
                .without("openness.c", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT licence");

        var screened = score("mute", "COMMON", "t");

        assertEquals(MeasurementStatus.NOT_OBSERVABLE, screened.status());
        assertEquals("SCREENED", screened.reason());
        assertEquals(25, screened.assessable(), 1e-9);
        assertNull(screened.value());
        assertEquals(50, score("mute", "NONE", "t").value(), 1e-9);
        assertEquals(100, score("full", "COMMON", "t").assessable(), 1e-9);
    }

    @Test
    void indigenousGovernmentIsNotCompared() {
        edition.government("nation", Government.Kind.INDIGENOUS, 10)
                .share("publishing.a", 4, 10, 0)
                .share("openness.c", 9, 10, 0);
        edition.government("city", 10)
                .share("publishing.a", 4, 10, 0)
                .share("publishing.b", 4, 10, 0)
                .share("openness.c", 9, 10, 0);

        assertTrue(scores(TREE).stream()
                .noneMatch(score ->
                        score.subject().equals("nation") && score.policy().equals("COMMON")));
        assertEquals(100, score("city", "COMMON", "t").assessable(), 1e-9);
    }

    @Test
    void zeroCountsWhatWasNotObservedAsUnsatisfied() {
        edition.government("city", 10)
                .share("publishing.a", 4, 10, 0)
                .without("publishing.b", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme")
                .share("openness.c", 9, 10, 0);

        var root = find(scores(TREE.replace("drop", "zero")), "city", "NONE", "t");

        assertEquals(Math.sqrt(20 * 90), root.value(), 1e-9);
        assertEquals(root.low(), root.value(), 0);
    }

    /** Who has it would gain by it, and who may lack it lose nothing: neither is scored by it. */
    @Test
    void whatCouldOnlyHaveBeenFoundIsLeftOutLikeTheRangeWhereItWasNot() {
        edition.government("found", 10)
                .share("publishing.a", 4, 10, 0)
                .share("publishing.b", 5, 10, 0)
                .good("openness.c");
        edition.government("open", 10)
                .share("publishing.a", 4, 10, 0)
                .share("publishing.b", 5, 10, 0)
                .range("openness.c", 0, 0, 1);
        var scores = scores(TREE);
        var found = find(scores, "found", "NONE", "t");
        var open = find(scores, "open", "NONE", "t");
        assertEquals(open.value(), found.value(), 0);
        assertEquals(open.low(), found.low(), 0);
        assertEquals(open.high(), found.high(), 0);
        assertEquals(open.assessable(), found.assessable(), 0);
        assertNull(find(scores, "found", "COMMON", "t/openness").value());
    }

    @Test
    void boundsGiveNoSingleValue() {
        edition.government("city", 10)
                .share("publishing.a", 3, 6, 4)
                .share("publishing.b", 5, 10, 0)
                .share("openness.c", 5, 10, 0);

        var scores = scores(TREE.replace("drop", "bounds"));

        assertNull(find(scores, "city", "NONE", "t").value());
        assertEquals("BOUNDS_ONLY", find(scores, "city", "NONE", "t").reason());
        assertEquals(Math.sqrt(60 * 50), find(scores, "city", "NONE", "t").high(), 1e-9);
        assertEquals(50, find(scores, "city", "NONE", "t/openness").value(), 1e-9);
    }

    private Score score(String government, String policy, String node) {
        return find(scores(TREE), government, policy, node);
    }

    private List<Score> scores(String tree) {
        var framework = FrameworkFixture.read(CATALOGUE, tree);
        return new FrameworkStep(List.of(framework), CATALOGUE).scores(edition.result(), subject -> new long[0]);
    }

    private static Score find(List<Score> scores, String government, String policy, String node) {
        return scores.stream()
                .filter(score -> score.subject().equals(government)
                        && score.policy().equals(policy)
                        && score.node().equals(node))
                .findFirst()
                .orElseThrow();
    }
}
