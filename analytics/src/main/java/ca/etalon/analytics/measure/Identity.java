package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * That a dataset goes on under another key: what vanished from one snapshot is what appeared in another.
 *
 * @param government whose it is, or null where it is no measured government's
 * @param rule by what they were matched: ITEM_ID, IDENTIFIER, SERVICE_URL, URL or TITLE
 * @param confidence how surely they are one, from 0 to 1
 */
public record Identity(
        String government,
        String fromPortal,
        LocalDate fromSnapshot,
        String fromKey,
        String toPortal,
        LocalDate toSnapshot,
        String toKey,
        String rule,
        double confidence)
        implements Serializable {

    public static final TableSchema SCHEMA = TableSchema.of(
            "identity",
            Column.string("government"),
            Column.string("from_portal"),
            Column.date("from_snapshot"),
            Column.string("from_key"),
            Column.string("to_portal"),
            Column.date("to_snapshot"),
            Column.string("to_key"),
            Column.string("rule"),
            Column.real("confidence"));

    public Row toRow() {
        return Row.of(
                SCHEMA, government, fromPortal, fromSnapshot, fromKey, toPortal, toSnapshot, toKey, rule, confidence);
    }

    public static Identity from(Row row) {
        return new Identity(
                row.string("government"),
                row.string("from_portal"),
                row.date("from_snapshot"),
                row.string("from_key"),
                row.string("to_portal"),
                row.date("to_snapshot"),
                row.string("to_key"),
                row.string("rule"),
                row.real("confidence"));
    }
}
