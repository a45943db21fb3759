package ca.etalon.analytics.bench;

import ca.etalon.analytics.edition.StageTimes;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.ColumnType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The same indicators, points and sums in SQL over the same Parquet files, computed by DuckDB: the rival of the analyse
 * stage.
 *
 * <p>It gives every row its results, writes them as Parquet, scores each dataset in the frameworks that give points,
 * and adds everything up by portal.
 *
 * <p>It is spared what SQL says badly: seals of the files, fields that a feed cannot state, titles that call their data
 * historical, dates made in bulk, records folded into products and mirrors, bounds of scores, ranks, trends and
 * findings. It does more in two things: it writes the points of each dataset, and sorts every quantity for its median.
 */
final class DuckTwin {
    private static final int UNKNOWN = DatasetResult.UNKNOWN & 0xff;
    private static final int NOT_COUNTED = DatasetResult.NOT_COUNTED & 0xff;
    private static final Map<String, String> FUNCTIONS = Map.of(
            "size(", "len(",
            "datediff(", "days_between(",
            "arrays_overlap(", "list_has_any(",
            "array_contains(", "list_contains(",
            " array(", " list_value(");

    private final IndicatorCatalogue catalogue;
    private final List<FrameworkDefinition> frameworks;
    private final Path lake;
    private final Path out;
    private final StageTimes times = new StageTimes();
    private long bytes;

    /** @param frameworks those that give points to datasets are scored, the others have no part in the rows */
    DuckTwin(IndicatorCatalogue catalogue, List<FrameworkDefinition> frameworks, Path lake, Path out) {
        this.catalogue = catalogue;
        this.frameworks = frameworks.stream()
                .filter(framework -> framework.policies().contains("BEST"))
                .toList();
        this.lake = lake;
        this.out = out;
    }

    /**
     * Sums of one indicator over one portal.
     *
     * @param credit hundredths of credit; of a {@code quantity} only rows are told
     */
    record Sums(long credit, long observed, long unknown, boolean quantity) {}

