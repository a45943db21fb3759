package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * How the counted records of one subject and edition (the partition) divide by one property.
 *
 * @param facet {@code format}: datasets that offer it (they add up to more than the total); {@code licence_status}: the
 *     status of the dataset's licence (they add up to the total); {@code fold_records}: records that a rule put together with
 *     others, and {@code fold_products}: data products it made, by rule
 * @param category id of the format, name of the status or of the rule
 * @param datasets that have it
 * @param total counted records of the subject
 */
public record Composition(
        SubjectKind subjectKind, String subject, String facet, String category, long datasets, long total) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "composition",
            Column.string("subject_kind"),
            Column.string("subject"),
            Column.string("facet"),
            Column.string("category"),
            Column.bigint("datasets"),
            Column.bigint("total"));

    public Row toRow() {
        return Row.of(SCHEMA, subjectKind.name(), subject, facet, category, datasets, total);
    }

    public static Composition from(Row row) {
        return new Composition(
                SubjectKind.valueOf(row.string("subject_kind")),
                row.string("subject"),
                row.string("facet"),
                row.string("category"),
                row.bigint("datasets"),
                row.bigint("total"));
    }
}
