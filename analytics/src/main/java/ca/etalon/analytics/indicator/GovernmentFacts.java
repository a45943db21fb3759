package ca.etalon.analytics.indicator;

import ca.etalon.analytics.vocabulary.LicencePairs;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.time.LocalDate;
import java.util.List;

/**
 * What an edition knows of one government: the row that indicators of the government grain are computed over.
 *
 * @param presence OWN, HOSTED, NOT_FOUND or NOT_SEARCHED
 * @param status COMPLETE, PARTIAL, FAILED or NONE: of the snapshots it rests on
 * @param portals portals that carry its datasets
 * @param datasets records of datasets counted as its own; null where no snapshot is usable, as {@code products}, the
 *     data products they make up
 * @param page what the first pages of its own portals show; null where it has none
 * @param units departments and offices that its datasets name, and how the datasets divide over them; null where no
 *     snapshot is usable, as {@code formats}, {@code licences}, {@code types} and {@code series}
 * @param types types of municipal data found among its datasets, sorted, and {@code typed}, the data products they were
 *     found in, be it in one of their records
 * @param series data products that fold records of several periods, and {@code longSeries}, those of three or more
 * @param carried whether a catalogue of several governments is known to carry its datasets; false where one carries
 *     those of others of its province only; else null
 * @param licencePairs its data products beside those of its neighbours; null where either has none
 * @param owed official languages in which it must publish by law; none where no obligation is known, null where it rests on
 *     what is not recorded
 * @param tongues in which language its products are told; null where no snapshot is usable
 * @param platformShare share of the governments compared that publish on its platform; of several platforms, the mean
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
        Spread units,
        Spread formats,
        Spread licences,
        List<String> types,
        Long typed,
        Long series,
        Long longSeries,
        Boolean carried,
        Double platformShare,
        LicencePairs licencePairs,
        List<String> owed,
        Tongues tongues) {

    private static final Column UNITS = Spread.column("units");
    private static final Column FORMATS = Spread.column("formats");
    private static final Column LICENCES = Spread.column("licences");

    private static final Column LICENCE_PAIRS = LicencePairs.column("licence_pairs");
    private static final Column TONGUES = Tongues.column("tongues");

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
            UNITS,
            FORMATS,
            LICENCES,
            Column.strings("types"),
            Column.bigint("typed"),
            Column.bigint("series"),
            Column.bigint("long_series"),
            Column.bool("carried"),
            Column.real("platform_share"),
            LICENCE_PAIRS,
            Column.strings("owed"),
            TONGUES);

    /** A government of which nothing is known but itself. */
    static GovernmentFacts unknown() {
        return new GovernmentFacts(
                null,
                "g",
                "MUNICIPAL",
                "SINGLE",
                null,
                null,
                "NOT_SEARCHED",
                "NONE",
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

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
                units == null ? null : units.toRow(UNITS),
                formats == null ? null : formats.toRow(FORMATS),
                licences == null ? null : licences.toRow(LICENCES),
                types,
                typed,
                series,
                longSeries,
                carried,
                platformShare,
                licencePairs == null ? null : licencePairs.toRow(LICENCE_PAIRS),
                owed,
                tongues == null ? null : tongues.toRow(TONGUES));
    }
}
