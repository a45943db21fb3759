package ca.etalon.analytics.indicator;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * In which official language the data products of a government are told, by title and description.
 *
 * @param english products with a record in it; {@code englishUnknown} those of which it was not recognised
 */
public record Tongues(long english, long englishUnknown, long french, long frenchUnknown) {

    static Column column(String name) {
        return Column.struct(
                name,
                Column.bigint("english"),
                Column.bigint("english_unknown"),
                Column.bigint("french"),
                Column.bigint("french_unknown"));
    }

    Row toRow(Column column) {
        return Row.of(column, english, englishUnknown, french, frenchUnknown);
    }
}
