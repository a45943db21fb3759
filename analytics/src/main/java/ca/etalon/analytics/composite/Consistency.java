package ca.etalon.analytics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Whether what is put together belongs together.
 *
 * <p>Source: OECD and JRC (2008), step 4; methodology §6.4.
 */
public final class Consistency {
    private static final int FEWEST = 3;

    private Consistency() {}

    /**
     * An indicator beside the aggregate it enters.
     *
     * @param correlation Pearson's, over the units that have both; its square is the indicator's importance
     * @param isAgainst whether units that do better on it stand lower: a sign of a wrong direction, or of two aims
     */
    public record Link(String indicator, String parent, double correlation, boolean isAgainst) {
        /** Share of the parent's variance that goes with the indicator. */
        public double importance() {
            return correlation * correlation;
        }
    }

    /**
     * Cronbach's alpha, k/(k−1) × (1 − sum of the variances / variance of the sum), over complete units; empty below two
     * indicators or units and where the sum does not vary.
     */
    public static OptionalDouble cronbachAlpha(UnitTable table) {
        var rows = Complete.rows(table);
        int items = table.indicators().size();
        if (items < 2 || rows.length < 2) {
            return OptionalDouble.empty();
        }
        var variance = new Variance();
        double ofItems = IntStream.range(0, items)
                .mapToDouble(item -> variance.evaluate(
                        Arrays.stream(rows).mapToDouble(row -> row[item]).toArray()))
                .sum();
        double ofSum = variance.evaluate(
                Arrays.stream(rows).mapToDouble(row -> Arrays.stream(row).sum()).toArray());
        return ofSum == 0 ? OptionalDouble.empty() : OptionalDouble.of(items / (items - 1.0) * (1 - ofItems / ofSum));
    }

    /** Each component with the one above it, in order of the hierarchy; those of which no correlation can be told are left out. */
    public static List<Link> links(Hierarchy hierarchy, Composite composite) {
        var links = new ArrayList<Link>();
        for (Component component : hierarchy.all()) {
            if (component.parent() != null) {
                correlation(composite.of(component.id()), composite.of(component.parent()))
                        .ifPresent(correlation ->
                                links.add(new Link(component.id(), component.parent(), correlation, correlation < 0)));
            }
        }
        return links;
    }

    /** Pearson's correlation over the units that have both; empty below three of them and where either does not vary. */
    public static OptionalDouble correlation(Values left, Values right) {
        var both = IntStream.range(0, left.size())
                .filter(unit -> left.isPresent(unit) && right.isPresent(unit))
                .toArray();
        if (both.length < FEWEST) {
            return OptionalDouble.empty();
        }
        double correlation = new PearsonsCorrelation()
                .correlation(left.select(both).present(), right.select(both).present());
        return Double.isFinite(correlation) ? OptionalDouble.of(correlation) : OptionalDouble.empty();
    }
}
