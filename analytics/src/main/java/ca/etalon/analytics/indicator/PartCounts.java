package ca.etalon.analytics.indicator;

import org.apache.spark.sql.Row;

/**
 * How many of a row's parts are known to be there.
 *
 * @param found known to be there, {@code of} so many
 * @param unknown neither known to be there nor known to be missing
 */
public record PartCounts(long found, long of, long unknown) {

    /** Columns of a {@link ResultProjection} that one takes. */
    static final int COLUMNS = 3;

    /** The counts that stand from a column on; of a row that was observed. */
    public static PartCounts read(Row row, int first) {
        long found = row.getLong(first);
        long of = row.getLong(first + 1);
        return new PartCounts(found, of, Math.min(row.getLong(first + 2), of - found));
    }

    double low() {
        return (double) found / of;
    }

    double high() {
        return (double) (found + unknown) / of;
    }
}
