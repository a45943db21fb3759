package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.classifier.Classifiers;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Rank;
import ca.etalon.analytics.measure.RankCheck;
import ca.etalon.analytics.measure.RankPair;
import ca.etalon.analytics.measure.Score;
import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankRowsTest {
    private static final double CLOSE = 1e-9;

    private static final IndicatorCatalogue CATALOGUE = IndicatorFixture.catalogue(
            IndicatorFixture.dataset("publishing.a"),
            IndicatorFixture.dataset("publishing.b"),
            IndicatorFixture.lessIsBetter("openness.c"));

    private static final String TREE = """
            scored: per-subject
            policies: [common, none]
            unobservable: drop
            screen: 0.4
            aggregation: geometric
            floor: 1
            tree:
              - id: publishing
                label: {en: Publishing, fr: Publication}
                aggregation: arithmetic
                children:
                  - {indicator: publishing.a, weight: 2}
                  - {indicator: publishing.b}
              - {indicator: openness.c, goalposts: {worst: 1, best: 0}}
            """;

    private static final String DRAWN = TREE + """
            uncertainty:
              draws: 400
              seed: 7
              top: 1
              aggregation: [declared, arithmetic, harmonic]
              weight_noise: 0.25
            """;

    /** Best is above worst in everything; b is hardly above a: better in openness, as much worse in publishing. */
    private final EditionFixture edition = new EditionFixture(CATALOGUE);

    private void four() {
        government("a", 80, 60);
        government("b", 41, 20);
        government("best", 90, 5);
        government("worst", 10, 95);
    }

    private void government(String id, double publishing, double closed) {
        edition.government(id, 100)
                .share("publishing.a", publishing, 100, 0)
                .share("publishing.b", publishing, 100, 0)
                .share("openness.c", closed, 100, 0);
    }

    @Test
    void placesAreThoseOfTheScoresThatCompare() {
        four();
        edition.government("little", 100)
                .share("publishing.a", 1, 100, 0)
                .without("publishing.b", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme")
                .without("openness.c", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT licence");
        var framework = FrameworkFixture.read(CATALOGUE, TREE);
        var index = new RankedIndex(framework, subjects(), new IndexScores(framework, subjects()).kept());

        var made = index.made().composite().index();
        for (int unit = 0; unit < 4; unit++) {
            assertEquals(root(framework, index.ranked().get(unit).id()).value(), made.at(unit), CLOSE);
        }
        assertEquals(
                List.of("a 3", "b 2", "best 1", "worst 4"),
                ranks(framework).stream()
                        .map(row -> row.government() + " " + row.nominal())
                        .toList());
        assertNull(ranks(framework).get(0).median());
        assertEquals(0, ranks(framework).get(0).draws());
    }

    @Test
    void whatAnyWeighingAgreesOnIsSure() {
        four();
        var rows = new RankRows(FrameworkFixture.read(CATALOGUE, DRAWN), subjects(), Classifiers.NONE);
        var best = rows.ranks().get(2);
        var first = rows.ranks().get(0);

        assertEquals(1, best.low());
        assertEquals(1, best.high());
        assertEquals(1, best.withinTop());
        assertEquals(1, best.tieGroup());
        assertEquals(400, best.draws());
        assertEquals(2, first.tieGroup());
        assertEquals(2, rows.ranks().get(1).tieGroup());
        assertEquals(3, rows.ranks().get(3).tieGroup());
        var pair = rows.pairs().get(0);
        assertEquals(1, rows.pairs().size(), "only a and b change places");
        assertEquals("b a", pair.government() + " " + pair.other());
        assertEquals(1, pair.above() + pair.below(), CLOSE);
        assertTrue(pair.above() > 0.05 && pair.below() > 0.05, pair.toString());
    }

    @Test
    void sameRowsAgainAndOthersByAnotherSeed() {
        four();
        government("c", 60, 43);
        var drawn = FrameworkFixture.read(CATALOGUE, DRAWN);
        var other = FrameworkFixture.read(CATALOGUE, DRAWN.replace("seed: 7", "seed: 8"));

        assertEquals(ranks(drawn), ranks(drawn));
        assertEquals(checks(drawn), checks(drawn));
        assertTrue(!new RankRows(drawn, subjects(), Classifiers.NONE)
                .pairs()
                .equals(new RankRows(other, subjects(), Classifiers.NONE).pairs()));
    }

    @Test
    void checksTellWeightsCorrelationsStabilityAndSensitivity() {
        four();
        var checks = checks(FrameworkFixture.read(CATALOGUE, DRAWN));

        assertEquals(
                Set.of(
                        "stability",
                        "first_order",
                        "total",
                        "effective_weight",
                        "correlation",
                        "index_correlation",
                        "alpha"),
                checks.stream().map(RankCheck::check).collect(Collectors.toSet()));
        assertEquals(
                1 / 3.0, check(checks, "effective_weight", "t/publishing/a").value(), CLOSE);
        assertEquals(1, check(checks, "correlation", "t/publishing/a").value(), CLOSE);
        assertEquals(
                check(checks, "correlation", "t/publishing").value(),
                check(checks, "index_correlation", "t/publishing").value(),
                "the index is what stands above it");
        assertTrue(check(checks, "index_correlation", "t/publishing/a").value() < 1);
        assertEquals(1, check(checks, "alpha", "t/publishing").value(), CLOSE);
        assertTrue(check(checks, "total", "aggregation").value() > 0);
        assertTrue(check(checks, "stability", "kendall").value() > 0.5);
    }

    @Test
    void errorOfAReadingIsDrawnWhereTheFrameworkSaysSo(@TempDir Path conf) throws IOException {
        Files.writeString(conf.resolve(Classifiers.FILE), """
                draws: 100
                seed: 1
                classifiers:
                  - id: licence
                    label: {en: Licence, fr: Licence}
                    positive: {en: open, fr: ouverte}
                    labels: {en: By hand., fr: À la main.}
                    bias: {en: None., fr: Aucun.}
                    counts:
                      en: {negatives: 200, taken: 2, positives: 200, missed: 2, undecided: 0}
                      fr: {negatives: 6, taken: 1, positives: 6, missed: 1, undecided: 0}
                    decides: [publishing.a]
                """);
        var catalogue = IndicatorFixture.catalogue(
                IndicatorFixture.dataset("publishing.a"),
                IndicatorFixture.dataset("publishing.b"),
                IndicatorFixture.lessIsBetter("openness.c"),
                IndicatorFixture.dataset("publishing.text_in_french"));
        var problems = new ConfigProblems();
        var classifiers = Classifiers.load(conf, catalogue, problems);
        problems.throwIfErrors();
        government("english", 52, 20);
        edition.share("publishing.text_in_french", 0, 100, 0);
        government("french", 50, 20);
        edition.share("publishing.text_in_french", 100, 100, 0);
        var said = TREE + "uncertainty: {draws: 2000, seed: 1, classifier_error: %s}\n";
        var without = new RankRows(FrameworkFixture.read(CATALOGUE, said.formatted(false)), subjects(), classifiers);
        var with = new RankRows(FrameworkFixture.read(CATALOGUE, said.formatted(true)), subjects(), classifiers);

        assertEquals(List.of(), without.pairs());
        // Six cases of each kind leave the French share anywhere between about 20 and 65 %.
        var pair = with.pairs().get(0);
        assertEquals("english", pair.government());
        assertTrue(pair.below() > 0.1 && pair.above() > 0.3, pair.toString());
        assertEquals(
                with.pairs(),
                new RankRows(FrameworkFixture.read(CATALOGUE, said.formatted(true)), subjects(), classifiers).pairs());
    }

    @Test
    void indicatorThatIsNotMeasuredOfAllWeighsNothing() {
        four();
        edition.government("dumb", 100)
                .share("publishing.a", 50, 100, 0)
                .without("publishing.b", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme")
                .share("openness.c", 50, 100, 0);
        var checks = checks(FrameworkFixture.read(CATALOGUE, DRAWN));

        assertEquals(0, check(checks, "effective_weight", "t/publishing/b").value());
        assertEquals(0.5, check(checks, "effective_weight", "t/publishing/a").value(), CLOSE);
        assertNull(check(checks, "alpha", "t/publishing").value(), "one indicator is consistent with nothing");
    }

    @Test
    void whatIsUnknownMakesAPlaceUnsure() {
        edition.government("known", 100)
                .share("publishing.a", 50, 100, 0)
                .share("publishing.b", 50, 100, 0)
                .share("openness.c", 50, 100, 0);
        edition.government("unknown", 100)
                .share("publishing.a", 6, 10, 90)
                .share("publishing.b", 50, 100, 0)
                .share("openness.c", 50, 100, 0);
        var text = TREE + "uncertainty: {draws: 2000, seed: 1, unknown_drawn: true}\n";
        var pair = new RankRows(FrameworkFixture.read(CATALOGUE, text), subjects(), Classifiers.NONE)
                .pairs()
                .get(0);

        // Its share is anywhere from 6 to 96 %, so above 50 % in 46 of 90.
        assertEquals("unknown", pair.government());
        assertEquals(46 / 90.0, pair.above(), 5 * Math.sqrt(0.25 / 2000));
    }

    @Test
    void copelandCountsWhomAGovernmentOutranks() {
        four();
        var ranks = ranks(FrameworkFixture.read(CATALOGUE, "ranks_by: copeland\n" + TREE));

        // On equal weights of both dimensions, a and b outrank each other by half: both beat the worst and lose to the
        // best.
        assertEquals(
                List.of("a 2", "b 2", "best 1", "worst 4"),
                ranks.stream()
                        .map(row -> row.government() + " " + row.nominal())
                        .toList());
    }

    @Test
    void sampleBasedScoresAreMadeAmongTheComparedAndNotOfTheNation() {
        four();
        var framework = FrameworkFixture.read(CATALOGUE, "normalisation: min-max\n" + TREE);

        assertEquals(100, root(framework, "best").value(), CLOSE);
        assertEquals(1, root(framework, "worst").value(), CLOSE, "the floor of both");
        assertNull(root(framework, "best").low());
        var a = score(framework, "a", "t/c");
        assertEquals(100 * 35 / 90.0, a.value(), CLOSE);
        assertTrue(scores(framework).stream()
                .filter(score -> score.subject().equals(Subject.NATION.id())
                        && score.policy().equals("COMMON"))
                .allMatch(score -> score.status() == MeasurementStatus.NOT_APPLICABLE));
    }

    @Test
    void whatIsNotObservedCountsInThePlaceAsInTheScore() {
        four();
        edition.government("dumb", 100)
                .share("publishing.a", 95, 100, 0)
                .without("publishing.b", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme")
                .share("openness.c", 50, 100, 0);
        var framework = FrameworkFixture.read(CATALOGUE, TREE.replace("unobservable: drop", "unobservable: zero"));
        var index = new RankedIndex(framework, subjects(), new IndexScores(framework, subjects()).kept());

        assertEquals(5, index.ranked().size());
        assertEquals(Math.sqrt(50 * 190 / 3.0), root(framework, "dumb").value(), CLOSE);
        assertEquals(
                root(framework, "dumb").value(),
                index.made().composite().index().at(4),
                CLOSE);
    }

    @Test
    void whatFailedIsImputedAndWhatCannotBeObservedIsNot() {
        four();
        edition.government("failed", 100)
                .share("publishing.a", 50, 100, 0)
                .without("publishing.b", MeasurementStatus.FAILED, "ERROR")
                .share("openness.c", 50, 100, 0);
        edition.government("dumb", 100)
                .share("publishing.a", 50, 100, 0)
                .without("publishing.b", MeasurementStatus.NOT_OBSERVABLE, "PLATFORM_CANNOT theme")
                .share("openness.c", 50, 100, 0);
        var framework = FrameworkFixture.read(CATALOGUE, "missing: group-mean\n" + TREE);

        var imputed = score(framework, "failed", "t/publishing/b");
        assertEquals(55.25, imputed.value(), CLOSE, "of 80, 41, 90 and 10");
        assertEquals("IMPUTED", imputed.reason());
        assertNull(score(framework, "dumb", "t/publishing/b").value());
        assertEquals(50, score(framework, "dumb", "t/publishing").value(), CLOSE);
    }

    @Test
    void editionOfNobodyHasNoRows() {
        var rows = new RankRows(FrameworkFixture.read(CATALOGUE, DRAWN), subjects(), Classifiers.NONE);

        assertEquals(List.of(), rows.ranks());
        assertEquals(List.of(), rows.pairs());
    }

    @Test
    void rowsComeBackAsTheyWere() {
        four();
        var rows = new RankRows(FrameworkFixture.read(CATALOGUE, DRAWN), subjects(), Classifiers.NONE);

        rows.ranks().forEach(row -> assertEquals(row, Rank.from(row.toRow())));
        rows.pairs().forEach(row -> assertEquals(row, RankPair.from(row.toRow())));
        rows.checks().forEach(row -> assertEquals(row, RankCheck.from(row.toRow())));
    }

    @Test
    void mistakesAreNamedWithWhatIsAllowed() {
        var wrong = DRAWN.replace("draws: 400", "draws: 4")
                        .replace("[declared, arithmetic, harmonic]", "[median]")
                        .replace("weight_noise: 0.25", "weight_noise: 25")
                + "weights: pac\n";
        assertEquals(
                List.of(
                        "t.yaml:21: uncertainty.draws: \"4\" is not a number of draws; allowed: a whole number from 100 to 100000",
                        "t.yaml:24: uncertainty.aggregation: \"median\" is not one of the words allowed; allowed: "
                                + "declared, arithmetic, geometric, harmonic",
                        "t.yaml:25: uncertainty.weight_noise: \"25\" is not a share; allowed: a number from 0 up to 1",
                        "t.yaml:26: weights: \"pac\" is not one of the words allowed; allowed: "
                                + "equal, declared, pca, entropy"),
                FrameworkFixture.mistakes(CATALOGUE, FrameworkFixture.headed(wrong)));
    }

    @Test
    void alternativesThatMoveOtherValuesDoNotGoWithDrawnUnknowns() {
        var text =
                TREE + "uncertainty: {draws: 400, seed: 1, unknown_drawn: true, normalisation: [goalposts, z-score]}\n";

        assertEquals(
                List.of(
                        "t.yaml:20: uncertainty.unknown_drawn: \"true\" does not go with alternatives by which one value moves others; "
                                + "allowed: missing: common, none; winsorised_most: 0; normalisation: goalposts; "
                                + "weights: declared, equal"),
                FrameworkFixture.mistakes(CATALOGUE, FrameworkFixture.headed(text)));
    }

    private Subjects subjects() {
        return new Subjects(edition.result());
    }

    private List<Rank> ranks(Framework framework) {
        return new RankRows(framework, subjects(), Classifiers.NONE).ranks();
    }

    private List<RankCheck> checks(Framework framework) {
        return new RankRows(framework, subjects(), Classifiers.NONE).checks();
    }

    private static RankCheck check(List<RankCheck> checks, String check, String name) {
        return checks.stream()
                .filter(row -> row.check().equals(check) && row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Score> scores(Framework framework) {
        return new IndexScores(framework, subjects()).all();
    }

    private Score root(Framework framework, String government) {
        return score(framework, government, "t");
    }

    private Score score(Framework framework, String government, String node) {
        return scores(framework).stream()
                .filter(score -> score.subject().equals(government)
                        && score.policy().equals("COMMON")
                        && score.node().equals(node))
                .findFirst()
                .orElseThrow();
    }
}
