package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.measure.Finding;
import ca.etalon.analytics.measure.MeasurementStatus;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declared indicators and frameworks, run from a lake to an edition over eight datasets that were scored by hand. */
class EightDatasetsTest {
    private static final List<Double> BEST = List.of(360.0, 80.0, 5.0, 115.0, 185.0, 135.0, 140.0, 190.0);
    private static final List<Double> MEAN = List.of(327.5, 80.0, 5.0, 115.0, 118.3333, 135.0, 140.0, 190.0);

    @TempDir
    static Path folder;

    /** Editions that were made already, by what they were made from: making one takes seconds. */
    private static final Map<String, MadeEdition> EDITIONS = new HashMap<>();

    @Test
    void pointsWithProbedLinksAreThoseReckonedByHand() {
        var edition = asPublishedAndProbed();

        for (int dataset = 0; dataset < 8; dataset++) {
            var points = edition.points(dataset);
            assertEquals(BEST.get(dataset), points.get("BEST mqa"), 1e-4, "d" + (dataset + 1));
            assertEquals(MEAN.get(dataset), points.get("MEAN mqa"), 1e-4, "d" + (dataset + 1));
        }
        var best = edition.score("mqa", "BEST", "mqa");
        var mean = edition.score("mqa", "MEAN", "mqa");
        assertEquals(151.25, best.value(), 1e-9);
        assertEquals(138.8542, mean.value(), 1e-4);
        assertEquals(405, best.assessable(), 1e-9);
        assertEquals(151.25, best.low(), 1e-9);
        assertEquals(151.25, best.high(), 1e-9);
        assertEquals("sufficient", best.band());
        assertEquals("sufficient", mean.band());
        assertEquals(8, best.datasets());
    }

    /**
     * Of the list with Canadian licences, d1 and d7 are under that of Canada and d6 under that of a town, ten points each; d5
     * and d8 had theirs already, d4 forbids commerce, d2 and d3 state nothing.
     */
    @Test
    void canadianLicencesHaveTheTenPointsThatTheEuropeanListKeepsFromThem() {
        var edition = asPublishedAndProbed();
        double more = (10 + 10 + 10) / 8.0;

        assertEquals(151.25 + more, edition.score("mqa-ca", "BEST", "mqa-ca").value(), 1e-9);
        assertEquals(138.8542 + more, edition.score("mqa-ca", "MEAN", "mqa-ca").value(), 1e-4);
        assertEquals(
                (2 + 3) * 10 / 8.0,
                edition.score("mqa-ca", "BEST", "mqa-ca/reusability/licence_vocabulary_ca")
                        .value(),
                1e-9);
        assertEquals(405, edition.score("mqa-ca", "BEST", "mqa-ca").max());
    }

    /** Links and compliance are not observed: the score is lower, and the assessable points and the bounds say so. */
    @Test
    void pointsWithoutProbesStandBesideWhatCouldBeAssessed() {
        var edition = asPublished();

        var best = edition.score("mqa", "BEST", "mqa");
        assertEquals((280 + 30 + 5 + 115 + 155 + 135 + 90 + 140) / 8.0, best.value(), 1e-9);
        assertEquals(best.value(), best.low(), 1e-9);
        assertEquals((390 + 110 + 35 + 195 + 215 + 215 + 170 + 220) / 8.0, best.high(), 1e-9);
        assertEquals((295 + 325 + 375 + 325 + 345 + 325 + 325 + 325) / 8.0, best.assessable(), 1e-9);
        assertEquals(405, best.max());
        assertNull(best.band(), "as it stands Bad, but the links can lift it to Sufficient");
        var mean = edition.score("mqa", "MEAN", "mqa");
        assertEquals(110.7292, mean.value(), 1e-4);
        assertEquals(183.4375, mean.high(), 1e-4);
        var compliance = edition.score("mqa", "BEST", "mqa/interoperability/dcat_ap_compliance");
        assertEquals(MeasurementStatus.NOT_OBSERVABLE, compliance.status());
        assertNull(compliance.value());
        assertEquals(0, compliance.assessable());
        assertEquals(30, compliance.high());
    }

