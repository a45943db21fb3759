package ca.etalon.analytics.indicator;

import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/** Asks Spark's analyzer, over an empty table of the grain, whether an indicator's expressions mean anything. */
final class ExpressionCheck {
    private final Map<Grain, Dataset<Row>> tables = new EnumMap<>(Grain.class);

    ExpressionCheck(SparkSession spark) {
        for (Grain grain : Grain.values()) {
            tables.put(grain, spark.createDataFrame(List.<Row>of(), SparkSchemas.of(grain.table())));
        }
    }

    /** The indicators whose expressions are understood; the others become problems. */
    List<Indicator> sound(List<Indicator> indicators, ConfigProblems problems) {
        return areAllSound(indicators)
                ? indicators
                : indicators.stream()
                        .filter(indicator -> isSound(indicator, problems))
                        .toList();
    }

    /** Asked at once, as it is when nothing is wrong, this costs a tenth of asking one by one. */
    private boolean areAllSound(List<Indicator> indicators) {
        for (Grain grain : Grain.values()) {
            var some = indicators.stream()
                    .filter(indicator -> indicator.grain() == grain)
                    .toList();
            try {
                if (!some.isEmpty() && !fit(some, grain)) {
                    return false;
                }
            } catch (UnsupportedOperationException | org.apache.spark.sql.AnalysisException refused) {
                return false;
            }
        }
        return true;
    }

    private boolean fit(List<Indicator> indicators, Grain grain) throws org.apache.spark.sql.AnalysisException {
        var expressions = indicators.stream()
                .flatMap(indicator -> indicator.expressions().stream())
                .toArray(String[]::new);
        var types = typesOf(grain, expressions).iterator();
        for (Indicator indicator : indicators) {
            for (int i = 0; i < indicator.expressions().size(); i++) {
                if (!fits(indicator, types.next(), i > 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * What is counted is a truth value; of parts all else is counted in whole numbers, of quantities it is a number,
     * else it may be one.
     */
    private static boolean fits(Indicator indicator, DataType type, boolean isNumberAllowed) {
        if (isNumberAllowed && indicator.isOfParts()) {
            return type instanceof IntegralType;
        }
        if (isNumberAllowed && indicator.kind().isQuantity()) {
            return type instanceof NumericType;
        }
        return type instanceof BooleanType || isNumberAllowed && type instanceof NumericType;
    }

    private boolean isSound(Indicator indicator, ConfigProblems problems) {
        var key = indicator.kind().isQuantity() ? "value" : "satisfied";
        return isSound(indicator, "counted", indicator.counted(), false, problems)
                & isSound(indicator, key, indicator.expression(), true, problems)
                & (!indicator.isOfParts()
                        || isSound(indicator, "parts.of", indicator.parts().of(), true, problems)
                                & isSound(
                                        indicator,
                                        "parts." + indicator.parts().key(),
                                        indicator.parts().undecided(),
                                        true,
                                        problems));
    }

    private boolean isSound(
            Indicator indicator, String key, String sql, boolean isNumberAllowed, ConfigProblems problems) {
        try {
            var type = typesOf(indicator.grain(), sql).get(0);
            var fits = fits(indicator, type, isNumberAllowed);
            if (!fits) {
                problems.add(
                        problem(indicator, key, sql, "is of type " + type.simpleString(), allowed(indicator, key)));
            }
            return fits;
        } catch (UnsupportedOperationException manyRows) {
            problems.add(problem(
                    indicator,
                    key,
                    sql,
                    "is not an expression over one row",
                    "Spark SQL without " + "aggregates, windows, generators and subqueries"));
        } catch (RuntimeException | org.apache.spark.sql.AnalysisException refused) {
            problems.add(problem(
                    indicator,
                    key,
                    sql,
                    "is not understood: " + firstSentence(refused.getMessage()),
                    "Spark SQL over the columns " + ExampleRows.columnNames(indicator.grain())));
        }
        return false;
    }

    private List<DataType> typesOf(Grain grain, String... expressions) throws org.apache.spark.sql.AnalysisException {
        var projected = tables.get(grain)
                .selectExpr(
                        Arrays.stream(expressions).map(sql -> "(" + sql + ")").toArray(String[]::new));
        var plan = projected.queryExecution().analyzed();
        var source = plan.children().isEmpty() ? plan : plan.children().head();
        if (!plan.nodeName().equals("Project") || !source.nodeName().equals("LocalRelation")) {
            throw new UnsupportedOperationException();
        }
        return Arrays.stream(projected.schema().fields())
                .map(StructField::dataType)
                .toList();
    }

    private static String allowed(Indicator indicator, String key) {
        if (key.equals("counted")) {
            return "a truth value";
        }
        if (indicator.isOfParts()) {
            return "a whole number";
        }
        return indicator.kind().isQuantity() ? "a number" : "a truth value or a number from 0 to 1";
    }

    private static ConfigProblem problem(Indicator indicator, String key, String sql, String fault, String allowed) {
        return new ConfigProblem(indicator.file(), indicator.line(), indicator.id() + "." + key, sql, fault, allowed);
    }

    /** Spark's messages go on with the parse position and the plan, which say nothing to the writer of an entry. */
    private static String firstSentence(String message) {
        var line = message.strip().split("\\R", 2)[0];
        return line.replaceFirst("\\s*SQLSTATE:.*", "").replaceFirst("; line \\d+ pos \\d+;?.*", "");
    }
}
