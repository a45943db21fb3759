package ca.etalon.analytics.indicator;

import ca.etalon.analytics.measure.DatasetResult;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;

/**
 * All indicators of a grain as one projection of its table: one byte per indicator, eight bytes to a number, and one
 * number per quantity or three per share of parts.
 *
 * <p>One wide projection that code adds up costs a fraction of one SQL aggregate per indicator, whose plan takes Spark
 * longer to compile than to run.
 */
public final class ResultProjection implements Serializable {
    private static final long serialVersionUID = 1;

    /**
     * Quantities are kept as whole parts of this size, so that the order of additions cannot matter. A ratio of up to sixteen
     * parts is then exact: a third, as of three fields, is not a number of thousandths.
     */
    public static final double QUANTITY_SCALE = 720_720.0;

    private static final int PER_NUMBER = 8;
    private static final int NOT_COUNTED = DatasetResult.NOT_COUNTED & 0xff;
    private static final int UNKNOWN = DatasetResult.UNKNOWN & 0xff;
    private static final int FAILED = DatasetResult.FAILED & 0xff;

    private final int indicators;
    private final List<String> columns;
    private final int quantities;

    private ResultProjection(int indicators, List<String> results, List<String> quantities) {
        this.indicators = indicators;
        this.quantities = quantities.size();
        this.columns = new ArrayList<>(results);
        this.columns.addAll(quantities);
    }

    /** Plans the projection of the indicators of one grain, in their order. */
    public static ResultProjection of(List<Indicator> indicators, Grain grain, SparkSession spark) {
        var expressions = indicators.stream()
                .map(indicator -> "(" + indicator.expression() + ")")
                .toArray(String[]::new);
        var types = spark.createDataFrame(List.<Row>of(), SparkSchemas.of(grain.table()))
                .selectExpr(expressions)
                .schema();
        var codes = new ArrayList<String>();
        for (int i = 0; i < indicators.size(); i++) {
            codes.add(code(indicators.get(i), types.apply(i).dataType() instanceof BooleanType));
        }
        var quantities = indicators.stream()
                .flatMap(indicator -> numbers(indicator).stream())
                .toList();
        return new ResultProjection(indicators.size(), packed(codes), quantities);
    }

    /** The SQL of its columns: packed results, then quantities. */
    public List<String> columns() {
        return columns;
    }

    /** How many of the columns hold packed results. */
    public int packedColumns() {
        return columns.size() - quantities;
    }

    /** The result bytes of a row whose columns of this projection start at {@code first}. */
    public byte[] results(Row row, int first) {
        var results = new byte[indicators];
        for (int column = 0; column * PER_NUMBER < indicators; column++) {
            long packed = row.getLong(first + column);
            int end = Math.min(indicators, (column + 1) * PER_NUMBER);
            for (int i = column * PER_NUMBER; i < end; i++) {
                results[i] = (byte) packed;
                packed >>>= Byte.SIZE;
            }
        }
        return results;
    }

    /** How many columns behind the packed ones an indicator takes. */
    public static int numberColumns(Indicator indicator) {
        return indicator.isOfParts() ? PartCounts.COLUMNS : indicator.kind().isQuantity() ? 1 : 0;
    }

    private static String code(Indicator indicator, boolean isTruthValue) {
        if (indicator.counted().equals("true")) {
            return credit(indicator, isTruthValue);
        }
        var result = "CASE WHEN (%s) THEN %s WHEN NOT (%s) THEN %dL ELSE %dL END";
        return result.formatted(
                indicator.counted(), credit(indicator, isTruthValue), indicator.counted(), NOT_COUNTED, FAILED);
    }

    /** Percent of credit; a quantity is only told apart from its absence. */
    private static String credit(Indicator indicator, boolean isTruthValue) {
        var sql = "(" + indicator.expression() + ")";
        if (indicator.isOfParts()) {
            return ofParts(indicator);
        }
        if (isTruthValue) {
            return "coalesce(CAST(%s AS BIGINT) * 100L, %dL)".formatted(sql, UNKNOWN);
        }
        if (indicator.kind().isQuantity()) {
            return "CASE WHEN %s IS NULL THEN %dL ELSE 100L END".formatted(sql, UNKNOWN);
        }
        var number = "CAST(" + sql + " AS DOUBLE)";
        return "CASE WHEN %s IS NULL THEN %dL WHEN %s BETWEEN 0 AND 1 THEN CAST(%s * 100 + 0.5 AS BIGINT) ELSE %dL END"
                .formatted(number, UNKNOWN, number, number, FAILED);
    }

    /** Parts are only told apart from their absence; more than there are, or fewer than none, is a failure. */
    private static String ofParts(Indicator indicator) {
        var sql = "CASE WHEN (%1$s) IS NULL OR (%2$s) IS NULL OR (%3$s) IS NULL THEN %4$dL"
                + " WHEN (%2$s) > 0 AND (%1$s) BETWEEN 0 AND (%2$s) AND (%3$s) >= 0 THEN 100L ELSE %5$dL END";
        return sql.formatted(
                indicator.expression(),
                indicator.parts().of(),
                indicator.parts().undecided(),
                UNKNOWN,
                FAILED);
    }

    private static List<String> numbers(Indicator indicator) {
        if (indicator.isOfParts()) {
            return Stream.of(
                            indicator.expression(),
                            indicator.parts().of(),
                            indicator.parts().undecided())
                    .map(sql -> "CASE WHEN (%s) THEN CAST((%s) AS BIGINT) END".formatted(indicator.counted(), sql))
                    .toList();
        }
        return indicator.kind().isQuantity() ? List.of(quantity(indicator)) : List.of();
    }

    private static String quantity(Indicator indicator) {
        return "CASE WHEN (%s) THEN CAST(floor(CAST((%s) AS DOUBLE) * %s + 0.5) AS BIGINT) END"
                .formatted(indicator.counted(), indicator.expression(), QUANTITY_SCALE + "D");
    }

    private static List<String> packed(List<String> codes) {
        var numbers = new ArrayList<String>();
        for (int start = 0; start < codes.size(); start += PER_NUMBER) {
            var parts = new ArrayList<String>();
            for (int i = start; i < Math.min(codes.size(), start + PER_NUMBER); i++) {
                parts.add("shiftleft(%s, %d)".formatted(codes.get(i), (i - start) * Byte.SIZE));
            }
            numbers.add(String.join(" | ", parts));
        }
        return numbers;
    }
}
