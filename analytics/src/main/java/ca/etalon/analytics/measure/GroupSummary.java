package ca.etalon.analytics.measure;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;

/**
 * One indicator over a group of governments in an edition (the partition), in each of the ways a national figure can be told.
 *
 * @param group id of the group; {@code ca} is the country
 * @param governments with a catalogue in the group; {@code measured} those of which the indicator was
 * @param pooled ratio of the sums: the typical data product; null for what is not a share. It is over what was observed;
 *     {@code pooledLow} and {@code pooledHigh} are what it is were all that is unknown not satisfied, or satisfied, and so are
 *     the bounds of the two means
 *     It is null, as the two means are, where of any government only the range is known
 * @param mean every government counts alike: the typical government
 * @param populationMean weighted by residents, upper tiers left out: the typical resident; null where no population is known
 * @param residents of those that entered {@code populationMean}
 * @param lower lower quartile of the governments, {@code median} and {@code upper} likewise (type 7 of Hyndman and Fan); null
 *     where of any of them a part is unknown
 */
public record GroupSummary(
        String group,
        String indicator,
        int governments,
        int measured,
        Double pooled,
        Double pooledLow,
        Double pooledHigh,
        Double mean,
        Double meanLow,
        Double meanHigh,
        Double populationMean,
        Double populationLow,
        Double populationHigh,
        long residents,
        Double lower,
        Double median,
        Double upper) {

    public static final TableSchema SCHEMA = TableSchema.of(
            "group_summary",
            Column.string("group"),
            Column.string("indicator"),
            Column.integer("governments"),
            Column.integer("measured"),
            Column.real("pooled"),
            Column.real("pooled_low"),
            Column.real("pooled_high"),
            Column.real("mean"),
            Column.real("mean_low"),
            Column.real("mean_high"),
            Column.real("population_mean"),
            Column.real("population_low"),
            Column.real("population_high"),
            Column.bigint("residents"),
            Column.real("lower"),
            Column.real("median"),
            Column.real("upper"));

    public Row toRow() {
        return Row.of(
                SCHEMA,
                group,
                indicator,
                governments,
                measured,
                pooled,
                pooledLow,
                pooledHigh,
                mean,
                meanLow,
                meanHigh,
                populationMean,
                populationLow,
                populationHigh,
                residents,
                lower,
                median,
                upper);
    }

    public static GroupSummary from(Row row) {
        return new GroupSummary(
                row.string("group"),
                row.string("indicator"),
                row.integer("governments"),
                row.integer("measured"),
                row.real("pooled"),
                row.real("pooled_low"),
                row.real("pooled_high"),
                row.real("mean"),
                row.real("mean_low"),
                row.real("mean_high"),
                row.real("population_mean"),
                row.real("population_low"),
                row.real("population_high"),
                row.bigint("residents"),
                row.real("lower"),
                row.real("median"),
                row.real("upper"));
    }
}
