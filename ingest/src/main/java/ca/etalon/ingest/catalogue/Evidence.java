package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;

/**
 * Where a row comes from.
 *
 * @param recordId WARC-Record-ID of the archived answer ({@code urn:uuid:…})
 * @param sha256 lower-case hex digest of its payload
 * @param locator JSON pointer, XPath or row number inside it
 */
public record Evidence(String recordId, String sha256, String locator) {

    static final Column COLUMN =
            Column.struct("evidence", Column.string("record_id"), Column.string("sha256"), Column.string("locator"));

    Row toRow() {
        return Row.of(COLUMN, recordId, sha256, locator);
    }
}
