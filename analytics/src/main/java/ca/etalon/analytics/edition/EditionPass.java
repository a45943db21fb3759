package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.PassSettings.GrainSettings;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.link.LinkTables;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The one Spark job: reads the datasets and distributions of all editions to be made, gives each row its results,
 * brings every portal's rows together in a bucket, and there adds up and writes.
 */
final class EditionPass {
    private final SparkSession spark;
    private final Lake lake;
    private final Configuration configuration;
    private final List<EditionPlan> plans;
    private final Map<LocalDate, String> fingerprints;
    private final List<DatasetScorer> scorers;
    private final List<EditionInput> inputs;
    private final FeedFields fields;
    private final LinkTables links;
    private final FreshnessPass.Outcome freshness;

    EditionPass(
            SparkSession spark,
            Lake lake,
            Configuration configuration,
            List<EditionPlan> plans,
            Map<LocalDate, String> fingerprints,
            EditionProbes probes,
            List<DatasetScorer> scorers,
            FreshnessPass.Outcome freshness) {
        this.spark = spark;
        this.lake = lake;
        this.configuration = configuration;
        this.plans = plans;
        this.fingerprints = fingerprints;
        this.scorers = scorers;
        this.inputs = EditionInput.of(plans);
        this.freshness = freshness;
        this.fields = new FeedFields(configuration);
        this.links = new LinkTables(spark, lake, probes.byEdition(), EditionInput.datasets(plans));
    }

    /**
     * Runs the job; what Spark throws when an indicator fails at run time goes through.
     *
     * @param times gets what planning took
     */
    List<BucketResult> run(IndicatorCatalogue catalogue, StageTimes times) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        int buckets = inputs.get(inputs.size() - 1).bucket() + 1;
        // Planning is mostly Spark's own work on one thread, and as long for one grain as for the other.
        var beside = Beside.start("planning", () -> planned(catalogue, Grain.DISTRIBUTION, buckets));
        Planned datasets;
        Planned distributions;
        try {
            datasets = planned(catalogue, Grain.DATASET, buckets);
        } finally {
            distributions = beside.joined();
        }
        var attributions = attributions();
        var settings = new PassSettings(
                lake.uri(""),
                inputs,
                freshness.freshness(),
                fingerprints,
                attributions,
                OwnCatalogues.read(lake, configuration, plans, attributions),
                fields,
                datasets.settings,
                distributions.settings,
                scorers);
        times.took("planning");
        return datasets.rows
                .zipPartitions(distributions.rows, new BucketReducer(settings))
                .collect();
    }

    /** A grain ready to be run: its rows in their buckets. */
    private record Planned(GrainSettings settings, JavaRDD<Row> rows) {}

    private Planned planned(IndicatorCatalogue catalogue, Grain grain, int buckets) {
        var settings = GrainSettings.of(catalogue, grain, spark);
        return new Planned(settings, bucketed(grain, settings, buckets));
    }

    /** The results of a grain in their buckets, sorted. */
    private JavaRDD<Row> bucketed(Grain grain, GrainSettings settings, int buckets) {
        var order = RowColumns.order(grain).stream().map(functions::col).toArray(Column[]::new);
        var rows = project(grain, settings)
                .repartitionById(buckets, functions.col("bucket"))
                .sortWithinPartitions(order)
                .javaRDD();
        // Of a table without any row Spark plans no bucket at all, and two numbers of buckets do not fit together.
        return rows.getNumPartitions() == 0
                ? JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(List.of(), buckets)
                : rows;
    }

    /** Whether the indicators can be computed over every row, found out without keeping anything. */
    boolean canRun(IndicatorCatalogue catalogue) {
        try {
            for (Grain grain : List.of(Grain.DATASET, Grain.DISTRIBUTION)) {
                project(grain, GrainSettings.of(catalogue, grain, spark))
                        .write()
                        .format("noop")
                        .mode("overwrite")
                        .save();
            }
            return true;
        } catch (Exception failure) {
            return false;
        }
    }

    private Dataset<Row> project(Grain grain, GrainSettings settings) {
        var columns = new ArrayList<>(RowColumns.of(grain, fields.configurable() | settings.counted()));
        var projection = settings.projection();
        for (int i = 0; i < projection.columns().size(); i++) {
            columns.add(projection.columns().get(i) + " AS r" + i);
        }
        columns.add("bucket");
        var manifests = plans.stream()
                .flatMap(plan -> plan.used().stream())
                .map(PortalChoice::manifest)
                .toList();
        return withLinks(grain, manifests).selectExpr(columns.toArray(String[]::new));
    }

    private Dataset<Row> withLinks(Grain grain, List<Manifest> manifests) {
        return links.addTo(grain, tables(grain, manifests), () -> tables(Grain.DISTRIBUTION, manifests));
    }

    private Dataset<Row> tables(Grain grain, List<Manifest> manifests) {
        return new CatalogueTables(spark, lake).read(grain, manifests, inputs, freshness);
    }

    private Map<LocalDate, Attribution> attributions() {
        var byEdition = new HashMap<LocalDate, Attribution>();
        for (EditionPlan plan : plans) {
            byEdition.put(plan.edition(), new Attribution(configuration.governments(), plan.edition()));
        }
        return byEdition;
    }
}
