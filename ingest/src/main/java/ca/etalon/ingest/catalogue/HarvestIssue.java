package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * A row of the {@code issue} table: something that went wrong in one portal's harvest, as data.
 *
 * @param locator URL, JSON pointer, source id or row number where it was met; may be null
 * @param detail the value met and what was expected, plain text
 */
public record HarvestIssue(IssueCode code, String locator, String detail) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "issue",
            Column.string("code"),
            Column.string("severity"),
            Column.string("locator"),
            Column.string("detail"));

    public Row toRow() {
        return Row.of(SCHEMA, code.name(), code.severity().name(), locator, detail);
    }
}
