package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;
import java.util.List;

/**
 * How one government stands in an edition (the partition).
 *
 * @param presence OWN, HOSTED, NOT_FOUND (searched, with date and method) or NOT_SEARCHED
 * @param status of the snapshots it rests on: COMPLETE, PARTIAL, FAILED (none usable) or NONE (no portal)
 * @param portals ids of the portals that carried its datasets, mirrors left out, sorted
 * @param mirrors ids of the portals that mirror it, sorted
 * @param datasets records of datasets counted as its own, and {@code products} the data products they make up; {@code mirrored} are copies folded out
 * @param oldest oldest snapshot it rests on, or null
 * @param newest newest snapshot it rests on, or null
 */
public record GovernmentEdition(
        String government,
        String presence,
        String status,
        LocalDate searchedOn,
        String searchMethod,
        List<String> portals,
        List<String> mirrors,
        long datasets,
        long products,
        long mirrored,
        LocalDate oldest,
        LocalDate newest) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "government",
            Column.string("government"),
            Column.string("presence"),
            Column.string("status"),
            Column.date("searched_on"),
            Column.string("search_method"),
            Column.strings("portals"),
            Column.strings("mirrors"),
            Column.bigint("datasets"),
            Column.bigint("products"),
            Column.bigint("mirrored"),
            Column.date("oldest"),
            Column.date("newest"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                government,
                presence,
                status,
                searchedOn,
                searchMethod,
                portals,
                mirrors,
                datasets,
                products,
                mirrored,
                oldest,
                newest);
    }

    public static GovernmentEdition from(Row row) {
        return new GovernmentEdition(
                row.string("government"),
                row.string("presence"),
                row.string("status"),
                row.date("searched_on"),
                row.string("search_method"),
                row.strings("portals"),
                row.strings("mirrors"),
                row.bigint("datasets"),
                // Editions made before products were folded have none.
                row.bigint("products") == null ? row.bigint("datasets") : row.bigint("products"),
                row.bigint("mirrored"),
                row.date("oldest"),
                row.date("newest"));
    }
}
