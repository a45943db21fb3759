package ca.etalon.analytics.trend;

import ca.etalon.analytics.edition.EarlierEdition;
import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The comparable points of one indicator of one government, put together edition by edition. */
final class TrendSeries {
    private static final double DAYS_PER_YEAR = 365.25;

    private final List<LocalDate> editions = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Double> lows = new ArrayList<>();
    private final List<Double> highs = new ArrayList<>();
    private int leftOut;
    private int version;
    private List<String> portals = List.of();
    private LocalDate cutOn;
    private String cutReason;

    /** Takes the next edition; {@code isNew} where it rests on a complete snapshot that no earlier edition had. */
    void add(LocalDate edition, GovernmentEdition standing, Measurement measured, boolean isNew) {
        if (!isNew || measured.status() != MeasurementStatus.MEASURED) {
            leftOut += editions.isEmpty() ? 0 : 1;
            return;
        }
        if (!editions.isEmpty() && !standing.portals().equals(portals)) {
            cut(edition, "PORTALS_CHANGED " + String.join(" ", portals) + " → " + String.join(" ", standing.portals()));
        } else if (!editions.isEmpty() && measured.version() != version) {
            cut(edition, "VERSION_CHANGED " + version + " → " + measured.version());
        }
        portals = standing.portals();
        version = measured.version();
        editions.add(edition);
        values.add(measured.value());
        lows.add(bound(measured, 0));
        highs.add(bound(measured, 1));
    }

    /** The value were all that is unknown not satisfied (0) or satisfied (1); what is no ratio of counts has no bounds. */
    private static double bound(Measurement measured, int unknownIs) {
        var isRatio = measured.numerator() != null
                && measured.denominator() != null
                && measured.denominator() > 0
                && Math.abs(measured.numerator() / measured.denominator() - measured.value()) < 1e-9;
        if (!isRatio || measured.unknown() == null || measured.unknown() == 0) {
            return measured.value();
        }
        return (measured.numerator() + unknownIs * measured.unknown()) / (measured.denominator() + measured.unknown());
    }

    /** Whether an edition rests on a complete snapshot that no earlier one had. */
    static boolean isNew(GovernmentEdition standing, List<EarlierEdition> earlier) {
        return standing.status().equals("COMPLETE")
                && standing.newest() != null
                && (earlier.isEmpty()
                        || standing.newest()
                                .isAfter(earlier.get(earlier.size() - 1).edition()));
    }

    private void cut(LocalDate edition, String reason) {
        editions.clear();
        values.clear();
        lows.clear();
        highs.clear();
        leftOut = 0;
        cutOn = edition;
        cutReason = reason;
    }

    int points() {
        return values.size();
    }

    int leftOut() {
        return leftOut;
    }

    LocalDate first() {
        return editions.isEmpty() ? null : editions.get(0);
    }

    LocalDate last() {
        return editions.isEmpty() ? null : editions.get(editions.size() - 1);
    }

    LocalDate cutOn() {
        return cutOn;
    }

    String cutReason() {
        return cutReason;
    }

    List<LocalDate> editions() {
        return editions;
    }

    double[] times() {
        return years(editions);
    }

    /** Years since 1970, so that every series of an edition has the same origin. */
    static double[] years(List<LocalDate> editions) {
        return editions.stream()
                .mapToDouble(edition -> edition.toEpochDay() / DAYS_PER_YEAR)
                .toArray();
    }

    /** The values at some editions, where the series has them all. */
    Optional<double[]> at(List<LocalDate> wanted) {
        if (!editions.containsAll(wanted)) {
            return Optional.empty();
        }
        return Optional.of(wanted.stream()
                .mapToDouble(edition -> values.get(editions.indexOf(edition)))
                .toArray());
    }

    double[] values() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The values with all that is unknown taken as not satisfied. */
    double[] lows() {
        return lows.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] highs() {
        return highs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public String toString() {
        return editions + " " + Arrays.toString(values());
    }
}
