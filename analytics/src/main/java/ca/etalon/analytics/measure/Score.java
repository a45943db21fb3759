package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * One node of a framework's tree for one subject and edition (the partition).
 *
 * @param policy how several distributions count (BEST, MEAN), or {@code NONE} where the framework has no such choice
 * @param node path in the tree: {@code mqa}, {@code mqa/findability}, {@code mqa/findability/keyword_usage}
 * @param value points or index value; null unless MEASURED
 * @param max points attainable by definition
 * @param assessable points attainable given what was observable; stands beside every score
 * @param low the value were all that is unknown unsatisfied; {@code high} were it satisfied; null where not stated
 * @param band id of the band in which value, low and high lie; null where they lie in several, or there is none
 * @param datasets how many datasets the value rests on
 */
public record Score(
        SubjectKind subjectKind,
        String subject,
        String framework,
        int version,
        String policy,
        String node,
        MeasurementStatus status,
        Double value,
        Double max,
        Double assessable,
        Double low,
        Double high,
        String band,
        Long datasets,
        String reason) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "score",
            Column.string("subject_kind"),
            Column.string("subject"),
            Column.string("framework"),
            Column.integer("version"),
            Column.string("policy"),
            Column.string("node"),
            Column.string("status"),
            Column.real("value"),
            Column.real("max"),
            Column.real("assessable"),
            Column.real("low"),
            Column.real("high"),
            Column.string("band"),
            Column.bigint("datasets"),
            Column.string("reason"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                subjectKind.name(),
                subject,
                framework,
                version,
                policy,
                node,
                status.name(),
                value,
                max,
                assessable,
                low,
                high,
                band,
                datasets,
                reason);
    }

    public static Score from(Row row) {
        return new Score(
                SubjectKind.valueOf(row.string("subject_kind")),
                row.string("subject"),
                row.string("framework"),
                row.integer("version"),
                row.string("policy"),
                row.string("node"),
                MeasurementStatus.valueOf(row.string("status")),
                row.real("value"),
                row.real("max"),
                row.real("assessable"),
                row.real("low"),
                row.real("high"),
                row.string("band"),
                row.bigint("datasets"),
                row.string("reason"));
    }
}
