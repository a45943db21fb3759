package ca.etalon.analytics.edition;

import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableFile;
import ca.etalon.ingest.lake.TableSchema;
import ca.etalon.ingest.lake.TableWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the small tables of an edition; they become visible with its manifest. Each table is written once. */
public final class EditionOutput {
    private final Lake lake;
    private final LocalDate edition;
    private final String fingerprint;
    private final Map<String, List<Row>> written = new TreeMap<>();
    private final List<TableFile> files = new ArrayList<>();

    EditionOutput(Lake lake, LocalDate edition, String fingerprint) {
        this.lake = lake;
        this.edition = edition;
        this.fingerprint = fingerprint;
    }

    /** Writes a table, rows in their order. */
    public void write(TableSchema schema, List<Row> rows) {
        if (written.putIfAbsent(schema.name(), List.copyOf(rows)) != null) {
            throw new IllegalStateException("table " + schema.name() + " of " + edition + " is written twice");
        }
        var path = EditionFiles.path(schema, edition, fingerprint, 0);
        files.add(TableWriter.write(lake, path, schema, rows));
    }

    /** The rows that an earlier step wrote; empty where none did. */
    public List<Row> rows(TableSchema schema) {
        return written.getOrDefault(schema.name(), List.of());
    }

    List<TableFile> files() {
        return List.copyOf(files);
    }
}
