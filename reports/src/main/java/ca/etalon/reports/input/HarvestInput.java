package ca.etalon.reports.input;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.catalogue.PortalRow;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableFile;
import ca.etalon.ingest.lake.TableReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

/** Reads how harvests went: the highest revision of every snapshot of the portals of an edition. */
final class HarvestInput {
    /** Issues of one code that a page shows; the lake has them all. */
    private static final int EXAMPLES = 20;

    private final Lake lake;
    private final Configuration configuration;

    HarvestInput(Lake lake, Configuration configuration) {
        this.lake = lake;
        this.configuration = configuration;
    }

    List<PortalSnapshot> upTo(LocalDate edition) {
        return new Manifests(lake)
                .latest().stream()
                        .filter(manifest -> !manifest.snapshot().isAfter(edition))
                        .filter(manifest ->
                                configuration.portal(manifest.portal()).isPresent())
                        .sorted(Comparator.comparing(Manifest::portal).thenComparing(Manifest::snapshot))
                        .flatMap(manifest ->
                                manifest
                                        .table(PortalRow.SCHEMA.name())
                                        .map(table -> snapshot(manifest, table))
                                        .stream())
                        .toList();
    }

    private PortalSnapshot snapshot(Manifest manifest, TableFile table) {
        var row =
                TableReader.read(lake, List.of(table.path()), PortalRow.SCHEMA).get(0);
        var issues = new Issues();
        manifest.table(HarvestIssue.SCHEMA.name())
                .ifPresent(file -> TableReader.forEach(lake, file.path(), HarvestIssue.SCHEMA, issues::add));
        return new PortalSnapshot(manifest.portal(), manifest.snapshot(), manifest.rev(), portal(row), issues.counts());
    }

    private static PortalRow portal(Row row) {
        return new PortalRow(
                row.string("platform"),
                row.string("url"),
                row.string("feed"),
                row.string("status"),
                row.string("basis"),
                row.string("reason"),
                row.string("reason_detail"),
                row.bigint("advertised"),
                row.bigint("received"),
                row.bigint("harvested"),
                row.bigint("duplicates"),
                row.bigint("added"),
                row.bigint("changed"),
                row.bigint("vanished"),
                row.string("compared"),
                row.bigint("pages"),
                row.string("robots"));
    }

    /** Counts issues by code, keeping the first few of each. */
    private static final class Issues {
        private final EnumMap<IssueCode, Long> counts = new EnumMap<>(IssueCode.class);
        private final EnumMap<IssueCode, List<HarvestIssue>> examples = new EnumMap<>(IssueCode.class);

        void add(Row row) {
            var code = IssueCode.valueOf(row.string("code"));
            var issue = new HarvestIssue(code, row.string("locator"), row.string("detail"));
            counts.merge(code, 1L, Long::sum);
            var kept = examples.computeIfAbsent(code, any -> new ArrayList<>());
            if (kept.size() < EXAMPLES) {
                kept.add(issue);
            }
        }

        List<PortalSnapshot.IssueCount> counts() {
            return counts.entrySet().stream()
                    .map(entry -> new PortalSnapshot.IssueCount(
                            entry.getKey(), entry.getValue(), examples.getOrDefault(entry.getKey(), List.of())))
                    .toList();
        }
    }
}
