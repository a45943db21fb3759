package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * A row of the {@code unresolved} table: one string of a portal's snapshot that its resolver could not decide, so that the
 * vocabularies grow from what is met.
 *
 * @param raw what was said, cut to a line; null sums up the strings beyond the bound of a snapshot
 * @param reason why nothing was decided, such as NOT_UNDERSTOOD, NOT_READ, AMBIGUOUS, CONFLICT, or the refusal of a date
 * @param datasets that say it, themselves or by a distribution
 * @param distributions that say it
 * @param locator where it stood first
 */
public record UnresolvedRow(Kind kind, String raw, String reason, long datasets, long distributions, String locator) {

    /** What it was meant to tell. */
    public enum Kind {
        LICENCE,
        FORMAT,
        DATE,
        FREQUENCY,
        LANGUAGE,
        PLACE,
        PUBLISHER,
        COLUMN_TYPE
    }

    public static final TableSchema SCHEMA = TableSchema.of(
            "unresolved",
            Column.string("kind"),
            Column.string("raw"),
            Column.string("reason"),
            Column.bigint("datasets"),
            Column.bigint("distributions"),
            Column.string("locator"));

    public Row toRow() {
        return Row.of(SCHEMA, kind.name(), raw, reason, datasets, distributions, locator);
    }

    public static UnresolvedRow from(Row row) {
        return new UnresolvedRow(
                Kind.valueOf(row.string("kind")),
                row.string("raw"),
                row.string("reason"),
                row.bigint("datasets"),
                row.bigint("distributions"),
                row.string("locator"));
    }
}
