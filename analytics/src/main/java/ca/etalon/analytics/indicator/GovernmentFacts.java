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
        Long products) {

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
            Column.bigint("products"));

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
                products);
    }
}
