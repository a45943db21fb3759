package ca.etalon.analytics.indicator;

import ca.etalon.analytics.concentration.Concentration;
import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How the datasets of a government divide over kinds of something: its departments, formats or licences.
 *
 * @param kinds how many there are
 * @param concentration Herfindahl index between 0 (all alike) and 1; null for fewer than two kinds, as
 *     {@code evenness}, Shannon's entropy as a share of what it could be
 */
public record Spread(long kinds, Double concentration, Double evenness) {

    static Column column(String name) {
        return Column.struct(name, Column.bigint("kinds"), Column.real("concentration"), Column.real("evenness"));
    }

    /** @param counts datasets per kind, each above 0 */
    public static Spread of(Collection<Long> counts) {
        if (counts.size() < 2) {
            return new Spread(counts.size(), null, null);
        }
        var spread =
                new Concentration(counts.stream().mapToDouble(Long::doubleValue).toArray());
        return new Spread(counts.size(), orNull(spread.normalisedHerfindahl()), orNull(spread.evenness()));
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    Row toRow(Column column) {
        return Row.of(column, kinds, concentration, evenness);
    }
}
