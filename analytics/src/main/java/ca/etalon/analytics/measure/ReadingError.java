package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * Where a share of an edition (the partition) lies once it is counted that its rows may have been told wrongly; 5th to
 * 95th percentile.
 *
 * @param subject id of the government or group; {@code ca} for the nation
 * @param low were all rows that are unknown unsatisfied; {@code high} were they satisfied
 * @param median of the rows that were decided
 * @param french share of the rows in French by which the errors of both languages are mixed; null where it is not
 *     known, and any mix is allowed for
 * @param labelsEnglish labelled cases that speak for English rows, of the decision that has fewest;
 *     {@code labelsFrench} for French ones
 */
public record ReadingError(
        SubjectKind subjectKind,
        String subject,
        String indicator,
        double low,
        double median,
        double high,
        Double french,
        long labelsEnglish,
        long labelsFrench) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "reading_error",
            Column.string("subject_kind"),
            Column.string("subject"),
            Column.string("indicator"),
            Column.real("low"),
            Column.real("median"),
            Column.real("high"),
            Column.real("french"),
            Column.bigint("labels_english"),
            Column.bigint("labels_french"));

    public Row toRow() {
        return Row.of(
                SCHEMA, subjectKind.name(), subject, indicator, low, median, high, french, labelsEnglish, labelsFrench);
    }

    public static ReadingError from(Row row) {
        return new ReadingError(
                SubjectKind.valueOf(row.string("subject_kind")),
                row.string("subject"),
                row.string("indicator"),
                row.real("low"),
                row.real("median"),
                row.real("high"),
                row.real("french"),
                row.bigint("labels_english"),
                row.bigint("labels_french"));
    }
}
