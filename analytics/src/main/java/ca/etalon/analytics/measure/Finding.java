package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * One thing a government can fix, and what that gains in one framework under one policy.
 *
 * @param place where the indicator stands among all that the government can fix, 1 = first; the same in all frameworks
 * @param rank where it stands by its gain in this framework and policy, 1 = most; null where it is in no framework
 * @param framework null where no framework has the indicator
 * @param policy as of {@link Score}; null where there is no framework
 * @param failing data products (or distributions, or the government or its parts) that fail; {@code counted} were
 *     observed; {@code unknown} were not
 * @param gain points of the framework gained were all failing ones mended, on its scale; null where there is no
 *     framework
 * @param effort what kind of work it is, see {@link IndicatorDefinition}; null in editions made before it was declared
 */
public record Finding(
        String government,
        int place,
        Integer rank,
        String indicator,
        int version,
        String framework,
        String policy,
        long failing,
        long counted,
        long unknown,
        Double gain,
        String effort) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "finding",
            Column.string("government"),
            Column.integer("place"),
            Column.integer("rank"),
            Column.string("indicator"),
            Column.integer("version"),
            Column.string("framework"),
            Column.string("policy"),
            Column.bigint("failing"),
            Column.bigint("counted"),
            Column.bigint("unknown"),
            Column.real("gain"),
            Column.string("effort"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                government,
                place,
                rank,
                indicator,
                version,
                framework,
                policy,
                failing,
                counted,
                unknown,
                gain,
                effort);
    }

    public static Finding from(Row row) {
        // Earlier editions tell the gains in one index alone, on all that was measured, in their order.
        var isOfOneIndex = row.integer("place") == null;
        return new Finding(
                row.string("government"),
                isOfOneIndex ? row.integer("rank") : row.integer("place"),
                row.integer("rank"),
                row.string("indicator"),
                row.integer("version"),
                row.string("framework"),
                isOfOneIndex ? "NONE" : row.string("policy"),
                row.bigint("failing"),
                row.bigint("counted"),
                row.bigint("unknown"),
                row.real("gain"),
                row.string("effort"));
    }
}
