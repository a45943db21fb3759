package ca.etalon.analytics.edition;

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
            .add("bucket", DataTypes.IntegerType);

    private static final Set<String> OF_EDITION =
            Set.of("edition", LinkColumns.OF_DATASET.name(), LinkColumns.OF_DISTRIBUTION.name());

    private final SparkSession spark;
    private final Lake lake;

    CatalogueTables(SparkSession spark, Lake lake) {
        this.spark = spark;
        this.lake = lake;
    }

    /** The rows of all inputs with the columns of the grain, {@code input} and {@code bucket}. */
    Dataset<Row> read(Grain grain, List<Manifest> manifests, List<EditionInput> inputs) {
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
        var uses = spark.createDataFrame(assignments(inputs), ASSIGNMENT);
        return rows.join(
                functions.broadcast(uses),
                rows.col("snapshot")
                        .equalTo(uses.col("used_snapshot"))
                        .and(rows.col("portal").equalTo(uses.col("used_portal"))));
    }

    /** The columns in the files and those that their folders name: all but the edition and what it knows of links. */
    private static StructType fileSchema(Grain grain) {
        var type = new StructType();
        for (var field : SparkSchemas.of(grain.table()).fields()) {
            type = OF_EDITION.contains(field.name()) ? type : type.add(field);
        }
        return type;
    }

    private static List<Row> assignments(List<EditionInput> inputs) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < inputs.size(); i++) {
            var input = Objects.requireNonNull(inputs.get(i));
            rows.add(RowFactory.create(input.snapshot(), input.portal(), input.edition(), i, input.bucket()));
        }
        return rows;
    }
}
