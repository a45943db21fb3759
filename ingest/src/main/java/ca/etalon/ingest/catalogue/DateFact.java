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
 * @param refusal why {@code raw} has no {@code value}: UNREADABLE, AMBIGUOUS, FUTURE, TOO_OLD, TEMPLATE; else null
 */
public record DateFact(String raw, LocalDate value, Boolean iso8601, String precision, String refusal) {

    public static final DateFact ABSENT = new DateFact(null, null, null, null, null);

    static Column column(String name) {
        return Column.struct(
                name,
                Column.string("raw"),
                Column.date("value"),
                Column.bool("iso8601"),
                Column.string("precision"),
                Column.string("refusal"));
    }

    Row toRow(Column column) {
        return Row.of(column, raw, value, iso8601, precision, refusal);
    }
}
