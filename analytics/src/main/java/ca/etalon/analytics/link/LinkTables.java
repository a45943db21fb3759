package ca.etalon.analytics.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.LinkColumns;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.analytics.measure.EditionManifest.ProbeFile;
import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.catalogue.LinkRow;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.ColumnType;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Gives the distributions and datasets of some editions what the editions' probes say of their links and contents.
 *
 * <p><b>Input</b>: rows of the catalogue with {@code edition} and {@code input}; the link and content files that each edition
 * uses. Of an address the last answer counts, and the last look into its data that told something. Both are brought
 * together before they are joined, so that contents cost no join of their own. <b>Value</b>: the same rows with {@link
 * LinkColumns#ofDistribution} or {@link LinkColumns#OF_DATASET}; a dataset whose record states no column has what was found
 * in its data under {@code columns}. Without any file the columns are constants: no join and no shuffle.
 *
 * <p><b>Source</b>: methodology §10.
 */
public final class LinkTables {
    /** Below these, one side of a join goes to every task: a few ten megabytes there. */
    private static final long FEW_BYTES = 16L << 20;

    private static final long FEW_DATASETS = 300_000;

    /** What one task of a shuffle takes. */
    private static final long BYTES_PER_TASK = 32L << 20;

    private static final long DATASETS_PER_TASK = 250_000;

    private final SparkSession spark;
    private final Lake lake;
    private final Map<LocalDate, List<ProbeFile>> filesByEdition;
    private final long datasets;
    private final boolean areAnswersFew;

    /**
     * @param filesByEdition see {@link LinkProbes#of}
     * @param datasets in all inputs, by which the way to join is chosen; the result does not depend on it
     */
    public LinkTables(SparkSession spark, Lake lake, Map<LocalDate, List<ProbeFile>> filesByEdition, long datasets) {
        this.spark = spark;
        this.lake = lake;
        this.filesByEdition = new TreeMap<>(filesByEdition);
        this.filesByEdition.values().removeIf(List::isEmpty);
        this.datasets = datasets;
        this.areAnswersFew = bytes() <= FEW_BYTES;
    }

    /** The rows of a grain with their column; {@code distributions} reads those of the same inputs, where they are needed. */
    public Dataset<Row> addTo(Grain grain, Dataset<Row> rows, Supplier<Dataset<Row>> distributions) {
        if (filesByEdition.isEmpty()) {
            var columns = grain == Grain.DATASET ? List.of(LinkColumns.OF_DATASET) : LinkColumns.ofDistribution();
            var added = rows;
            for (Column column : columns) {
                added = added.withColumn(column.name(), lit(null).cast(type(column)));
            }
            return added;
        }
        return grain == Grain.DATASET ? withCounts(rows, withLinks(distributions.get())) : withLinks(rows);
    }

    private Dataset<Row> withLinks(Dataset<Row> distributions) {
        return joined(joined(distributions, "access_url", "access"), "download_url", "download")
                .withColumn("link", expr(link()))
                .withColumn("content", expr("coalesce(download_content, access_content)"))
                .drop("access", "download", "access_content", "download_content");
    }

    /** The last answer of the address in a column, as a column of its own. */
    private Dataset<Row> joined(Dataset<Row> rows, String url, String name) {
        var answers = lastAnswers()
                .select(
                        col("edition").as("of_edition"),
                        col("url").as("of_url"),
                        col("answer").as(name),
                        col("content").as(name + "_content"));
        // Rows without an address would all meet in one task: they get keys apart, which no address has.
        var key = areAnswersFew ? col(url) : expr("coalesce(" + url + ", concat(' ', dataset_no))");
        return rows.join(
                        areAnswersFew ? broadcast(answers) : answers.hint("shuffle_hash"),
                        rows.col("edition").equalTo(answers.col("of_edition")).and(key.equalTo(answers.col("of_url"))),
                        "left_outer")
                .drop("of_edition", "of_url");
    }

    /** Per edition and address the last answer in its window; of two at the same second the greater, so that it is one. */
    private Dataset<Row> lastAnswers() {
        var answer = "struct(checked_at, struct(" + String.join(", ", LinkColumns.answer()) + ") AS said)";
        var content = "struct(checked_at, struct(charset, date_columns, iso_date_columns, columns) AS said)";
        var rows = read(LinkProbes.TABLE, LinkRow.SCHEMA)
                .selectExpr("url", "checked", answer + " AS answer", noneOf(LinkColumns.CONTENT) + " AS content")
                .unionAll(read(LinkProbes.CONTENT_TABLE, ContentRow.SCHEMA)
                        .where("columns.count IS NOT NULL")
                        .selectExpr("url", "checked", noneOf(answerColumn()) + " AS answer", content + " AS content"));
        var uses = broadcast(spark.createDataFrame(
                uses(), new StructType().add("edition", DataTypes.DateType).add("used", DataTypes.DateType)));
        int tasks = (int) Math.min(200, 1 + bytes() / BYTES_PER_TASK);
        return rows.join(uses, rows.col("checked").equalTo(uses.col("used")))
                .repartition(tasks, col("edition"), col("url"))
                .groupBy("edition", "url")
                .agg(
                        expr("max(answer).said").as("answer"),
                        expr("max(content).said").as("content"));
    }

    private Dataset<Row> read(String table, TableSchema schema) {
        var columns = SparkSchemas.of(schema).add("checked", DataTypes.DateType);
        var paths = filesByEdition.values().stream()
                .flatMap(files -> files.stream().map(ProbeFile::path))
                .filter(path -> path.startsWith(table + "/"))
                .distinct()
                .sorted()
                .map(lake::uri)
                .toArray(String[]::new);
        return paths.length == 0
                ? spark.createDataFrame(List.<Row>of(), columns)
                : spark.read()
                        .schema(columns)
                        .option("basePath", lake.uri(table))
                        .parquet(paths);
    }

    private static Column answerColumn() {
        return Column.struct("said", LinkColumns.answerParts().toArray(Column[]::new));
    }

    /** A null in the place of what an address was not asked for, with the time of the asking. */
    private static String noneOf(Column said) {
        return "CAST(NULL AS STRUCT<checked_at: STRING, said: %s>)"
                .formatted(type(said).catalogString());
    }

    private List<Row> uses() {
        var uses = new ArrayList<Row>();
        filesByEdition.forEach((edition, files) -> files.stream()
                .map(ProbeFile::checked)
                .distinct()
                .forEach(checked -> uses.add(RowFactory.create(edition, checked))));
        return uses;
    }

    private long bytes() {
        return filesByEdition.values().stream()
                .flatMap(List::stream)
                .mapToLong(ProbeFile::bytes)
                .sum();
    }

    private Dataset<Row> withCounts(Dataset<Row> rows, Dataset<Row> distributions) {
        int tasks = (int) Math.min(200, 1 + datasets / DATASETS_PER_TASK);
        var counts = distributions
                .repartition(tasks, col("input"), col("dataset_no"))
                .groupBy(col("input").as("of_input"), col("dataset_no").as("of_dataset"))
                .agg(
                        expr("struct(" + counts() + ")").as("counted"),
                        expr("struct(" + most() + ")").as("found"));
        return rows.join(
                        datasets <= FEW_DATASETS ? broadcast(counts) : counts.hint("shuffle_hash"),
                        rows.col("input")
                                .equalTo(counts.col("of_input"))
                                .and(rows.col("dataset_no").equalTo(counts.col("of_dataset"))),
                        "left_outer")
                .withColumn("links", expr("CASE WHEN counted.probed > 0 THEN counted END"))
                .withColumn(
                        "columns",
                        expr("CASE WHEN columns.count IS NULL AND found.count IS NOT NULL THEN found ELSE columns END"))
                .drop("of_input", "of_dataset", "counted", "found");
    }

    /** Of several files the one that tells most, part by part: they are mostly forms of one table. */
    private static String most() {
        return ((ColumnType.Struct) ColumnFacts.COLUMN.type())
                .columns().stream()
                        .map(column -> "max(content.columns.%1$s) AS %1$s".formatted(column.name()))
                        .collect(Collectors.joining(", "));
    }

    private static String counts() {
        var counts = new TreeMap<String, String>();
        counts.put("probed", "link.verdict IS NOT NULL");
        counts.put("answers", "link.verdict = 'ANSWERS'");
        counts.put("broken", "link.verdict = 'BROKEN'");
        for (UsableRule rule : UsableRule.values()) {
            var name = rule.name().toLowerCase(java.util.Locale.ROOT);
            counts.put("usable_" + name + "_answers", "link.verdict = 'ANSWERS' AND (" + rule.sql() + ")");
            counts.put("maybe_" + name + "_broken", "link.verdict = 'BROKEN' AND coalesce((" + rule.sql() + "), true)");
        }
        return ((ColumnType.Struct) LinkColumns.OF_DATASET.type())
                .columns().stream()
                        .map(column ->
                                "CAST(count_if(%s) AS INT) AS %s".formatted(counts.get(column.name()), column.name()))
                        .collect(Collectors.joining(", "));
    }

    /** Both answers, and above them that of the address that decides. */
    private static String link() {
        return ((ColumnType.Struct) LinkColumns.OF_DISTRIBUTION.type())
                .columns().stream()
                        .map(part -> part.type() instanceof ColumnType.Struct
                                ? part.name()
                                : "CASE WHEN download_url IS NULL THEN access.%1$s ELSE download.%1$s END AS %1$s"
                                        .formatted(part.name()))
                        .collect(Collectors.joining(", ", "struct(", ")"));
    }

    private static StructType type(Column column) {
        var schema = SparkSchemas.of(new TableSchema("link", List.of(column)));
        return (StructType) schema.apply(0).dataType();
    }
}
