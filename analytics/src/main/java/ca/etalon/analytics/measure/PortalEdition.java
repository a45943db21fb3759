package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * Which snapshot of a portal an edition (the partition) uses, and what became of its records.
 *
 * @param snapshot the snapshot used, or null when none is usable
 * @param rev revision of its manifest
 * @param status of the snapshot: COMPLETE, UNCHANGED, PARTIAL; FAILED where only failed ones exist; CLOSED; TOO_OLD; NONE
 * @param ageDays edition minus snapshot
 * @param assigned datasets counted for a government; {@code mirrored} folded as copies; {@code others} owned by no
 *     measured government; {@code notData} applications, stories and the like
 * @param platform software that the snapshot was read of, and {@code feed} the one that was read; null where none is used,
 *     and in editions made before it was kept
 * @param reader version of the program and digest of its settings, vocabularies and portals that read it, or null
 */
public record PortalEdition(
        String portal,
        LocalDate snapshot,
        Integer rev,
        String status,
        Long ageDays,
        long assigned,
        long mirrored,
        long others,
        long notData,
        String reason,
        String platform,
        String feed,
        String reader) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "portal_edition",
            Column.string("portal"),
            Column.date("snapshot"),
            Column.integer("rev"),
            Column.string("status"),
            Column.bigint("age_days"),
            Column.bigint("assigned"),
            Column.bigint("mirrored"),
            Column.bigint("others"),
            Column.bigint("not_data"),
            Column.string("reason"),
            Column.string("platform"),
            Column.string("feed"),
            Column.string("reader"));

    /** A portal of which it is not said how its snapshot was read. */
    public PortalEdition(
            String portal,
            LocalDate snapshot,
            Integer rev,
            String status,
            Long ageDays,
            long assigned,
            long mirrored,
            long others,
            long notData,
            String reason) {
        this(portal, snapshot, rev, status, ageDays, assigned, mirrored, others, notData, reason, null, null, null);
    }

    public Row toRow() {
        return Row.of(
                SCHEMA, portal, snapshot, rev, status, ageDays, assigned, mirrored, others, notData, reason, platform,
                feed, reader);
    }

    public static PortalEdition from(Row row) {
        return new PortalEdition(
                row.string("portal"),
                row.date("snapshot"),
                row.integer("rev"),
                row.string("status"),
                row.bigint("age_days"),
                row.bigint("assigned"),
                row.bigint("mirrored"),
                row.bigint("others"),
                row.bigint("not_data"),
                row.string("reason"),
                row.string("platform"),
                row.string("feed"),
                row.string("reader"));
    }
}
