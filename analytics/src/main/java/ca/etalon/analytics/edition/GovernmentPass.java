package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.GovernmentFacts;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.indicator.PartCounts;
import ca.etalon.analytics.indicator.ResultProjection;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.analytics.measure.DatasetResult;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Computes the indicators of the government grain; Spark folds so small a table into the plan and runs no job for it. */
final class GovernmentPass {
    private final SparkSession spark;
    private final List<GovernmentFacts> facts;

    GovernmentPass(SparkSession spark, List<GovernmentFacts> facts) {
        this.spark = spark;
        this.facts = facts;
    }

    /** The results of each government, by edition and id. */
    Map<LocalDate, Map<String, GrainTally>> run(IndicatorCatalogue catalogue) {
        var indicators = catalogue.of(Grain.GOVERNMENT);
        var projection = ResultProjection.of(indicators, Grain.GOVERNMENT, spark);
        List<Row> rows =
                facts.stream().map(fact -> SparkSchemas.row(fact.toRow())).toList();
        var results = indicators.isEmpty()
                ? List.<Row>of()
                : spark.createDataFrame(rows, SparkSchemas.of(GovernmentFacts.SCHEMA))
                        .selectExpr(projection.columns().toArray(String[]::new))
                        .collectAsList();
        var tallies = new HashMap<LocalDate, Map<String, GrainTally>>();
        for (int i = 0; i < facts.size(); i++) {
            var tally = new GrainTally(indicators.size());
            if (!indicators.isEmpty()) {
                add(tally, indicators, projection, results.get(i));
            }
            tallies.computeIfAbsent(facts.get(i).edition(), edition -> new HashMap<>())
                    .put(facts.get(i).government(), tally);
        }
        return tallies;
    }

    /** Whether the indicators can be computed over every government. */
    boolean canRun(IndicatorCatalogue catalogue) {
        try {
            run(catalogue);
            return true;
        } catch (Exception failure) {
            return false;
        }
    }

    private static void add(GrainTally tally, List<Indicator> indicators, ResultProjection projection, Row row) {
        var results = projection.results(row, 0);
        int column = projection.packedColumns();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            if (DatasetResult.isObserved(results[i]) && indicator.isOfParts()) {
                tally.add(i, PartCounts.read(row, column));
                results[i] = DatasetResult.NOT_COUNTED;
            } else if (results[i] == DatasetResult.UNKNOWN && indicator.isOfParts() && PartCounts.areAny(row, column)) {
                // As many as there are, so that it weighs among others what it would weigh if it were known.
                tally.add(i, PartCounts.readUnknown(row, column));
                results[i] = DatasetResult.NOT_COUNTED;
            } else if (DatasetResult.isObserved(results[i]) && indicator.kind().isQuantity()) {
                tally.addQuantity(i, row.getLong(column), 1);
            }
            column += ResultProjection.numberColumns(indicator);
        }
        tally.add(results);
    }
}
