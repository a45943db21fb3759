package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * A row of the {@code distribution} table: one {@code dcat:Distribution} of one dataset of one snapshot.
 *
 * @param datasetNo joins to the dataset of the same snapshot and portal
 * @param distributionNo ordinal in its dataset, from 0
 * @param loginRequired whether the portal says a login is needed; null where it says nothing
 * @param licence its own, else its dataset's, else its portal's where the portal allows it; {@code level} tells
 */
public record DistributionRow(
        int datasetNo,
        int distributionNo,
        LocalizedText title,
        String accessUrl,
        String downloadUrl,
        Format format,
        Long byteSize,
        Licence licence,
        String rights,
        DateFact issued,
        DateFact modified,
        Boolean loginRequired,
        Evidence evidence) {

    private static final Column TITLE = LocalizedText.column("title");
    private static final Column ISSUED = DateFact.column("issued");
    private static final Column MODIFIED = DateFact.column("modified");

    public static final TableSchema SCHEMA = TableSchema.of(
            "distribution",
            Column.integer("dataset_no"),
            Column.integer("distribution_no"),
            TITLE,
            Column.string("access_url"),
            Column.string("download_url"),
            Format.COLUMN,
            Column.bigint("byte_size"),
            Licence.COLUMN,
            Column.string("rights"),
            ISSUED,
            MODIFIED,
            Column.bool("login_required"),
            Evidence.COLUMN);

    public Row toRow() {
        return Row.of(
                SCHEMA,
                datasetNo,
                distributionNo,
                title.toRow(TITLE),
                accessUrl,
                downloadUrl,
                format.toRow(),
                byteSize,
                licence.toRow(),
                rights,
                issued.toRow(ISSUED),
                modified.toRow(MODIFIED),
                loginRequired,
                evidence.toRow());
    }
}
