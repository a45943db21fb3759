package ca.etalon.analytics.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.reference.Comparison;
import ca.etalon.analytics.reference.SharedFiles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The nine questions of the Global Open Data Index and of the local census, as a framework of a user's own. They are no framework
 * of this program: people answer them about a kind of data, not about a record of a catalogue.
 */
public class GodiVectors {
    private static final List<String> QUESTIONS = List.of(
            "exists", "digital", "public", "free", "online", "machine_readable", "bulk", "open_licence", "up_to_date");

    private static final IndicatorCatalogue CATALOGUE = IndicatorFixture.catalogue(QUESTIONS.stream()
            .map(question -> IndicatorFixture.dataset("godi." + question))
            .toArray(Indicator[]::new));

    private static final Framework FRAMEWORK = FrameworkFixture.read(CATALOGUE, """
            scored: per-dataset
            policies: [best]
            unobservable: zero
            max: 100
            tree:
              - {indicator: godi.exists, points: 5}
              - {indicator: godi.digital, points: 5}
              - {indicator: godi.public, points: 5}
              - {indicator: godi.free, points: 15}
              - {indicator: godi.online, points: 5}
              - {indicator: godi.machine_readable, points: 15}
              - {indicator: godi.bulk, points: 10}
              - {indicator: godi.open_licence, points: 30}
              - {indicator: godi.up_to_date, points: 10}
            """);

    @Test
    public void answersAddUpToTheWorkedScores() {
        var reference = SharedFiles.json("census/godi_weights.json");
        var sums = new Comparison("census/godi_weights.json: weights and worked sums", 1e-9);
        var weights = reference.path("godi_2013_2015").path("weights");
        assertEquals(QUESTIONS.size(), weights.size());
        for (var leaf : FRAMEWORK.root().leaves()) {
            var question = leaf.indicator().id().substring("godi.".length());
            sums.cell(question, weights.path(question).asDouble(), leaf.max());
        }
        var worked = reference.path("worked");
        assertEquals(3, worked.size());
        sums.cell("all yes", worked.path(0).path("score").asDouble(), score(QUESTIONS));
        var withoutLicence = QUESTIONS.stream()
                .filter(question -> !question.equals("open_licence"))
                .toList();
        sums.cell("licence not open", worked.path(1).path("score").asDouble(), score(withoutLicence));
        var answers = StreamSupport.stream(worked.path(2).path("answers").spliterator(), false)
                .map(answer -> answer.asText())
                .toList();
        sums.cell("PDF online", worked.path(2).path("score").asDouble(), score(answers));
        sums.done();
    }

    /** Questions that are asked only of data that exist are declared with that as their {@code counted}. */
    @Test
    public void nothingIsScoredOfDataThatDoNotExist() {
        var results = new byte[QUESTIONS.size()];
        Arrays.fill(results, DatasetResult.NOT_COUNTED);
        results[QUESTIONS.indexOf("exists")] = 0;

        assertEquals(0, score(FRAMEWORK, CATALOGUE, results));
    }

    /**
     * The index of 2016: licence and format 20 points each and four questions of 15. Its ceilings are what the weights leave: 80
     * for data that are public and not openly licensed, 85 for data behind a registration.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 100, 100, 100, 100, 100, 100",
        "0, 100, 100, 100, 100, 100, 80",
        "100, 100, 0, 100, 100, 100, 85",
        "0, 100, 0, 100, 100, 100, 65",
        "100, 0, 100, 100, 100, 100, 80",
        "0, 0, 0, 0, 0, 0, 0",
    })
    public void ceilingsOfTheLaterIndexFollowFromItsWeights(
            byte licence, byte format, byte open, byte free, byte current, byte bulk, double score) {
        var questions = List.of("licence", "format", "without_registration", "free", "up_to_date", "bulk");
        var catalogue = IndicatorFixture.catalogue(questions.stream()
                .map(question -> IndicatorFixture.dataset("godi." + question))
                .toArray(Indicator[]::new));
        var framework = FrameworkFixture.read(catalogue, """
                scored: per-dataset
                policies: [best]
                unobservable: zero
                max: 100
                tree:
                  - {indicator: godi.licence, points: 20}
                  - {indicator: godi.format, points: 20}
                  - {indicator: godi.without_registration, points: 15}
                  - {indicator: godi.free, points: 15}
                  - {indicator: godi.up_to_date, points: 15}
                  - {indicator: godi.bulk, points: 15}
                """);

        assertEquals(score, score(framework, catalogue, new byte[] {licence, format, open, free, current, bulk}));
    }

    private static double score(List<String> yes) {
        var results = new byte[QUESTIONS.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = (byte) (yes.contains(QUESTIONS.get(i)) ? 100 : 0);
        }
        return score(FRAMEWORK, CATALOGUE, results);
    }

    private static double score(Framework framework, IndicatorCatalogue catalogue, byte[] results) {
        var scorer = new PointScorer(framework, catalogue);
        var sums = new long[scorer.size()];
        scorer.add(results, List.of(), sums);
        return sums[PointScorer.VALUE] / PointScorer.UNIT;
    }
}
