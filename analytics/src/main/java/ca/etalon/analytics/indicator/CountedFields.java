package ca.etalon.analytics.indicator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;

/**
 * The fields by which it is seen that an indicator does not count a row.
 *
 * <p>Of the conditions of {@code counted}, those that hold where nothing is stated leave out only rows of which something is
 * known; a feed that hides their fields does not make them leave out any.
 */
public final class CountedFields {
    private final SparkSession spark;
    private final Grain grain;

    public CountedFields(SparkSession spark, Grain grain) {
        this.spark = spark;
        this.grain = grain;
    }

    /** By indicator of the grain. */
    public List<Set<Field>> of(List<Indicator> indicators) {
        var conditions = new ArrayList<List<Expression>>();
        var all = new ArrayList<String>();
        for (Indicator indicator : indicators) {
            var own = indicator.counted().equals("true")
                    ? List.<Expression>of()
                    : conditions(new CatalystSqlParser().parseExpression(indicator.counted()));
            conditions.add(own);
            own.forEach(condition -> all.add("coalesce((" + condition.sql() + "), false)"));
        }
        var holds = ofNothing(all);
        var fields = new ArrayList<Set<Field>>();
        int next = 0;
        for (List<Expression> own : conditions) {
            var decisive = EnumSet.noneOf(Field.class);
            for (Expression condition : own) {
                if (!holds.get(next++)) {
                    NeedsCheck.columns(condition)
                            .forEach(column -> FieldColumns.of(grain, column).ifPresent(decisive::addAll));
                }
            }
            fields.add(decisive);
        }
        return fields;
    }

    private static List<Expression> conditions(Expression counted) {
        if (!(counted instanceof And both)) {
            return List.of(counted);
        }
        var all = new ArrayList<>(conditions(both.left()));
        all.addAll(conditions(both.right()));
        return all;
    }

    /** Which conditions hold of a row that states nothing; Spark folds it into the plan and runs no job. */
    private List<Boolean> ofNothing(List<String> conditions) {
        if (conditions.isEmpty()) {
            return List.of();
        }
        var row = spark.createDataFrame(List.of(ExampleRows.row(grain, Map.of())), SparkSchemas.of(grain.table()))
                .selectExpr(conditions.toArray(String[]::new))
                .collectAsList()
                .get(0);
        var holds = new ArrayList<Boolean>();
        for (int i = 0; i < conditions.size(); i++) {
            holds.add(row.getBoolean(i));
        }
        return holds;
    }
}
