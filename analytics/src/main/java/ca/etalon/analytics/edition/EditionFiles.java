package ca.etalon.analytics.edition;

import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * Names of an edition's files.
 *
 * <p>A name carries the fingerprint of what the file was made from: the files of a remade edition never take the place of
 * those that its manifest still names, and become visible with the next manifest.
 */
final class EditionFiles {
    private static final int SHORT = 12;

    private EditionFiles() {}

    static String path(TableSchema table, LocalDate edition, String fingerprint, int number) {
        return "%s/%s-%05d.parquet"
                .formatted(Lake.measureDirectory(table.name(), edition), fingerprint.substring(0, SHORT), number);
    }
}
