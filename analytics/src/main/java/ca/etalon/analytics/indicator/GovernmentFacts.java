package ca.etalon.analytics.indicator;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;

/**
 * What an edition knows of one government: the row that indicators of the government grain are computed over.
 *
 * @param presence OWN, HOSTED, NOT_FOUND or NOT_SEARCHED
 * @param status COMPLETE, PARTIAL, FAILED or NONE: of the snapshots it rests on
 * @param portals portals that carry its datasets
 * @param datasets records of datasets counted as its own; null where no snapshot is usable, as {@code products}, the data
 *     products they make up
 * @param page what the first pages of its own portals show; null where it has none
 * @param units departments and offices that its datasets name; null where no snapshot is usable
 * @param carried whether a catalogue of several governments is known to carry its datasets; false where one carries those
 *     of others of its province only; else null
 */
public record GovernmentFacts(
        LocalDate edition,
        String government,
        String kind,
        String tier,
        String province,
        Long population,
        String presence,
        String status,
        int portals,
        Long datasets,
        Long products,
        FirstPages page,
        Long units,
        Boolean carried) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "government_facts",
            Column.date("edition"),
            Column.string("government"),
            Column.string("kind"),
            Column.string("tier"),
            Column.string("province"),
            Column.bigint("population"),
            Column.string("presence"),
            Column.string("status"),
            Column.integer("portals"),
            Column.bigint("datasets"),
            Column.bigint("products"),
            FirstPages.COLUMN,
            Column.bigint("units"),
            Column.bool("carried"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                edition,
                government,
                kind,
                tier,
                province,
                population,
                presence,
                status,
                portals,
                datasets,
                products,
                page == null ? null : page.toRow(),
                units,
                carried);
    }
}
