package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.reference.CasesCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference catalogue from its Turtle to the scores of an edition. */
class PublishedCasesTest {

    @TempDir
    static Path folder;

    private static MadeEdition edition;

    @BeforeAll
    static void make() {
        var cases = CasesCatalogue.read();
        edition = MadeEdition.of(folder, EightDatasets.of(cases.datasets(), cases.distributions()), false);
    }

    /** Thirds add up: the reference gives 0.8333, which thousandths could not. */
    @Test
    void meansOfRatiosAreExact() {
        assertEquals(5 / 6.0, edition.measurement("portalwatch.access").value(), 1e-12);
        assertEquals(0.375, edition.measurement("portalwatch.preservation").value(), 1e-12);
        assertEquals(0.328125, edition.measurement("portalwatch.date").value(), 1e-12);
    }

    /** Means of the reference, by dimension; all were observed. */
    @Test
    void scoreIsTheMeanOfTheMetrics() {
        var existence = 100
                * (0.8333333333333333
                        + 0.5833333333333333
                        + 0.625
                        + 0.7083333333333333
                        + 0.375
                        + 0.328125
                        + 0.25
                        + 0.125)
                / 8;
        var conformance = 100 * (0.7083333333333333 + 0.5 + 0.5 + 0.25 + 0.5833333333333333 + 0.3958333333333333) / 6;
        var open = 100 * (0.2916666666666667 + 0.4583333333333333 + 0.4583333333333333) / 3;

        var framework = "portal-watch-compat";
        assertEquals(
                existence,
                edition.score(framework, "NONE", framework + "/existence").value(),
                1e-9);
        assertEquals(
                conformance,
                edition.score(framework, "NONE", framework + "/conformance").value(),
                1e-9);
        assertEquals(
                open, edition.score(framework, "NONE", framework + "/open_data").value(), 1e-9);
        var root = edition.score(framework, "NONE", framework);
        assertEquals((existence + conformance + open) / 3, root.value(), 1e-9);
        assertEquals(root.value(), root.low(), 1e-9);
        assertEquals(root.value(), root.high(), 1e-9);
        assertEquals(100, root.assessable(), 1e-9);
    }

    /** Stars of d1 to d8: 3, 0 (no licence), 0 (no distribution), 0 (no address), 3, 2, 1, 3. */
    @Test
    void starsAreTwentyTimesTheirMean() {
        assertEquals(1.5, edition.measurement("fivestar.stars_at_least").value(), 1e-12);
        var root = edition.score("five-star", "NONE", "five-star");
        assertEquals(20 * 1.5, root.value(), 1e-9);
        assertEquals(root.value(), root.low(), 1e-9);
        assertEquals(root.value(), root.high(), 1e-9);
        var licence = edition.measurement("fivestar.kept_by_licence");
        assertEquals(5, licence.numerator(), 1e-12);
        assertEquals(6, licence.denominator());
    }

    /** CSV alone has a score among the declared formats; d8 declares none, d4 and d6 ones without a score. */
    @Test
    void federalRatingIsOneWhereNoFormatHasAScore() {
        assertEquals(12 / 8.0, edition.measurement("federal.openness").value(), 1e-12);
        assertEquals(2, edition.measurement("federal.three_or_more").numerator(), 1e-12);
        assertEquals(
                30,
                edition.score("federal-openness", "NONE", "federal-openness").value(),
                1e-9);
    }

    /** Criteria known to hold of d1 to d8, of nine: 5, 1, 0, 2, 2, 4, 3, 3; of seven it is unknown whether files are described. */
    @Test
    void criteriaOfUdataAreAddedUp() {
        var root = edition.score("udata", "BEST", "udata");
        assertEquals(udataPoints() / 8.0, root.value(), 1e-9);
        assertEquals((udataPoints() + 7) / 8.0, root.high(), 1e-9);
        assertEquals((8 * 9 - 7) / 8.0, root.assessable(), 1e-9);
    }

    /** The licence, the period, the area, an open format and a file: of d1 all five. One file of d5 has no licence, so d5 has none. */
    private static int udataPoints() {
        return 5 + 1 + 0 + 2 + 2 + 4 + 3 + 3;
    }

    @Test
    void charterGroupsWhatIsMeasuredByPrinciple() {
        var root = edition.score("charter", "NONE", "charter");
        var parts = List.of("default", "timely", "accessible", "comparable", "governance", "inclusive").stream()
                .map(id -> edition.score("charter", "NONE", "charter/" + id).value())
                .filter(Objects::nonNull)
                .toList();
        assertTrue(parts.size() >= 3, parts::toString);
        assertEquals(parts.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), root.value(), 1e-9);
    }

    /** All of it is on the first page, which nobody saw. */
    @Test
    void principleOfTheCharterThatNothingIsKnownOfHasNoScore() {
        assertNull(edition.score("charter", "NONE", "charter/default").value());
    }
}
