package ca.etalon.analytics.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.etalon.analytics.TestSpark;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The entries of {@code conf/indicators}: each loads, and each of its examples holds. */
class DeclaredIndicatorsTest {
    private static final IndicatorCatalogue DECLARED =
            IndicatorCatalogue.load(Path.of("../conf/indicators"), TestSpark.session());

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        return new ExampleCheck(TestSpark.session())
                .run(DECLARED).stream()
                        .map(outcome -> dynamicTest(name(outcome), () -> {
                            assertEquals(
                                    outcome.expected(),
                                    outcome.actual(),
                                    () -> outcome.indicator().file() + ":"
                                            + outcome.example().line());
                        }));
    }

    private static String name(ExampleCheck.Outcome outcome) {
        return outcome.indicator().id() + " of " + outcome.example().givenText() + " is " + outcome.expected();
    }

    @Test
    void thirtyIndicatorsStandOverThreeDimensions() {
        for (String dimension : List.of("publishing", "standards", "openness")) {
            assertTrue(count(dimension) >= 10, dimension + " has only " + count(dimension) + " indicators");
        }
    }

    @Test
    void metadataQualityAssessmentHasTwentyThreeAndOneForCanada() {
        assertEquals(23 + 1, count("mqa"));
    }

    @Test
    void everyIndicatorDeclaresWhatARowThatStatesNothingComesTo() {
        for (Indicator indicator : DECLARED.indicators()) {
            assertTrue(
                    indicator.examples().stream()
                            .anyMatch(example -> example.given().isEmpty()),
                    () -> indicator.file() + ":" + indicator.line() + ": add the example {given: {}, expect: …}");
        }
    }

    @Test
    void everyShareHasAnExampleThatFailsAndOneThatPasses() {
        for (Indicator indicator : DECLARED.indicators()) {
            var isObserved = !indicator.expression().startsWith("CAST(NULL");
            if (indicator.kind() == Indicator.Kind.SHARE && isObserved) {
                var results = indicator.examples().stream()
                        .map(IndicatorExample::expect)
                        .toList();
                assertTrue(results.contains("0"), indicator.id() + " has no example that fails");
                assertFalse(results.stream().distinct().count() < 2, indicator.id() + " has examples of one kind only");
            }
        }
    }

    private static long count(String dimension) {
        return DECLARED.indicators().stream()
                .filter(indicator -> indicator.dimension().equals(dimension))
                .count();
    }
}
