package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * The row of the {@code portal} table: how one portal's snapshot went.
 *
 * @param status COMPLETE, PARTIAL, FAILED or UNCHANGED
 * @param basis ADVERTISED, SECOND_COUNT, END_OF_DOCUMENT or UNVERIFIED
 * @param reason why it is not complete, as an issue code, or null
 * @param reasonDetail the same in words of the answer, or null
 * @param advertised rows the portal says it has, or null
 * @param received rows received, before repeats collapse
 * @param harvested rows of the dataset table
 * @param added datasets that the last complete snapshot does not have; null where there is nothing to compare with
 * @param changed datasets that read otherwise than there
 * @param vanished datasets of the last complete snapshot that are gone
 * @param compared the snapshot that the three compare with, or null
 * @param robots the robots policy that was followed (obey, documented-api)
 */
public record PortalRow(
        String platform,
        String url,
        String feed,
        String status,
        String basis,
        String reason,
        String reasonDetail,
        Long advertised,
        long received,
        long harvested,
        long duplicates,
        Long added,
        Long changed,
        Long vanished,
        String compared,
        long pages,
        String robots) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "portal",
            Column.string("platform"),
            Column.string("url"),
            Column.string("feed"),
            Column.string("status"),
            Column.string("basis"),
            Column.string("reason"),
            Column.string("reason_detail"),
            Column.bigint("advertised"),
            Column.bigint("received"),
            Column.bigint("harvested"),
            Column.bigint("duplicates"),
            Column.bigint("added"),
            Column.bigint("changed"),
            Column.bigint("vanished"),
            Column.string("compared"),
            Column.bigint("pages"),
            Column.string("robots"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                platform,
                url,
                feed,
                status,
                basis,
                reason,
                reasonDetail,
                advertised,
                received,
                harvested,
                duplicates,
                added,
                changed,
                vanished,
                compared,
                pages,
                robots);
    }
}