    /** d1, d5 and d8 are openly licensed in an open machine-readable format and need no login; links are unknown. */
    @Test
    void openlyUsableIsNoneAtWorstAndThreeOfEightAtBest() {
        var edition = asPublished();

        for (String reading : List.of("strict", "inclusive")) {
            var usable = edition.measurement("openness.openly_usable_" + reading);
            assertEquals(0, usable.numerator(), reading);
            assertEquals(5, usable.denominator(), reading);
            assertEquals(3, usable.unknown(), reading);
        }
        assertEquals(3, edition.measurement("openness.open_but_link_unverified").numerator());
        assertEquals(
                3,
                edition.measurement("openness.open_but_link_unverified_strict").numerator());
    }

    /** Of d1 one file of two answers, of d5 and d8 the file that is openly usable: the bounds meet. */
    @Test
    void openlyUsableLosesItsUnknownsOnceLinksAreProbed() {
        var edition = asPublishedAndProbed();

        for (String reading : List.of("strict", "inclusive")) {
            var usable = edition.measurement("openness.openly_usable_" + reading);
            assertEquals(3, usable.numerator(), reading);
            assertEquals(8, usable.denominator(), reading);
            assertEquals(0, usable.unknown(), reading);
        }
        assertEquals(1, edition.measurement("openness.links_probed").value());
        assertEquals(6, edition.measurement("openness.link_answers").numerator());
        assertEquals(9, edition.measurement("openness.link_answers").denominator());
        assertEquals(3, edition.measurement("openness.link_broken").value());
    }

    @Test
    void municipalVariantOfTheLicenceIsOpenOnlyInTheInclusiveReading() {
        var edition = withVariantInOpenFormat();

        assertEquals(3, edition.measurement("openness.openly_usable_strict").unknown());
        assertEquals(4, edition.measurement("openness.openly_usable_inclusive").unknown());
        assertEquals(4, edition.measurement("openness.open_but_link_unverified").numerator());
        assertEquals(
                3,
                edition.measurement("openness.open_but_link_unverified_strict").numerator());
    }

    /**
     * Shares reckoned by hand, in the order of the tree; freshness, frequency terms and geospatial formats have nothing to
     * count, and partial credit of the core fields is kept in whole per cent per dataset (440 of 800).
     */
    @Test
    void indexIsReckonedByHand() {
        var edition = asPublished();
        var publishing = 100 * (0 + 6 / 8.0 + 1 / 8.0 + 2 / 8.0 + 2 / 8.0 + 0 + 0 / 2.0) / 7;
        var standards = 100 * (0.55 + 0 + 2 / 4.0 + 0 + 6 / 6.0 + 10 / 10.0 + 2 / 10.0) / 7;
        var openness = 100 * (5 / 8.0 + 5 / 8.0 + 5 / 8.0 + 2 / 8.0 + 7 / 7.0) / 5;

        for (String policy : List.of("NONE", "COMMON")) {
            assertEquals(
                    publishing,
                    edition.score("etalon", policy, "etalon/publishing").value(),
                    1e-9);
            assertEquals(
                    standards,
                    edition.score("etalon", policy, "etalon/standards").value(),
                    1e-9);
            assertEquals(
                    openness, edition.score("etalon", policy, "etalon/openness").value(), 1e-9);
            var root = edition.score("etalon", policy, "etalon");
            assertEquals(Math.cbrt(publishing * standards * openness), root.value(), 1e-9);
        }
        // Of the changes within a year, five of seven are unknown: the budget of a past year is not meant to change.
        var highest = 100 * (0 + 6 / 8.0 + 1 / 8.0 + 2 / 8.0 + 2 / 8.0 + 0 + 5 / 7.0) / 7;
        assertEquals(
                highest, edition.score("etalon", "NONE", "etalon/publishing").high(), 1e-9);
    }

