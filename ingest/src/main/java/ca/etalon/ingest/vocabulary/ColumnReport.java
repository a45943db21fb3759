package ca.etalon.ingest.vocabulary;

import ca.etalon.ingest.catalogue.CatalogueColumnRow;
import ca.etalon.ingest.catalogue.ColumnRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import ca.etalon.ingest.probe.ProbedContents;
import ca.etalon.ingest.registry.TextTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of columns that most datasets of a lake have, with their types: as the records of the latest snapshots state them,
 * and as probes found them behind addresses of these datasets. Names are compared without case and blanks around them; a
 * dataset counts once for a name, however often it is stated.
 */
public final class ColumnReport {

    private static final int SHOWN = 60;

    private record Dataset(String portal, int number) {}

    private static final class Sum {
        private final Set<Dataset> datasets = new HashSet<>();
        private final TreeSet<String> portals = new TreeSet<>();
        private final Map<ColumnRow.Type, Integer> types = new EnumMap<>(ColumnRow.Type.class);
    }

    private final Map<String, Sum> sums = new TreeMap<>();
    private final Set<Dataset> known = new HashSet<>();
    private long datasets;
    private long columns;

    public ColumnReport(LatestTables tables, Lake lake) {
        tables.manifests().forEach(manifest -> datasets += manifest.harvested());
        tables.forEach(CatalogueColumnRow.SCHEMA, (manifest, row) -> {
            var stated = CatalogueColumnRow.from(row);
            add(new Dataset(manifest.portal(), stated.datasetNo()), stated.column());
        });
        addProbed(tables, lake);
    }

    private void addProbed(LatestTables tables, Lake lake) {
        var found = ProbedContents.of(lake, LocalDate.MAX);
        if (found.rows().isEmpty()) {
            return;
        }
        var byUrl = new HashMap<String, Set<Dataset>>();
        tables.forEach(DistributionRow.SCHEMA, (manifest, row) -> {
            for (var column : List.of("access_url", "download_url")) {
                var url = row.string(column);
                if (url != null && found.of(url.strip()).isPresent()) {
                    byUrl.computeIfAbsent(url.strip(), first -> new HashSet<>())
                            .add(new Dataset(manifest.portal(), row.integer("dataset_no")));
                }
            }
        });
        for (var path : ProbedContents.parts(lake, ColumnRow.SCHEMA.name(), LocalDate.MAX)) {
            TableReader.forEach(lake, path, ColumnRow.SCHEMA, row -> {
                var column = ColumnRow.from(row);
                boolean isLatest = found.of(column.url())
                        .filter(content -> content.checkedAt().equals(column.checkedAt()))
                        .isPresent();
                if (isLatest) {
                    byUrl.getOrDefault(column.url(), Set.of()).forEach(dataset -> add(dataset, column));
                }
            });
        }
    }

    private void add(Dataset dataset, ColumnRow column) {
        known.add(dataset);
        columns++;
        if (column.name() == null) {
            return;
        }
        var sum = sums.computeIfAbsent(column.name().strip().toLowerCase(Locale.ROOT), first -> new Sum());
        if (sum.datasets.add(dataset)) {
            sum.portals.add(dataset.portal());
            sum.types.merge(column.type(), 1, Integer::sum);
        }
    }

    /** The table for a terminal. */
    public String text(int top) {
        if (columns == 0) {
            return "No column is known: no catalogue states any, and no content was probed (probe --contents).\n";
        }
        var table = new TextTable("datasets", "portals", "column", "types");
        sums.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Sum> entry) ->
                                entry.getValue().datasets.size(),
                        Comparator.reverseOrder()))
                .limit(top)
                .forEach(entry -> table.row(cells(entry.getKey(), entry.getValue())));
        return table
                + "%d of %d datasets have columns: %d columns, %d different names%n"
                        .formatted(known.size(), datasets, columns, sums.size());
    }

    private static List<String> cells(String name, Sum sum) {
        var types = sum.types.entrySet().stream()
                .sorted(Map.Entry.<ColumnRow.Type, Integer>comparingByValue().reversed())
                .map(type -> type.getKey() + " " + type.getValue())
                .toList();
        return List.of(
                String.valueOf(sum.datasets.size()),
                String.valueOf(sum.portals.size()),
                name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…",
                String.join(", ", types));
    }
}