    /** Computes and writes everything; the sums by portal and indicator, shares and counts only. */
    Map<String, Map<String, Sums>> run(int threads) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET temp_directory = '" + out.resolve("duckdb") + "'");
            statement.execute("CREATE MACRO days_between(a, b) AS date_diff('day', b, a)");
            times.took("open");
            var sums = new TreeMap<String, Map<String, Sums>>();
            for (Grain grain : List.of(Grain.DATASET, Grain.DISTRIBUTION)) {
                statement.execute(results(grain));
                times.took("results");
                write(statement, "FROM " + grain.word() + "_result", grain.word() + "_result", ", COMPRESSION zstd");
                times.took("writing");
                sums(duck, grain, sums);
                times.took("sums");
            }
            for (FrameworkDefinition framework : frameworks) {
                write(statement, scores(framework), "score_" + framework.id(), "");
            }
            times.took("scores");
            return sums;
        }
    }

    private void write(Statement statement, String query, String name, String options) throws SQLException {
        var file = out.resolve(name + ".parquet");
        statement.execute("COPY (%s) TO '%s' (FORMAT parquet%s)".formatted(query, file, options));
        bytes += file.toFile().length();
    }

    /** Seconds of the parts of its runs. */
    Map<String, Double> seconds() {
        return times.seconds();
    }

    /** Bytes of the files written. */
    long bytes() {
        return bytes;
    }

    /** One row per row of the grain, one byte per indicator. */
    private String results(Grain grain) {
        var columns = new ArrayList<String>();
        var indicators = catalogue.of(grain);
        for (int i = 0; i < indicators.size(); i++) {
            columns.add(code(indicators.get(i)) + " AS i" + i);
            if (indicators.get(i).kind().isQuantity()) {
                columns.add("CASE WHEN (%s) THEN (%s) END AS q%d"
                        .formatted(
                                dialect(indicators.get(i).counted()),
                                dialect(indicators.get(i).expression()),
                                i));
            }
        }
        var keys = grain == Grain.DATASET ? "portal, dataset_no" : "portal, dataset_no, distribution_no";
        return "CREATE TEMP TABLE %1$s_result AS SELECT %2$s, %3$s FROM (SELECT *%4$s FROM read_parquet('%5$s', hive_partitioning = true))"
                .formatted(
                        grain.word(),
                        keys,
                        String.join(", ", columns),
                        addedByEdition(grain),
                        lake.resolve("catalogue/" + grain.word() + "/*/*/*.parquet"));
    }

    /**
     * The columns that an edition adds. The synthetic country has one snapshot and no probe, no date of it is made in
     * bulk and no title names a year, so most of them are null.
     */
    private static String addedByEdition(Grain grain) {
        var inFiles = new HashSet<String>(Set.of("portal", "snapshot"));
        var files = grain == Grain.DATASET ? DatasetRow.SCHEMA : DistributionRow.SCHEMA;
        files.columns().forEach(column -> inFiles.add(column.name()));
        var added = new StringBuilder();
        for (Column column : grain.table().columns()) {
            if (!inFiles.contains(column.name())) {
                added.append(", ").append(added(column)).append(" AS ").append(column.name());
            }
        }
        return added.toString();
    }

    private static String added(Column column) {
        return switch (column.name()) {
            case "edition" -> "DATE '" + NationalLake.DATE + "'";
            case "meant_static" -> "false";
            case "changed" ->
                "struct_pack(\"value\" := coalesce(data_modified.value, distributions.modified, modified.value),"
                        + " \"date\" := CAST(NULL AS VARCHAR))";
            default -> "CAST(NULL AS " + type(column.type()) + ")";
        };
    }

    private static String type(ColumnType type) {
        if (type instanceof ColumnType.Struct struct) {
            return struct.columns().stream()
                    .map(column -> "\"" + column.name() + "\" " + type(column.type()))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        if (type instanceof ColumnType.ListOf list) {
            return type(list.element()) + "[]";
        }
        return switch ((ColumnType.Scalar) type) {
            case STRING -> "VARCHAR";
            case INT -> "INTEGER";
            case LONG -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case BINARY -> "BLOB";
        };
    }

    private static String code(Indicator indicator) {
        var sql = "(" + dialect(indicator.expression()) + ")";
        var credit = indicator.kind().isQuantity()
                ? "CASE WHEN %s IS NULL THEN %d ELSE 100 END".formatted(sql, UNKNOWN)
                : "CASE WHEN %s IS NULL THEN %d ELSE floor(CAST(%s AS DOUBLE) * 100 + 0.5) END"
                        .formatted(sql, UNKNOWN, sql);
        var counted = dialect(indicator.counted());
        return "CAST(CASE WHEN (%s) THEN %s ELSE %d END AS UTINYINT)".formatted(counted, credit, NOT_COUNTED);
    }

    /** Spark's SQL of an indicator as DuckDB's. */
    static String dialect(String spark) {
        var sql = " " + spark;
        for (var function : FUNCTIONS.entrySet()) {
            sql = sql.replace(function.getKey(), function.getValue());
        }
        return sql.replaceAll("RLIKE '((?:[^']|'')*)'", "~ '(?s).*(?:$1).*'").replaceAll("(?i)\\bSTRING\\b", "VARCHAR");
    }

    /** Of each dataset, its points when its best distribution stands for it and when their mean does. */
    private String scores(FrameworkDefinition framework) {
        return """
                SELECT portal, dataset_no, own + coalesce(best, 0) AS best, own + coalesce(mean, 0) AS mean
                FROM (SELECT portal, dataset_no, %s AS own FROM dataset_result)
                LEFT JOIN (SELECT portal, dataset_no, max(points) AS best, avg(points) AS mean
                  FROM (SELECT portal, dataset_no, %s AS points FROM distribution_result) GROUP BY ALL)
                USING (portal, dataset_no)""".formatted(points(framework, Grain.DATASET), points(framework, Grain.DISTRIBUTION));
    }

    private String points(FrameworkDefinition framework, Grain grain) {
        var leaves = leaves(framework.root());
        var terms = new ArrayList<String>(List.of("0"));
        for (FrameworkDefinition.Node leaf : leaves) {
            var position = catalogue.position(grain, leaf.indicator());
            if (position.isPresent()) {
                terms.add("CASE WHEN i%1$d <= 100 THEN %2$s * i%1$d / 100 ELSE 0 END"
                        .formatted(position.getAsInt(), leaf.max()));
            }
        }
        return String.join(" + ", terms);
    }

    private static List<FrameworkDefinition.Node> leaves(FrameworkDefinition.Node node) {
        return node.indicator() != null
                ? List.of(node)
                : node.children().stream()
                        .flatMap(child -> leaves(child).stream())
                        .toList();
    }

    private void sums(Connection duck, Grain grain, Map<String, Map<String, Sums>> sums) throws SQLException {
        var indicators = catalogue.of(grain);
        var columns = new ArrayList<String>();
        for (int i = 0; i < indicators.size(); i++) {
            columns.add(("coalesce(sum(i%1$d) FILTER (i%1$d <= 100), 0), count(*) FILTER (i%1$d <= 100),"
                            + " count(*) FILTER (i%1$d = %2$d)")
                    .formatted(i, UNKNOWN));
            if (indicators.get(i).kind().isQuantity()) {
                columns.set(i, columns.get(i) + ", median(q%1$d), avg(q%1$d)".formatted(i));
            }
        }
        var sql = "SELECT portal, %s FROM %s_result GROUP BY portal"
                .formatted(columns.stream().collect(Collectors.joining(", ")), grain.word());
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var ofPortal = sums.computeIfAbsent(rows.getString(1), portal -> new TreeMap<>());
                int at = 2;
                for (Indicator indicator : indicators) {
                    var sum = new Sums(
                            rows.getLong(at),
                            rows.getLong(at + 1),
                            rows.getLong(at + 2),
                            indicator.kind().isQuantity());
                    at += indicator.kind().isQuantity() ? 5 : 3;
                    ofPortal.put(indicator.id(), sum);
                }
            }
        }
    }
}
