package ca.etalon.analytics.indicator;

import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Sets the fields that an indicator's expressions read against those it declares. One that is read and not declared would
 * count as nothing where a platform cannot state it, and what a platform hides is never held against a city.
 */
public final class NeedsCheck {

    private NeedsCheck() {}

    /** Names each indicator that reads a field it does not declare as a problem of its file. */
    public static void check(IndicatorCatalogue catalogue, ConfigProblems problems) {
        for (Indicator indicator : catalogue.indicators()) {
            var undeclared = undeclared(indicator);
            if (!undeclared.isEmpty()) {
                problems.add(new ConfigProblem(
                        indicator.file(),
                        indicator.line(),
                        indicator.id() + ".needs",
                        words(EnumSet.copyOf(indicator.needs().isEmpty() ? Set.of() : indicator.needs())),
                        "lacks " + words(undeclared) + ", which its expressions read",
                        "all fields read: under needs, or under also_reads where the indicator can do without"));
            }
        }
    }

    /** Fields that the expressions read and the indicator declares neither as needed nor as read where there. */
    static Set<Field> undeclared(Indicator indicator) {
        var fields = read(indicator);
        indicator.needs().forEach(fields::remove);
        indicator.alsoReads().forEach(fields::remove);
        return fields;
    }

    /** Fields that the columns in an indicator's expressions rest on. */
    static Set<Field> read(Indicator indicator) {
        var fields = EnumSet.noneOf(Field.class);
        for (String sql : List.of(indicator.counted(), indicator.expression())) {
            for (List<String> column : columns(new CatalystSqlParser().parseExpression(sql))) {
                fields.addAll(FieldColumns.of(indicator.grain(), column)
                        .orElseThrow(() -> new IllegalStateException(
                                indicator.id() + " reads " + column + ", of which no field is known")));
            }
        }
        return fields;
    }

    /** The paths of all columns that an expression names. */
    static List<List<String>> columns(Expression expression) {
        var columns = new ArrayList<List<String>>();
        if (expression instanceof UnresolvedAttribute attribute) {
            columns.add(CollectionConverters.asJava(attribute.nameParts()));
        }
        CollectionConverters.asJava(expression.children()).forEach(child -> columns.addAll(columns(child)));
        return columns;
    }

    private static String words(Set<Field> fields) {
        return fields.stream().map(Field::word).collect(Collectors.joining(", "));
    }
}
