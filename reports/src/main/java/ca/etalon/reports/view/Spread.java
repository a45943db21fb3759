package ca.etalon.reports.view;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where many readings of one measure lie, ranges among them: the quartiles were all that is unknown unsatisfied, and
 * were it all satisfied.
 */
public record Spread(Quartiles lows, Quartiles highs) {

    /** Of those of which something is known; empty where there are none. */
    public static Optional<Spread> of(Collection<Reading> readings, Scale scale) {
        List<Reading> known = readings.stream().filter(scale::tells).toList();
        return Quartiles.of(known.stream().map(Reading::least).toList())
                .map(lows -> new Spread(
                        lows,
                        Quartiles.of(known.stream().map(Reading::most).toList()).orElseThrow()));
    }

    public int count() {
        return lows.count();
    }

    /** The median, or the range in which it lies. */
    public Reading median() {
        return range(lows.median(), highs.median());
    }

    private static Reading range(double low, double high) {
        return low == high ? Reading.of(low) : Reading.between(low, high);
    }
}
