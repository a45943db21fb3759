package ca.etalon.analytics.trend;

import ca.etalon.analytics.edition.EarlierEdition;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.ValueBounds;
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

    private final Indicator indicator;
    private final List<LocalDate> editions = new ArrayList<>();
    private final List<SeriesSource> sources = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Double> lows = new ArrayList<>();
    private final List<Double> highs = new ArrayList<>();
    private int leftOut;
    private int unbounded;
    private int version;
    private LocalDate cutOn;
    private String cutReason;

    TrendSeries(Indicator indicator) {
        this.indicator = indicator;
    }

    /** Takes the next edition; {@code isNew} where it rests on a complete snapshot that no earlier edition had. */
    void add(LocalDate edition, SeriesSource source, Measurement measured, boolean isNew) {
        if (!isNew || measured.status() != MeasurementStatus.MEASURED) {
            leftOut += editions.isEmpty() ? 0 : 1;
            return;
        }
        var moved = editions.isEmpty() ? Optional.<String>empty() : source.cutFrom(sources.get(sources.size() - 1));
        if (moved.isPresent()) {
            cut(edition, moved.get());
        } else if (!editions.isEmpty() && measured.version() != version) {
            cut(edition, "VERSION_CHANGED " + version + " → " + measured.version());
        }
        sources.add(source);
        version = measured.version();
        editions.add(edition);
        values.add(measured.value());
        var bounds = ValueBounds.of(indicator, measured);
        unbounded += bounds.isEmpty() ? 1 : 0;
        lows.add(bounds.map(ValueBounds::low).orElse(measured.value()));
        highs.add(bounds.map(ValueBounds::high).orElse(measured.value()));
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
        sources.clear();
        values.clear();
        lows.clear();
        highs.clear();
        leftOut = 0;
        unbounded = 0;
        cutOn = edition;
        cutReason = reason;
    }

    int points() {
        return values.size();
    }

    int leftOut() {
        return leftOut;
    }

    /** Points whose value could be anything, for what was unknown of them. */
    int unbounded() {
        return unbounded;
    }

    /**
     * Points that were read by another program or configuration than the last one; null where none is known to be, and
     * of some it was not kept.
     */
    Integer readOtherwise() {
        if (sources.isEmpty()) {
            return 0;
        }
        var last = sources.get(sources.size() - 1);
        int known = (int)
                sources.stream().filter(source -> source.isReadOtherwise(last)).count();
        return known > 0 || sources.size() == 1 || sources.stream().allMatch(SeriesSource::isReaderKept) ? known : null;
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

    /** The values of some editions alone: all that the series has. */
    Optional<TrendSeries> at(List<LocalDate> wanted) {
        if (!editions.containsAll(wanted)) {
            return Optional.empty();
        }
        var some = new TrendSeries(indicator);
        for (LocalDate edition : wanted) {
            int at = editions.indexOf(edition);
            some.editions.add(edition);
            some.values.add(values.get(at));
            some.lows.add(lows.get(at));
            some.highs.add(highs.get(at));
        }
        return Optional.of(some);
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
