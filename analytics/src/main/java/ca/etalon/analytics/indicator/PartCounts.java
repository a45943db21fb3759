package ca.etalon.analytics.indicator;

import org.apache.spark.sql.Row;

/**
 * How many of a row's parts are known to be there.
 *
 * @param found known to be there, {@code of} so many
 * @param unknown neither known to be there nor known to be missing
 * @param unseen how many could be there unseen; where none is missing, more than are {@code unknown}
 */
public record PartCounts(long found, long of, long unknown, long unseen) {

    /** Columns of a {@link ResultProjection} that one takes. */
    static final int COLUMNS = 3;

    /** The counts that stand from a column on; of a row that was observed. */
    public static PartCounts read(Row row, int first) {
        long found = row.getLong(first);
        long of = row.getLong(first + 1);
        long unseen = row.getLong(first + 2);
        return new PartCounts(found, of, Math.min(unseen, of - found), unseen);
    }

    /**
     * Whether the one part there is could only have been found: were it missing, that could not have been told. Of many
     * parts, what was found moves the range, whichever it is.
     */
    public boolean isAbsenceUntold() {
        return of == 1 && unseen > 0;
    }

    /** Whether it is known from a column on how many parts there are, whatever else is not. */
    public static boolean areAny(Row row, int first) {
        return !row.isNullAt(first + 1) && row.getLong(first + 1) > 0;
    }

    /** The counts of such a row, of none of whose parts it is known whether it is there. */
    public static PartCounts readUnknown(Row row, int first) {
        long of = row.getLong(first + 1);
        return new PartCounts(0, of, of, of);
    }

    double low() {
        return (double) found / of;
    }

    double high() {
        return (double) (found + unknown) / of;
    }
}
