package ca.etalon.analytics.edition;

import ca.etalon.ingest.lake.Manifest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The complete snapshots of a portal, oldest first: what its changes are watched by.
 *
 * @param formerly portals whose datasets moved here, by what is declared of their governments
 */
record WatchedPortal(String portal, List<Snapshot> snapshots, List<Former> formerly) implements Serializable {

    WatchedPortal {
        snapshots = List.copyOf(snapshots);
        formerly = List.copyOf(formerly);
    }

    /** A portal that a government left for this one. */
    record Former(String portal, String government) implements Serializable {}

    /**
     * The files of one complete snapshot that tell of changes; null where it has none.
     *
     * @param previous the snapshot that it was compared with, or null
     */
    record Snapshot(
            LocalDate snapshot,
            LocalDate previous,
            BucketResult.File datasets,
            BucketResult.File distributions,
            BucketResult.File changes)
            implements Serializable {

        static Snapshot of(Manifest manifest) {
            return new Snapshot(
                    manifest.snapshot(),
                    manifest.previous(),
                    file(manifest, "dataset"),
                    file(manifest, "distribution"),
                    file(manifest, "change"));
        }

        private static BucketResult.File file(Manifest manifest, String table) {
            return manifest.table(table).map(BucketResult.File::of).orElse(null);
        }

        long harvested() {
            return datasets == null ? 0 : datasets.rows();
        }
    }
}
