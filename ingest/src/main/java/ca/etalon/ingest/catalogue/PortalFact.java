package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * A row of the {@code portal_fact} table: what the first page of a portal shows beside its catalogue, such as a licence page or
 * a way to write back. A fact has a row per place where it was found, else one row that says why not.
 *
 * @param fact id of a fact of {@code conf/vocab/portal-signals.yaml}
 * @param value an address, or a language code; null where it was not found
 * @param language the language it was said in (en, fr), or null
 * @param signal what gave it away, as declared
 * @param matched the text that was matched, cut to a line; or null
 * @param reason why it was not found or could not be seen: {@code NO_SIGNAL}, {@code SCRIPT_ONLY}, {@code NOT_A_PAGE}, or the
 *     issue code of a page that did not come
 * @param evidence the page and where on it; null where there was no page
 */
public record PortalFact(
        String fact,
        Status status,
        String value,
        String language,
        String signal,
        String matched,
        String reason,
        Evidence evidence) {

    /** NOT_FOUND: the page was seen and does not show it; NOT_OBSERVABLE: nobody can tell. */
    public enum Status {
        FOUND,
        NOT_FOUND,
        NOT_OBSERVABLE
    }

    public static final TableSchema SCHEMA = TableSchema.of(
            "portal_fact",
            Column.string("fact"),
            Column.string("status"),
            Column.string("value"),
            Column.string("language"),
            Column.string("signal"),
            Column.string("matched"),
            Column.string("reason"),
            Evidence.COLUMN);

    public Row toRow() {
        return Row.of(
                SCHEMA,
                fact,
                status.name(),
                value,
                language,
                signal,
                matched,
                reason,
                evidence == null ? null : evidence.toRow());
    }
}
