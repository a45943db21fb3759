package ca.etalon.analytics.indicator;

import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Sets the fields that an indicator's expressions read against those it declares. One that is read and not declared
 * would count as nothing where a platform cannot state it, and what a platform hides is never held against a city.
 */
public final class NeedsCheck {

    private NeedsCheck() {}

    /**
     * Names each indicator that reads a field it does not declare, or a column of no known field, as a problem of its
     * file.
     */
    public static void check(IndicatorCatalogue catalogue, ConfigProblems problems) {
        for (Indicator indicator : catalogue.indicators()) {
            var unknown = unknown(indicator);
            unknown.forEach(column -> problems.add(new ConfigProblem(
                    indicator.file(),
                    indicator.line(),
                    indicator.id(),
                    String.join(".", column),
                    "is a column of which no field of a feed is known",
                    "columns of the " + indicator.grain().word() + " table")));
            if (!unknown.isEmpty()) {
                continue;
            }
            var undeclared = undeclared(indicator);
            if (!undeclared.isEmpty()) {
                problems.add(new ConfigProblem(
                        indicator.file(),
                        indicator.line(),
                        indicator.id() + ".needs",
                        words(indicator.needs()),
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
        for (List<String> column : columns(indicator)) {
            FieldColumns.of(indicator.grain(), column).ifPresent(fields::addAll);
        }
        return fields;
    }

    private static List<List<String>> unknown(Indicator indicator) {
        return columns(indicator).stream()
                .filter(column -> FieldColumns.of(indicator.grain(), column).isEmpty())
                .distinct()
                .toList();
    }

    private static List<List<String>> columns(Indicator indicator) {
        var columns = new ArrayList<List<String>>();
        for (String sql : indicator.expressions()) {
            columns.addAll(columns(new CatalystSqlParser().parseExpression(sql)));
        }
        return columns;
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

    private static String words(Collection<Field> fields) {
        return fields.stream().sorted().distinct().map(Field::word).collect(Collectors.joining(", "));
    }
}
