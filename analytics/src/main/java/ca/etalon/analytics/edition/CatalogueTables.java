package ca.etalon.analytics.edition;

import ca.etalon.analytics.freshness.ChangeDate;
import ca.etalon.analytics.freshness.ChangeDates;
import ca.etalon.analytics.freshness.MeantStatic;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.LinkColumns;
import ca.etalon.analytics.indicator.SparkSchemas;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The catalogue's tables as Spark sees them: the files that the chosen manifests name, once per edition that uses them. */
final class CatalogueTables {
    private static final StructType ASSIGNMENT = new StructType()
            .add("used_snapshot", DataTypes.DateType)
            .add("used_portal", DataTypes.StringType)
            .add("edition", DataTypes.DateType)
            .add("input", DataTypes.IntegerType)
            .add("bucket", DataTypes.IntegerType)
            .add("usable_dates", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("watched_since", DataTypes.DateType)
            .add("watched_snapshots", DataTypes.IntegerType);
    private static final StructType SEEN = new StructType()
            .add("seen_input", DataTypes.IntegerType)
            .add("seen_key", DataTypes.StringType)
            .add("seen_since", DataTypes.DateType)
            .add("seen_changed", DataTypes.DateType)
            .add("seen_unclear", DataTypes.DateType);
    private static final Set<String> NOT_IN_FILES = Set.of(
            "edition",
            "changed",
            "meant_static",
            "seen",
            LinkColumns.OF_DATASET.name(),
            LinkColumns.OF_DISTRIBUTION.name(),
            LinkColumns.CONTENT.name());

    private final SparkSession spark;
    private final Lake lake;

    CatalogueTables(SparkSession spark, Lake lake) {
        this.spark = spark;
        this.lake = lake;
    }

    /** The rows of all inputs with the columns of the grain, {@code input} and {@code bucket}. */
    Dataset<Row> read(
            Grain grain, List<Manifest> manifests, List<EditionInput> inputs, FreshnessPass.Outcome freshness) {
        var sealed = manifests.stream()
                .flatMap(manifest -> manifest.table(grain.word()).stream())
                .filter(file -> file.rows() > 0)
                .collect(Collectors.toMap(TableFile::path, Function.identity(), (file, same) -> file, TreeMap::new));
        sealed.values().parallelStream().forEach(file -> file.requireWhole(lake));
        var files = sealed.keySet().stream().map(lake::uri).toArray(String[]::new);
        var schema = fileSchema(grain);
        var rows = files.length == 0
                ? spark.createDataFrame(List.<Row>of(), schema)
                : spark.read()
                        .schema(schema)
                        .option("basePath", lake.uri("catalogue/" + grain.word()))
                        .parquet(files);
        var uses = spark.createDataFrame(assignments(inputs, freshness), ASSIGNMENT);
        var used = rows.join(
                functions.broadcast(uses),
                rows.col("snapshot")
                        .equalTo(uses.col("used_snapshot"))
                        .and(rows.col("portal").equalTo(uses.col("used_portal"))));
        return grain == Grain.DATASET ? withChanges(used, freshness) : used;
    }

    private Dataset<Row> withChanges(Dataset<Row> used, FreshnessPass.Outcome freshness) {
        var told = seen(freshness);
        var joined = used;
        // No history, no join: most lakes begin with one snapshot.
        if (!told.isEmpty()) {
            var seen = spark.createDataFrame(told, SEEN);
            joined = used.join(
                    seen,
                    used.col("input")
                            .equalTo(seen.col("seen_input"))
                            .and(used.col("dataset_key").equalTo(seen.col("seen_key"))),
                    "left_outer");
        }
        var nothing = "CAST(NULL AS DATE)";
        return joined.selectExpr(
                "*",
                ChangeDates.sql("usable_dates") + " AS changed",
                MeantStatic.sql() + " AS meant_static",
                "named_struct('since', %s, 'changed', %s, 'unclear', %s, 'snapshots', watched_snapshots) AS seen"
                        .formatted(
                                told.isEmpty() ? "watched_since" : "coalesce(seen_since, watched_since)",
                                told.isEmpty() ? nothing : "seen_changed",
                                told.isEmpty() ? nothing : "seen_unclear"));
    }

    private static List<Row> seen(FreshnessPass.Outcome freshness) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < freshness.told().size(); i++) {
            int input = i;
            freshness
                    .told()
                    .get(i)
                    .forEach((key, seen) ->
                            rows.add(RowFactory.create(input, key, seen.since(), seen.changed(), seen.unclear())));
        }
        return rows;
    }

    /** The columns in the files and those that their folders name: all but what an edition adds. */
    private static StructType fileSchema(Grain grain) {
        var type = new StructType();
        for (var field : SparkSchemas.of(grain.table()).fields()) {
            type = NOT_IN_FILES.contains(field.name()) ? type : type.add(field);
        }
        return type;
    }

    private static List<Row> assignments(List<EditionInput> inputs, FreshnessPass.Outcome outcome) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < inputs.size(); i++) {
            var input = Objects.requireNonNull(inputs.get(i));
            var freshness = outcome.freshness().get(i);
            rows.add(RowFactory.create(
                    input.snapshot(),
                    input.portal(),
                    input.edition(),
                    i,
                    input.bucket(),
                    freshness.dates().usable().stream().map(ChangeDate::field).toArray(String[]::new),
                    freshness.since(),
                    freshness.snapshots()));
        }
        return rows;
    }
}