    @Test
    void findingsAreRankedByGainAndCountTheDatasetsThatFail() {
        var edition = asPublished();
        var findings = edition.findings();

        var theme = findings.stream()
                .filter(finding -> finding.indicator().equals("publishing.theme_present"))
                .findFirst()
                .orElseThrow();
        assertEquals(7, theme.failing());
        assertEquals(8, theme.counted());
        for (String framework : List.of("etalon NONE", "etalon COMMON", "mqa BEST", "mqa MEAN", "udata BEST")) {
            var ranked = findings.stream()
                    .filter(finding -> framework.equals(finding.framework() + " " + finding.policy()))
                    .sorted(Comparator.comparing(Finding::rank))
                    .toList();
            assertFalse(ranked.isEmpty(), framework);
            for (int i = 0; i < ranked.size(); i++) {
                assertEquals(i + 1, ranked.get(i).rank());
                assertTrue(i == 0 || ranked.get(i - 1).gain() >= ranked.get(i).gain());
            }
        }
    }

    /** Seven of eight datasets have no theme, which is worth 30 points to each, on whatever distribution it rests. */
    @Test
    void gainOfADatasetsLeafIsItsPointsTimesTheShareThatFails() {
        for (String policy : List.of("BEST", "MEAN")) {
            assertEquals(30 * 7 / 8.0, gain("mqa.categories", policy), 1e-6);
        }
    }

    /** The same seven records: its fix gains as much in the framework that has its own word for it. */
    @Test
    void fixGainsInTheFrameworksWhoseOwnIndicatorItMends() {
        assertEquals(30 * 7 / 8.0, gain("publishing.theme_present", "MEAN"), 1e-6);
    }

    /** What satisfies an indicator satisfies those that its fix is said to mend, on every record. */
    @Test
    void whatAFixIsSaidToMendIsMended() {
        var edition = asPublished();
        for (var indicator : edition.declared().indicators()) {
            if (indicator.mends().isEmpty()) {
                continue;
            }
            edition.results(indicator.id())
                    .forEach((dataset, own) -> indicator.mends().forEach(other -> {
                        if (own.stream().allMatch(result -> result == 100)) {
                            var left = edition.results(other).getOrDefault(dataset, List.of());
                            assertTrue(
                                    left.stream().noneMatch(result -> result >= 0 && result < 100),
                                    indicator.id() + " " + other + " of d" + (dataset + 1));
                        }
                    }));
        }
    }

    private static double gain(String indicator, String policy) {
        return asPublished().findings().stream()
                .filter(finding -> finding.indicator().equals(indicator)
                        && finding.policy().equals(policy))
                .findFirst()
                .orElseThrow()
                .gain();
    }

    @Test
    void definitionsHoldBothFrameworks() {
        var edition = asPublished();
        var definitions = edition.definitions();

        assertEquals(405, definitions.framework("mqa").orElseThrow().root().max());
        assertEquals(
                List.of("BEST", "MEAN"),
                definitions.framework("mqa").orElseThrow().policies());
        assertEquals(
                List.of("COMMON", "NONE"),
                definitions.framework("etalon").orElseThrow().policies());
    }

    private static MadeEdition asPublished() {
        return edition("published", EightDatasets.asPublished(), false);
    }

    private static MadeEdition asPublishedAndProbed() {
        return edition("probed", EightDatasets.asPublished(), true);
    }

    private static MadeEdition withVariantInOpenFormat() {
        return edition("variant", EightDatasets.withVariantInOpenFormat(), false);
    }

    private static MadeEdition edition(String name, EightDatasets eight, boolean isProbed) {
        return EDITIONS.computeIfAbsent(name, n -> MadeEdition.of(folder.resolve(n), eight, isProbed));
    }
}
