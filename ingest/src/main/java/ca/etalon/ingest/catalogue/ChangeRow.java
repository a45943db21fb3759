package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.util.List;

/**
 * A row of the {@code change} table: a dataset that came, went or reads otherwise than in the last complete snapshot.
 *
 * @param datasetKey hash of portal and source id, equal over time
 * @param title as it stands, or stood last; may be null
 * @param fields what reads otherwise, by the names that {@code conf/platforms} uses; empty unless {@code CHANGED}
 */
public record ChangeRow(String datasetKey, String sourceId, String title, Kind change, List<String> fields) {

    /** What happened to a dataset between two complete snapshots. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public static final TableSchema SCHEMA = TableSchema.of(
            "change",
            Column.string("dataset_key"),
            Column.string("source_id"),
            Column.string("title"),
            Column.string("change"),
            Column.strings("fields"));

    public ChangeRow {
        fields = List.copyOf(fields);
    }

    public Row toRow() {
        return Row.of(SCHEMA, datasetKey, sourceId, title, change.name(), fields);
    }
}
