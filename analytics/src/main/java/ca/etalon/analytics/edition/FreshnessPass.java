package ca.etalon.analytics.edition;

import ca.etalon.analytics.freshness.ChangeDate;
import ca.etalon.analytics.freshness.ChangeDates;
import ca.etalon.analytics.freshness.DatedDataset;
import ca.etalon.analytics.freshness.SeenChange;
import ca.etalon.analytics.freshness.Stamp;
import ca.etalon.analytics.measure.Identity;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.lake.DamagedLakeException;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Looks over each portal as a whole, before its rows are measured: which of its dates are worth anything, and what was seen
 * to change between its snapshots. One task per portal.
 */
final class FreshnessPass {
    private static final TableSchema DATED = DatasetRow.SCHEMA.narrowedTo(List.of(
            "asset_type",
            "modified.value",
            "modified.instant",
            "modified.precision",
            "data_modified.value",
            "data_modified.instant",
            "data_modified.precision",
            "frequency.days",
            "record_count",
            "distributions.modified",
            "distributions.instant"));

    private final SparkSession spark;
    private final Lake lake;
    private final Configuration configuration;
    private final List<EditionPlan> plans;
    private final List<EditionInput> inputs;

    FreshnessPass(
            SparkSession spark,
            Lake lake,
            Configuration configuration,
            List<EditionPlan> plans,
            List<EditionInput> inputs) {
        this.spark = spark;
        this.lake = lake;
        this.configuration = configuration;
        this.plans = plans;
        this.inputs = inputs;
    }

    /** One portal's snapshots that some edition uses, with the files of their datasets. */
    private record Task(String portal, Map<LocalDate, BucketResult.File> used) implements Serializable {}

    /** What a task found of one snapshot. */
    private record Found(
            String portal,
            LocalDate snapshot,
            Freshness freshness,
            Map<String, SeenChange> told,
            List<Identity> identities)
            implements Serializable {}

    /**
     * What was found, in the order of the inputs.
     *
     * @param told what was seen of datasets by their keys
     * @param identities what goes on under another key, up to the snapshot of each input
     */
    record Outcome(List<Freshness> freshness, List<Map<String, SeenChange>> told, List<List<Identity>> identities) {}

    Outcome run() {
        var history = plans.stream()
                .flatMap(plan -> plan.history().stream())
                .distinct()
                .toList();
        var portals = new WatchedPortals(configuration, history).byId();
        var tasks = tasks();
        var attributions = attributions(portals);
        var uri = lake.uri("");
        var found = new HashMap<String, Found>();
        try {
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .parallelize(tasks, Math.max(1, tasks.size()))
                    .flatMap(task ->
                            look(Lake.open(uri), task, portals, attributions).iterator())
                    .collect()
                    .forEach(one -> found.put(one.portal() + " " + one.snapshot(), one));
        } catch (Exception failure) {
            throw damaged(failure);
        }
        var inOrder = inputs.stream()
                .map(input -> found.get(input.portal() + " " + input.snapshot()))
                .toList();
        return new Outcome(
                inOrder.stream().map(Found::freshness).toList(),
                inOrder.stream().map(Found::told).toList(),
                inOrder.stream().map(Found::identities).toList());
    }

    private List<Task> tasks() {
        var byPortal = new TreeMap<String, Map<LocalDate, BucketResult.File>>();
        for (EditionPlan plan : plans) {
            for (PortalChoice choice : plan.used()) {
                byPortal.computeIfAbsent(choice.portal(), portal -> new TreeMap<>())
                        .put(
                                choice.snapshot(),
                                choice.manifest()
                                        .table("dataset")
                                        .map(BucketResult.File::of)
                                        .orElse(null));
            }
        }
        var tasks = new ArrayList<Task>();
        byPortal.forEach((portal, used) -> tasks.add(new Task(portal, used)));
        return tasks;
    }

    /** Whose datasets are, on the days on which some portal changed or a government may have moved. */
    private Map<LocalDate, Attribution> attributions(Map<String, WatchedPortal> portals) {
        var days = new TreeSet<LocalDate>();
        for (WatchedPortal portal : portals.values()) {
            var snapshots = portal.snapshots();
            snapshots.stream()
                    .filter(snapshot ->
                            snapshot.changes() != null && snapshot.changes().rows() > 0)
                    .forEach(snapshot -> days.add(snapshot.snapshot()));
            for (var former : portal.formerly()) {
                days.add(snapshots.get(0).snapshot());
                var left = portals.get(former.portal()).snapshots();
                days.add(left.get(left.size() - 1).snapshot());
            }
        }
        var attributions = new HashMap<LocalDate, Attribution>();
        days.forEach(day -> attributions.put(day, new Attribution(configuration.governments(), day)));
        return attributions;
    }

    private static List<Found> look(
            Lake lake, Task task, Map<String, WatchedPortal> portals, Map<LocalDate, Attribution> attributions) {
        var known = portals.containsKey(task.portal)
                ? new PortalHistory(lake, portals, attributions).of(task.portal, task.used.keySet())
                : Map.<LocalDate, PortalHistory.Known>of();
        var found = new ArrayList<Found>();
        task.used.forEach((snapshot, file) -> {
            // A partial snapshot is not compared with anything: what is missing there did not vanish.
            var history = known.getOrDefault(snapshot, new PortalHistory.Known(0, null, Map.of(), List.of()));
            var dates = ChangeDates.of(datasets(lake, file, snapshot), snapshot);
            found.add(new Found(
                    task.portal,
                    snapshot,
                    new Freshness(dates, history.snapshots(), history.since()),
                    history.told(),
                    history.identities()));
        });
        return found;
    }

    private static List<DatedDataset> datasets(Lake lake, BucketResult.File file, LocalDate snapshot) {
        var datasets = new ArrayList<DatedDataset>();
        if (file != null && file.rows() > 0) {
            TableReader.forEach(lake, file.path(), DATED, row -> {
                if (Attribution.isData(row.string("asset_type"))) {
                    datasets.add(dataset(row, snapshot));
                }
            });
        }
        return datasets;
    }

    private static DatedDataset dataset(Row row, LocalDate snapshot) {
        var days =
                row.struct("frequency") == null ? null : row.struct("frequency").real("days");
        var stamps = new EnumMap<ChangeDate, Stamp>(ChangeDate.class);
        put(stamps, ChangeDate.MODIFIED, row.struct("modified"), "value", days, snapshot);
        put(stamps, ChangeDate.DATA_MODIFIED, row.struct("data_modified"), "value", days, snapshot);
        put(stamps, ChangeDate.DISTRIBUTION_DATE, row.struct("distributions"), "modified", days, snapshot);
        return new DatedDataset(stamps, row.bigint("record_count") != null);
    }

    private static void put(
            Map<ChangeDate, Stamp> stamps, ChangeDate date, Row said, String column, Double days, LocalDate snapshot) {
        if (said != null && said.date(column) != null) {
            var precision = date == ChangeDate.DISTRIBUTION_DATE ? null : said.string("precision");
            stamps.put(date, Stamp.of(said.date(column), said.bigint("instant"), precision, days, snapshot));
        }
    }

    private static RuntimeException damaged(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedLakeException damaged) {
                return damaged;
            }
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
