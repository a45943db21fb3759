package ca.etalon.analytics.composite;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The units of which everything is there. */
final class Complete {

    private Complete() {}

    /** One array per complete unit, in order of the indicators. */
    static double[][] rows(UnitTable table) {
        return IntStream.range(0, table.units().size())
                .mapToObj(unit -> table.row(unit).orElse(Double.NaN))
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
    }
}
