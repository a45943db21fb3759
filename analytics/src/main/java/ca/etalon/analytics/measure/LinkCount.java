package ca.etalon.analytics.measure;

import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * How many probed links of a subject met one end, and when they were probed.
 *
 * @param links distributions whose deciding address it is
 * @param first day of the oldest of the probes, {@code last} of the newest
 */
public record LinkCount(
        SubjectKind subjectKind,
        String subject,
        Verdict verdict,
        Outcome outcome,
        long links,
        LocalDate first,
        LocalDate last) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "link_count",
            Column.string("subject_kind"),
            Column.string("subject"),
            Column.string("verdict"),
            Column.string("outcome"),
            Column.bigint("links"),
            Column.date("first_checked"),
            Column.date("last_checked"));

    public Row toRow() {
        return Row.of(SCHEMA, subjectKind.name(), subject, verdict.name(), outcome.name(), links, first, last);
    }

    public static LinkCount from(Row row) {
        return new LinkCount(
                SubjectKind.valueOf(row.string("subject_kind")),
                row.string("subject"),
                Verdict.valueOf(row.string("verdict")),
                Outcome.valueOf(row.string("outcome")),
                row.bigint("links"),
                row.date("first_checked"),
                row.date("last_checked"));
    }
}
