package ca.etalon.analytics.composite;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves out units of which too little is known.
 *
 * @param threshold least share of the indicators that must be there, from 0 to 1
 */
public record Screening(double threshold) {

    /** Nobody is left out. */
    public static final Screening NONE = new Screening(0);

    public UnitTable apply(UnitTable table) {
        return table.keep(IntStream.range(0, table.units().size())
                .filter(unit -> availability(table, unit) >= threshold)
                .toArray());
    }

    /** Share of the indicators that are there for a unit; of none, all are. */
    public static double availability(UnitTable table, int unit) {
        return table.columns().isEmpty()
                ? 1
                : (double) table.row(unit).count() / table.columns().size();
    }

    /** Share of some indicators (those of one aggregate) that are there for a unit. */
    public static double availability(UnitTable table, int unit, List<String> indicators) {
        return availability(table.select(indicators), unit);
    }
}
