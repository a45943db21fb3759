package ca.etalon.analytics.edition;

import ca.etalon.ingest.lake.TableFile;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What one bucket leaves: sums per owner, and the files it wrote. */
record BucketResult(LocalDate edition, Map<TallyKey, Tally> tallies, List<File> files) implements Serializable {

    /** A {@link TableFile} that can travel. */
    record File(String table, String path, long rows, long bytes, String sha256) implements Serializable {

        static File of(TableFile file) {
            return new File(file.table(), file.path(), file.rows(), file.bytes(), file.sha256());
        }

        TableFile sealed() {
            return new TableFile(table, path, rows, bytes, sha256);
        }
    }
}
