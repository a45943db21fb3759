package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.reference.CasesCatalogue;
import java.nio.file.Path;
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
}
