package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import java.time.LocalDate;

/**
 * A date as said and as understood.
 *
 * @param raw what was said, or null
 * @param value the day, or null where it is absent or refused
 * @param iso8601 whether it was written in a standard form; null where nothing was said
 * @param precision DAY, MONTH or YEAR: what was said; null where there is no value
 * @param instant seconds since 1970 in UTC where a time of day was written, taken as UTC where no offset stands beside it;
 *     null in rows written before it was kept
 * @param refusal why {@code raw} has no {@code value}: UNREADABLE, AMBIGUOUS, FUTURE, TOO_OLD, TEMPLATE; else null
 */
public record DateFact(String raw, LocalDate value, Boolean iso8601, String precision, Long instant, String refusal) {

    public static final DateFact ABSENT = new DateFact(null, null, null, null, null, null);

    /** A day without a time. */
    public DateFact(String raw, LocalDate value, Boolean iso8601, String precision, String refusal) {
        this(raw, value, iso8601, precision, null, refusal);
    }

    static Column column(String name) {
        return Column.struct(
                name,
                Column.string("raw"),
                Column.date("value"),
                Column.bool("iso8601"),
                Column.string("precision"),
                Column.bigint("instant"),
                Column.string("refusal"));
    }

    Row toRow(Column column) {
        return Row.of(column, raw, value, iso8601, precision, instant, refusal);
    }
}
