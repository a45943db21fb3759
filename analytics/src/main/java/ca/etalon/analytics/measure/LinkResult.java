package ca.etalon.analytics.measure;

import ca.etalon.ingest.catalogue.LinkRow.Outcome;
import ca.etalon.ingest.catalogue.LinkRow.Verdict;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * A link that was probed and did not answer: the evidence behind broken and unknown links. Those that answer have no row.
 *
 * @param government whose dataset it belongs to, or null when folded out
 * @param url the address as the portal states it, not to be trusted
 * @param status of the last answer; null where there was none
 * @param checked day of the probe that the edition uses
 */
public record LinkResult(
        String portal,
        LocalDate snapshot,
        int datasetNo,
        int distributionNo,
        String government,
        String fold,
        String url,
        Verdict verdict,
        Outcome outcome,
        Integer status,
        LocalDate checked) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "link_result",
            Column.string("portal"),
            Column.date("snapshot"),
            Column.integer("dataset_no"),
            Column.integer("distribution_no"),
            Column.string("government"),
            Column.string("fold"),
            Column.string("url"),
            Column.string("verdict"),
            Column.string("outcome"),
            Column.integer("status"),
            Column.date("checked"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                portal,
                snapshot,
                datasetNo,
                distributionNo,
                government,
                fold,
                url,
                verdict.name(),
                outcome.name(),
                status,
                checked);
    }

    public static LinkResult from(Row row) {
        return new LinkResult(
                row.string("portal"),
                row.date("snapshot"),
                row.integer("dataset_no"),
                row.integer("distribution_no"),
                row.string("government"),
                row.string("fold"),
                row.string("url"),
                Verdict.valueOf(row.string("verdict")),
                Outcome.valueOf(row.string("outcome")),
                row.integer("status"),
                row.date("checked"));
    }
}
