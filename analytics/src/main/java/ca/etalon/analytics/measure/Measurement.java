package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * One value for one indicator, subject and edition (the partition).
 *
 * @param subject id of the government, portal or group; {@code ca} for the nation
 * @param snapshot the snapshot measured where there is exactly one, else null
 * @param value a ratio in [0, 1], a count, or a number in the indicator's unit; null unless MEASURED
 * @param numerator sum of what is satisfied (partial credit counts in part), or of the values; null unless MEASURED,
 *     or NOT_OBSERVABLE of which the range is known: see {@link #isKnownInPart}
 * @param denominator data products, or rows of another grain, counted and observed; {@code unknown} ones were counted but not
 *     observed
 * @param reason why there is no value: a stable code and its detail, or null; of a value, {@link Reason#ABSENCE_UNTOLD}
 * @param records single records counted and observed, where data products are measured; else null
 * @param recordValue the value were every record a product by itself, or null
 */
public record Measurement(
        SubjectKind subjectKind,
        String subject,
        LocalDate snapshot,
        String indicator,
        int version,
        MeasurementStatus status,
        Double value,
        Double numerator,
        Long denominator,
        Long unknown,
        String reason,
        Long records,
        Double recordValue) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "measurement",
            Column.string("subject_kind"),
            Column.string("subject"),
            Column.date("snapshot"),
            Column.string("indicator"),
            Column.integer("version"),
            Column.string("status"),
            Column.real("value"),
            Column.real("numerator"),
            Column.bigint("denominator"),
            Column.bigint("unknown"),
            Column.string("reason"),
            Column.bigint("records"),
            Column.real("record_value"));

    /** A measurement of what is not made of records. */
    public Measurement(
            SubjectKind subjectKind,
            String subject,
            LocalDate snapshot,
            String indicator,
            int version,
            MeasurementStatus status,
            Double value,
            Double numerator,
            Long denominator,
            Long unknown,
            String reason) {
        this(
                subjectKind,
                subject,
                snapshot,
                indicator,
                version,
                status,
                value,
                numerator,
                denominator,
                unknown,
                reason,
                null,
                null);
    }

    /** The same with what it is by record. */
    public Measurement withRecords(Long records, Double recordValue) {
        return new Measurement(
                subjectKind,
                subject,
                snapshot,
                indicator,
                version,
                status,
                value,
                numerator,
                denominator,
                unknown,
                reason,
                records,
                recordValue);
    }

    /** Whether there is no value, but its range is told; where nothing narrows it, it goes from none to all. */
    public boolean isKnownInPart() {
        return value == null && numerator != null && denominator + unknown > 0;
    }

    /** Whether the value is known only because it is the best: see {@link Reason#ABSENCE_UNTOLD}. */
    public boolean isGoodNewsAlone() {
        return status == MeasurementStatus.MEASURED && Reason.ABSENCE_UNTOLD.equals(reason);
    }

    public Row toRow() {
        return Row.of(
                SCHEMA,
                subjectKind.name(),
                subject,
                snapshot,
                indicator,
                version,
                status.name(),
                value,
                numerator,
                denominator,
                unknown,
                reason,
                records,
                recordValue);
    }

    public static Measurement from(Row row) {
        return new Measurement(
                SubjectKind.valueOf(row.string("subject_kind")),
                row.string("subject"),
                row.date("snapshot"),
                row.string("indicator"),
                row.integer("version"),
                MeasurementStatus.valueOf(row.string("status")),
                row.real("value"),
                row.real("numerator"),
                row.bigint("denominator"),
                row.bigint("unknown"),
                row.string("reason"),
                row.bigint("records"),
                row.real("record_value"));
    }
}
