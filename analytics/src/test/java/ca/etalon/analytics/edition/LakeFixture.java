package ca.etalon.analytics.edition;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.lake.TableWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A lake with snapshots as a harvest would leave them. */
final class LakeFixture {
    final Lake lake;

    LakeFixture(Path folder) {
        this.lake = Lake.open(folder.toString());
    }

    LakeFixture complete(String portal, String day, DatasetFixture... datasets) {
        return snapshot(portal, day, 1, SnapshotStatus.COMPLETE, datasets);
    }

    LakeFixture partial(String portal, String day, DatasetFixture... datasets) {
        return snapshot(portal, day, 1, SnapshotStatus.PARTIAL, datasets);
    }

    LakeFixture failed(String portal, String day) {
        return snapshot(portal, day, 1, SnapshotStatus.FAILED);
    }

    LakeFixture snapshot(String portal, String day, int rev, SnapshotStatus status, DatasetFixture... datasets) {
        var snapshot = LocalDate.parse(day);
        var rows = new ArrayList<Row>();
        var distributions = new ArrayList<Row>();
        for (int i = 0; i < datasets.length; i++) {
            rows.add(datasets[i].row(i).toRow());
            datasets[i].distributions(i).forEach(row -> distributions.add(row.toRow()));
        }
        var files = List.of(
                TableWriter.write(lake, path("dataset", snapshot, portal, rev), DatasetRow.SCHEMA, rows),
                TableWriter.write(
                        lake, path("distribution", snapshot, portal, rev), DistributionRow.SCHEMA, distributions));
        new Manifests(lake)
                .seal(new Manifest(
                        portal,
                        snapshot,
                        rev,
                        status,
                        "ADVERTISED",
                        "feed",
                        status == SnapshotStatus.COMPLETE ? null : "SERVER_ERROR",
                        (long) datasets.length,
                        datasets.length,
                        datasets.length,
                        java.util.Map.of(),
                        "raw",
                        List.of(),
                        files,
                        null,
                        "code",
                        "conf"));
        return this;
    }

    private static String path(String table, LocalDate snapshot, String portal, int rev) {
        return Lake.catalogueDirectory(table, snapshot, portal) + "/" + rev + ".parquet";
    }
}
