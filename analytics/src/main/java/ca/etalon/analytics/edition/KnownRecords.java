package ca.etalon.analytics.edition;

import ca.etalon.analytics.edition.WatchedPortal.Snapshot;
import ca.etalon.analytics.identity.KnownDataset;
import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Records of one snapshot, as far as they tell datasets apart and whose they are. */
final class KnownRecords {
    private static final TableSchema DATASETS = DatasetRow.SCHEMA.narrowedTo(List.of(
            "dataset_no",
            "dataset_key",
            "source_id",
            "asset_type",
            "title",
            "publisher",
            "unit",
            "modified",
            "data_modified",
            "landing_page",
            "identifier",
            "record_count"));
    private static final TableSchema DISTRIBUTIONS =
            DistributionRow.SCHEMA.narrowedTo(List.of("dataset_no", "access_url", "download_url"));

    private final Map<String, KnownDataset> datasets = new LinkedHashMap<>();
    private final Map<String, Row> rows = new HashMap<>();

    private KnownRecords() {}

    static KnownRecords read(Lake lake, Snapshot snapshot, Predicate<String> isMeant) {
        var records = new KnownRecords();
        if (snapshot.datasets() == null) {
            return records;
        }
        var byNumber = new LinkedHashMap<Integer, Row>();
        snapshot.datasets().sealed().requireWhole(lake);
        TableReader.forEach(lake, snapshot.datasets().path(), DATASETS, row -> {
            if (isMeant.test(row.string("dataset_key"))) {
                byNumber.put(row.integer("dataset_no"), row);
            }
        });
        var addresses = new HashMap<Integer, List<String>>();
        if (snapshot.distributions() != null) {
            snapshot.distributions().sealed().requireWhole(lake);
            TableReader.forEach(lake, snapshot.distributions().path(), DISTRIBUTIONS, row -> {
                if (byNumber.containsKey(row.integer("dataset_no"))) {
                    addresses
                            .computeIfAbsent(row.integer("dataset_no"), number -> new ArrayList<>())
                            .addAll(said(row.string("access_url"), row.string("download_url")));
                }
            });
        }
        byNumber.forEach((number, row) -> records.add(row, addresses.getOrDefault(number, List.of())));
        return records;
    }

    private void add(Row row, List<String> addresses) {
        var title = row.struct("title");
        var key = row.string("dataset_key");
        rows.put(key, row);
        datasets.put(
                key,
                new KnownDataset(
                        key,
                        said(row.string("source_id"), row.string("identifier")),
                        said(row.string("landing_page")),
                        addresses,
                        said(title.string("text"), title.string("en"), title.string("fr")),
                        day(row, "modified"),
                        day(row, "data_modified"),
                        row.bigint("record_count")));
    }

    List<KnownDataset> datasets() {
        return List.copyOf(datasets.values());
    }

    /** Only those that are a government's. */
    KnownRecords ownedBy(Attribution attribution, String portal, String government) {
        var owned = new KnownRecords();
        datasets.forEach((key, dataset) -> {
            if (government.equals(owner(attribution, portal, key))) {
                owned.datasets.put(key, dataset);
            }
        });
        return owned;
    }

    /** Whose a dataset is, or null. */
    String owner(Attribution attribution, String portal, String key) {
        var row = rows.get(key);
        return attribution
                .of(portal, row.string("publisher"), row.string("unit"), row.string("asset_type"))
                .government();
    }

    private static LocalDate day(Row row, String column) {
        return row.struct(column) == null ? null : row.struct(column).date("value");
    }

    private static List<String> said(String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }
}
