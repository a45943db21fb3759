package ca.etalon.analytics.finding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.framework.EditionFixture;
import ca.etalon.analytics.framework.FrameworkFixture;
import ca.etalon.analytics.framework.IndicatorFixture;
import ca.etalon.analytics.framework.Subjects;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorFixture.catalogue(
            IndicatorFixture.dataset("publishing.a"),
            IndicatorFixture.dataset("publishing.b"),
            IndicatorFixture.lessIsBetter("openness.closed"),
            IndicatorFixture.distribution("openness.format"));

    private static final String TREE = """
            scored: per-subject
            policies: [none]
            unobservable: drop
            findings: true
            aggregation: geometric
            floor: 1
            tree:
              - id: publishing
                label: {en: Publishing, fr: Publication}
                aggregation: arithmetic
                children:
                  - {indicator: publishing.a}
                  - {indicator: publishing.b}
              - {indicator: openness.closed, goalposts: {worst: 1, best: 0}}
            """;

    private final EditionFixture edition = new EditionFixture(CATALOGUE);

    @Test
    void gainIsWhatTheWholeIndexBecomesWereAllFixed() {
        edition.government("city", 10)
                .share("publishing.a", 2, 10, 0)
                .share("publishing.b", 6, 10, 0)
                .share("openness.closed", 1, 10, 0);

        var findings = findings(8, 4, 1);

        assertEquals(
                List.of("publishing.a", "publishing.b", "openness.closed"),
                findings.stream().map(Finding::indicator).toList());
        assertEquals(List.of(1, 2, 3), findings.stream().map(Finding::rank).toList());
        assertEquals(Math.sqrt(80 * 90) - 60, findings.get(0).gain(), 1e-6);
        assertEquals(Math.sqrt(60 * 90) - 60, findings.get(1).gain(), 1e-6);
        assertEquals(Math.sqrt(40 * 100) - 60, findings.get(2).gain(), 1e-6);
    }

    @Test
    void unknownRowsAreNeitherFailingNorFixed() {
        edition.government("city", 10)
                .share("publishing.a", 2, 4, 6)
                .share("publishing.b", 10, 10, 0)
                .share("openness.closed", 0, 10, 0);

        assertEquals(List.of(new Finding("city", 1, "publishing.a", 1, "t", 2, 4, 6, 13.397460)), findings(2, 0, 0));
    }

    @Test
    void nothingFailingIsNoFinding() {
        edition.government("city", 10)
                .share("publishing.a", 10, 10, 0)
                .share("publishing.b", 10, 10, 0)
                .share("openness.closed", 0, 10, 0);

        assertEquals(List.of(), findings(0, 0, 0));
    }

    @Test
    void equalGainsAreOrderedByHowManyFail() {
        edition.government("city", 10)
                .share("publishing.a", 8, 10, 0)
                .share("publishing.b", 8, 10, 0)
                .share("openness.closed", 0, 10, 0);

        assertEquals(
                List.of("publishing.b", "publishing.a"),
                findings(2, 4, 0).stream().map(Finding::indicator).toList());
    }

    @Test
    void everyRowBelowFullCreditFails() {
        var indicators = CATALOGUE.indicators();
        var rows = new FailingRows(indicators, CATALOGUE);
        var sums = new long[rows.size()];

        rows.add(bytes(50, 100, 0), List.of(bytes(0), bytes(100), bytes(DatasetResult.UNKNOWN)), sums);
        rows.add(bytes(0, DatasetResult.NOT_COUNTED, 100), List.of(bytes(0)), sums);
        rows.add(bytes(DatasetResult.NOT_OBSERVABLE, DatasetResult.FAILED, DatasetResult.UNKNOWN), List.of(), sums);

        assertArrayEquals(new long[] {2, 0, 1, 2}, sums);
    }

    private List<Finding> findings(long... failing) {
        var framework = FrameworkFixture.read(CATALOGUE, TREE);
        var indicators = CATALOGUE.indicators().subList(0, 3);
        return new Findings(framework, new Subjects(edition.result()), indicators).all(subject -> failing);
    }

    private static byte[] bytes(int... results) {
        var bytes = new byte[results.length];
        for (int i = 0; i < results.length; i++) {
            bytes[i] = (byte) results[i];
        }
        return bytes;
    }
}
