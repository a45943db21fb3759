package ca.etalon.analytics.finding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.framework.EditionFixture;
import ca.etalon.analytics.framework.Framework;
import ca.etalon.analytics.framework.FrameworkFixture;
import ca.etalon.analytics.framework.IndicatorFixture;
import ca.etalon.analytics.framework.Subjects;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Finding;
import ca.etalon.ingest.lake.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorFixture.catalogue(
            IndicatorFixture.dataset("publishing.a"),
            IndicatorFixture.dataset("publishing.b"),
            IndicatorFixture.lessIsBetter("openness.closed"),
            IndicatorFixture.distribution("openness.format"),
            IndicatorFixture.mean("publishing.mean"),
            IndicatorFixture.mending("publishing.whole", "publishing.a", "publishing.b"));

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

    /**
     * Of four datasets two are held back by their gate, of which both have formats worth one star and one has formats worth
     * two; one passes the gate with one star; of one nothing is known but its format. The score counts what is certain:
     * (1/4 + 0/4) / 2 = 12.5 before, (3/4 + 1/4) / 2 = 50 once the gate is open, for the format of the fourth is worth
     * nothing that is certain while its gate is unknown.
     */
    @Test
    void gateThatIsOpenedGivesWhatStandsBehindIt() {
        var catalogue = IndicatorFixture.catalogue(
                IndicatorFixture.opening(
                        "openness.gate",
                        Map.of("openness.one", "openness.format_one", "openness.two", "openness.format_two")),
                IndicatorFixture.dataset("openness.one"),
                IndicatorFixture.dataset("openness.two"),
                IndicatorFixture.dataset("openness.format_one"),
                IndicatorFixture.dataset("openness.format_two"));
        var framework = FrameworkFixture.read(catalogue, """
                scored: per-subject
                policies: [none]
                unobservable: bounds
                findings: true
                aggregation: arithmetic
                tree:
                  - {indicator: openness.one}
                  - {indicator: openness.two}
                """);
        var stars = new EditionFixture(catalogue)
                .government("city", 4)
                .share("openness.gate", 1, 3, 1)
                .share("openness.one", 1, 3, 1)
                .share("openness.two", 0, 3, 1)
                .share("openness.format_one", 4, 4, 0)
                .share("openness.format_two", 2, 4, 0);
        var unknown = DatasetResult.UNKNOWN;
        var opened = new OpenedCredit(catalogue.indicators(), catalogue);
        var credit = new long[opened.size()];
        opened.add(bytes(0, 0, 0, 100, 100), List.of(), credit);
        opened.add(bytes(0, 0, 0, 100, 0), List.of(), credit);
        opened.add(bytes(100, 100, 0, 100, 0), List.of(), credit);
        opened.add(bytes(unknown, unknown, unknown, 100, 100), List.of(), credit);
        // Failing rows of the five indicators, then what is opened: one star twice, two stars once.
        assertArrayEquals(new long[] {200, 100}, credit);
        var sums = new long[] {2, 2, 3, 0, 2, credit[0], credit[1]};

        var subjects = new Subjects(stars.result());
        var gains = new Gains(catalogue.indicators(), List.of(framework), subjects, Map.of(), opened, 5);
        var findings = new Findings(
                        subjects,
                        new Failures(catalogue.indicators(), stars.result().quantities()),
                        gains)
                .all(subject -> sums);

        // Three of four certain to have two stars: (1/4 + 3/4) / 2; three to have one: (3/4 + 0/4) / 2. Equal gains
        // stand by
        // how many rows fail.
        assertEquals(
                List.of("openness.two 37.5 3", "openness.gate 37.5 2", "openness.one 25.0 2"),
                findings.stream()
                        .filter(finding -> finding.gain() != null)
                        .map(finding -> finding.indicator() + " " + finding.gain() + " " + finding.failing())
                        .toList());
    }

    /**
     * None of four datasets has two stars, and one has one. Licences are open, closed, closed and unknown: better formats
     * give both stars to the first alone, (1/4 + 1/4) / 2 where it has one already, and one star more is 1/4 / 2 = 12.5.
     */
    @Test
    void fixThatAnotherHoldsBackGainsOnlyWhereItDoesNot() {
        var catalogue = IndicatorFixture.catalogue(
                IndicatorFixture.dataset("openness.licence"),
                IndicatorFixture.dataset("openness.one"),
                IndicatorFixture.opening(
                        "openness.two",
                        Map.of("openness.one", "openness.licence", "openness.two", "openness.licence")));
        var framework = FrameworkFixture.read(catalogue, """
                scored: per-subject
                policies: [none]
                unobservable: bounds
                aggregation: arithmetic
                tree:
                  - {indicator: openness.one}
                  - {indicator: openness.two}
                """);
        var stars = new EditionFixture(catalogue)
                .government("city", 4)
                .share("openness.licence", 1, 3, 1)
                .share("openness.one", 1, 4, 0)
                .share("openness.two", 0, 4, 0);
        var opened = new OpenedCredit(catalogue.indicators(), catalogue);
        var credit = new long[opened.size()];
        opened.add(bytes(100, 100, 0), List.of(), credit);
        opened.add(bytes(0, 0, 0), List.of(), credit);
        opened.add(bytes(0, 0, 0), List.of(), credit);
        opened.add(bytes(DatasetResult.UNKNOWN, 0, 0), List.of(), credit);
        assertArrayEquals(new long[] {0, 100}, credit);

        var subjects = new Subjects(stars.result());
        var sums = new long[] {2, 3, 4, credit[0], credit[1]};
        var findings = new Findings(
                        subjects,
                        new Failures(catalogue.indicators(), stars.result().quantities()),
                        new Gains(catalogue.indicators(), List.of(framework), subjects, Map.of(), opened, 3))
                .all(subject -> sums);

        assertEquals(
                List.of("openness.one 37.5 3", "openness.two 12.5 4", "openness.licence null 2"),
                findings.stream()
                        .map(finding -> finding.indicator() + " " + finding.gain() + " " + finding.failing())
                        .toList());
    }

    @Test
    void unknownRowsAreNeitherFailingNorFixed() {
        edition.government("city", 10)
                .share("publishing.a", 2, 4, 6)
                .share("publishing.b", 10, 10, 0)
                .share("openness.closed", 0, 10, 0);

        assertEquals(
                List.of(new Finding("city", 1, 1, "publishing.a", 1, "t", "NONE", 2, 4, 6, 13.397460, "record")),
                findings(2, 0, 0));
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

        rows.add(bytes(50, 100, 0, 100, 100), List.of(bytes(0), bytes(100), bytes(DatasetResult.UNKNOWN)), sums);
        rows.add(bytes(0, DatasetResult.NOT_COUNTED, 100, 100, 0), List.of(bytes(0)), sums);
        rows.add(
                bytes(DatasetResult.NOT_OBSERVABLE, DatasetResult.FAILED, DatasetResult.UNKNOWN, 100, 100),
                List.of(),
                sums);

        assertArrayEquals(new long[] {2, 0, 1, 2, 0, 1}, sums);
    }

    @Test
    void indicatorOfNoFrameworkIsAFindingWithoutAGain() {
        edition.government("city", 10).share("openness.format", 5, 10, 0);

        assertEquals(
                List.of(new Finding("city", 1, null, "openness.format", 1, null, null, 5, 10, 0, null, "record")),
                findings(0, 0, 0, 5));
    }

    /** Two of three rows fall short: of the mean, which no result byte tells. */
    @Test
    void rowsThatFallShortOfTheBestGoalpostFailAMean() {
        edition.government("city", 3).mean("publishing.mean", 1, 0.5, 0);
        var framework = FrameworkFixture.read(CATALOGUE, """
                scored: per-subject
                policies: [none]
                unobservable: drop
                aggregation: arithmetic
                tree:
                  - {indicator: publishing.mean, goalposts: {worst: 0, best: 0.5}}
                """);

        var inFramework = findings(List.of(framework), 0, 0, 0, 0, 0);
        assertEquals(1, inFramework.get(0).failing());
        assertEquals(0, inFramework.get(0).gain(), "the mean is at the post already");
        assertEquals(2, findings(List.of(), 0, 0, 0, 0, 0).get(0).failing());
    }

    /**
     * Rated 1, 3, 3 and 4, the fix reaching 3: only the first fails, and brings 11 of 20 points to 13 of 20.
     */
    @Test
    void meanGainsAsFarAsItsFixReaches() {
        var catalogue = IndicatorFixture.catalogue(IndicatorFixture.reaching("openness.rating", 3));
        var rated = new EditionFixture(catalogue).government("city", 4).mean("openness.rating", 1, 3, 3, 4);
        var framework = FrameworkFixture.read(catalogue, """
                scored: per-subject
                policies: [none]
                unobservable: drop
                aggregation: arithmetic
                tree:
                  - {indicator: openness.rating, goalposts: {worst: 0, best: 5}}
                """);
        var subjects = new Subjects(rated.result());
        var findings = new Findings(
                        subjects,
                        new Failures(catalogue.indicators(), rated.result().quantities()),
                        new Gains(
                                catalogue.indicators(),
                                List.of(framework),
                                subjects,
                                Map.of(),
                                new OpenedCredit(catalogue.indicators(), catalogue),
                                1))
                .all(subject -> new long[1]);

        assertEquals(1, findings.size());
        assertEquals(1, findings.get(0).failing());
        assertEquals(10, findings.get(0).gain());
    }

    /** Of nine kinds of page four are known, one of them found: three of four fail, of a whole that weighs half. */
    @Test
    void whatTheGovernmentItselfLacksIsAFinding() {
        var catalogue = IndicatorFixture.catalogue(
                IndicatorFixture.dataset("publishing.a"), IndicatorFixture.government("engagement.pages"));
        var lacking = new EditionFixture(catalogue)
                .government("city", 10)
                .share("publishing.a", 10, 10, 0)
                .share("engagement.pages", 1, 4, 5)
                .government("town", 0)
                .share("engagement.pages", 0, 1, 0)
                .government("village", 0)
                .share("engagement.pages", 1, 1, 0);
        var framework = FrameworkFixture.read(catalogue, """
                scored: per-subject
                policies: [none]
                unobservable: drop
                aggregation: arithmetic
                tree:
                  - {indicator: publishing.a}
                  - {indicator: engagement.pages}
                """);
        var indicators = catalogue.indicators();
        var subjects = new Subjects(lacking.result());
        var rows = new FailingRows(indicators, catalogue);
        var sums = new long[rows.size()];
        rows.add(bytes(100), List.of(), sums);
        var gains = new Gains(
                indicators,
                List.of(framework),
                subjects,
                Map.of(),
                new OpenedCredit(indicators, catalogue),
                indicators.size());
        var findings = new Findings(
                        subjects, new Failures(indicators, lacking.result().quantities()), gains)
                .all(subject -> sums);

        assertEquals(
                List.of(
                        "city engagement.pages 3 of 4, 5 unknown, 37.5",
                        "town engagement.pages 1 of 1, 0 unknown, 100.0"),
                findings.stream()
                        .map(finding -> "%s %s %d of %d, %d unknown, %s"
                                .formatted(
                                        finding.government(),
                                        finding.indicator(),
                                        finding.failing(),
                                        finding.counted(),
                                        finding.unknown(),
                                        finding.gain()))
                        .toList());
    }

    /** Under COMMON, b is no part of the index, as the other city's was not observed: mending a alone fills the index. */
    @Test
    void gainAmongThoseComparedIsOnWhatWasMeasuredOfAll() {
        var framework = FrameworkFixture.read(CATALOGUE, """
                scored: per-subject
                policies: [common, none]
                unobservable: drop
                aggregation: arithmetic
                tree:
                  - {indicator: publishing.a}
                  - {indicator: publishing.b}
                """);
        edition.government("city", 10)
                .share("publishing.a", 2, 10, 0)
                .share("publishing.b", 6, 10, 0)
                .government("town", 10)
                .share("publishing.a", 10, 10, 0);

        var gains = findings(List.of(framework), 8, 4).stream()
                .filter(finding -> finding.government().equals("city"))
                .map(finding -> finding.indicator() + " " + finding.policy() + " " + finding.gain())
                .toList();

        assertEquals(List.of("publishing.a COMMON 80.0", "publishing.a NONE 40.0", "publishing.b NONE 20.0"), gains);
    }

    /** Mending b gains most of the city's own index and nothing in the comparison, where the town's b is not known. */
    @Test
    void comparedGovernmentIsToldFirstWhatGainsInTheComparison() {
        var framework = FrameworkFixture.read(CATALOGUE, """
                scored: per-subject
                policies: [none, common]
                unobservable: drop
                aggregation: arithmetic
                tree:
                  - {indicator: publishing.a, weight: 0.2}
                  - {indicator: publishing.b, weight: 0.8}
                """);
        edition.government("city", 10)
                .share("publishing.a", 2, 10, 0)
                .share("publishing.b", 0, 10, 0)
                .government("town", 10)
                .share("publishing.a", 10, 10, 0);

        assertEquals(List.of("publishing.a", "publishing.b"), indicators(findings(List.of(framework), 8, 10), "city"));
    }

    @Test
    void governmentThatIsNotComparedIsToldFirstWhatItsOwnIndexGains() {
        var framework = FrameworkFixture.read(CATALOGUE, """
                scored: per-subject
                policies: [common, none]
                unobservable: drop
                screen: 0.9
                aggregation: arithmetic
                tree:
                  - {indicator: publishing.a, weight: 0.2}
                  - {indicator: publishing.b, weight: 0.8}
                """);
        edition.government("city", 10)
                .share("publishing.a", 2, 10, 0)
                .share("publishing.b", 0, 5, 5)
                .government("town", 10)
                .share("publishing.a", 10, 10, 0)
                .share("publishing.b", 10, 10, 0);

        assertEquals(List.of("publishing.b", "publishing.a"), indicators(findings(List.of(framework), 8, 5), "city"));
    }

    private static List<String> indicators(List<Finding> findings, String government) {
        return findings.stream()
                .filter(finding -> finding.government().equals(government))
                .map(Finding::indicator)
                .distinct()
                .toList();
    }

    /** Two stars are unknown of half the datasets: there is no value, but a certain part that grows by a quarter of them. */
    @Test
    void gainOfAnIndexThatIsOnlyBoundedIsThatOfItsLowEnd() {
        var framework = FrameworkFixture.read(CATALOGUE, """
                scored: per-subject
                policies: [none]
                unobservable: bounds
                aggregation: arithmetic
                tree:
                  - {indicator: publishing.a}
                """);
        edition.government("city", 8).share("publishing.a", 2, 4, 4);

        assertEquals(25, findings(List.of(framework), 2).get(0).gain());
    }

    /** Two of ten lack b, and all of them a: mending a mends b as well. */
    @Test
    void fixGainsByAllThatItMends() {
        var framework = FrameworkFixture.read(CATALOGUE, """
                scored: per-subject
                policies: [none]
                unobservable: drop
                aggregation: arithmetic
                tree:
                  - {indicator: publishing.a}
                  - {indicator: publishing.b}
                """);
        edition.government("city", 10)
                .share("publishing.a", 0, 10, 0)
                .share("publishing.b", 8, 10, 0)
                .share("publishing.whole", 0, 10, 0);

        var gains = findings(List.of(framework), 10, 2, 0, 0, 0, 10).stream()
                .map(finding -> finding.indicator() + " " + finding.gain())
                .toList();

        assertEquals(List.of("publishing.whole 60.0", "publishing.a 50.0", "publishing.b 10.0"), gains);
    }

    @Test
    void earlierEditionTellsTheGainsOfOneIndexInTheirOrder() {
        var columns = Finding.SCHEMA.columns().stream()
                .map(column -> Set.of("place", "policy", "effort").contains(column.name()) ? null : column)
                .toList();
        var row = new Finding("city", 9, 2, "publishing.a", 1, "t", "BEST", 2, 4, 6, 1.5, "record").toRow();
        var values = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) == null ? null : row.get(i))
                .toArray();

        assertEquals(
                new Finding("city", 2, 2, "publishing.a", 1, "t", "NONE", 2, 4, 6, 1.5, null),
                Finding.from(Row.of(Finding.SCHEMA, values)));
    }

    private List<Finding> findings(long... failing) {
        return findings(List.of(FrameworkFixture.read(CATALOGUE, TREE)), failing);
    }

    private List<Finding> findings(List<Framework> frameworks, long... failing) {
        var subjects = new Subjects(edition.result());
        var indicators = CATALOGUE.indicators();
        var sums = Arrays.copyOf(failing, indicators.size());
        return new Findings(
                        subjects,
                        new Failures(indicators, edition.result().quantities()),
                        new Gains(
                                indicators,
                                frameworks,
                                subjects,
                                Map.of(),
                                new OpenedCredit(indicators, CATALOGUE),
                                indicators.size()))
                .all(subject -> sums);
    }

    private static byte[] bytes(int... results) {
        var bytes = new byte[results.length];
        for (int i = 0; i < results.length; i++) {
            bytes[i] = (byte) results[i];
        }
        return bytes;
    }
}
