package ca.etalon.analytics.indicator;

import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.IndicatorDefinition;
import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Runs the declared examples of the indicators. */
public final class ExampleCheck {
    private final SparkSession spark;

    public ExampleCheck(SparkSession spark) {
        this.spark = spark;
    }

    /** One example and what the indicator made of it; the two texts are equal when it holds. */
    public record Outcome(Indicator indicator, IndicatorExample example, String expected, String actual) {
        public boolean holds() {
            return expected.equals(actual);
        }
    }

    /** Runs every example of every indicator. */
    public List<Outcome> run(IndicatorCatalogue catalogue) {
        var outcomes = new ArrayList<Outcome>();
        for (Grain grain : Grain.values()) {
            var indicators = catalogue.of(grain);
            if (!indicators.isEmpty()) {
                outcomes.addAll(run(grain, indicators));
            }
        }
        return outcomes;
    }

    /** Names each example that does not hold as a problem of its file. */
    public void check(IndicatorCatalogue catalogue, ConfigProblems problems) {
        for (Outcome outcome : run(catalogue)) {
            if (!outcome.holds()) {
                problems.add(new ConfigProblem(
                        outcome.indicator().file(),
                        outcome.example().line(),
                        outcome.indicator().id() + ".examples",
                        outcome.example().givenText(),
                        "gives " + outcome.actual(),
                        "what the example expects: " + outcome.expected()));
            }
        }
    }

    private List<Outcome> run(Grain grain, List<Indicator> indicators) {
        try {
            return runTogether(grain, indicators);
        } catch (Exception failure) {
            // One expression that fails at run time takes the others down: run them one by one to name it.
            if (indicators.size() == 1) {
                var message = "a failure: " + failure.getMessage().strip().split("\\R", 2)[0];
                return indicators.get(0).examples().stream()
                        .map(example -> new Outcome(indicators.get(0), example, expected(example), message))
                        .toList();
            }
            return indicators.stream()
                    .flatMap(indicator -> run(grain, List.of(indicator)).stream())
                    .toList();
        }
    }

    private List<Outcome> runTogether(Grain grain, List<Indicator> indicators) {
        var rows = new ArrayList<Row>();
        for (Indicator indicator : indicators) {
            indicator.examples().forEach(example -> rows.add(ExampleRows.row(grain, example.given())));
        }
        var projection = ResultProjection.of(indicators, grain, spark);
        var results = spark.createDataFrame(rows, SparkSchemas.of(grain.table()))
                .selectExpr(projection.columns().toArray(String[]::new))
                .collectAsList();
        var outcomes = new ArrayList<Outcome>();
        int quantity = projection.packedColumns();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            for (IndicatorExample example : indicator.examples()) {
                var row = results.get(outcomes.size());
                var actual = actual(indicator, projection.results(row, 0)[i], row, quantity);
                outcomes.add(new Outcome(indicator, example, expected(example), actual));
            }
            quantity += ResultProjection.numberColumns(indicator);
        }
        return outcomes;
    }

    private static String actual(Indicator indicator, byte result, Row row, int quantity) {
        return switch (result) {
            case DatasetResult.UNKNOWN -> IndicatorExample.UNKNOWN;
            case DatasetResult.NOT_COUNTED -> IndicatorExample.NOT_COUNTED;
            case DatasetResult.FAILED ->
                indicator.isOfParts()
                        ? "less than none or more than all of its parts"
                        : "neither a credit from 0 to 1 nor a row that is counted or not";
            default ->
                indicator.isOfParts()
                        ? range(PartCounts.read(row, quantity))
                        : indicator.kind().isQuantity()
                                ? quantity(indicator, row.getLong(quantity) / ResultProjection.QUANTITY_SCALE)
                                : number(result / 100.0);
        };
    }

    private static String range(PartCounts parts) {
        var low = rounded(parts.low());
        return parts.unknown() == 0 ? low : low + IndicatorDefinition.Example.TO + rounded(parts.high());
    }

    /** Bounds of a ratio rest on its being one. */
    private static String quantity(Indicator indicator, double value) {
        return indicator.isRatio() && (value < 0 || value > 1)
                ? rounded(value) + ", which is no ratio from 0 to 1"
                : rounded(value);
    }

    private static String expected(IndicatorExample example) {
        return switch (example.expect()) {
            case IndicatorExample.UNKNOWN, IndicatorExample.NOT_COUNTED -> example.expect();
            default ->
                Arrays.stream(example.bounds())
                        .mapToObj(ExampleCheck::rounded)
                        .collect(Collectors.joining(IndicatorDefinition.Example.TO));
        };
    }

    /** To thousandths, which is as exact as an example states a quantity. */
    private static String rounded(double value) {
        return number(
                BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).doubleValue());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
