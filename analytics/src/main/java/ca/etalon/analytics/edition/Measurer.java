package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.ResultProjection;
import ca.etalon.analytics.measure.DatasetResult;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.Reason;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/** Turns the sums of a subject into one measurement per indicator. */
final class Measurer {
    private final Subject subject;
    private final LocalDate snapshot;

    /**
     * @param snapshot the one snapshot the subject rests on, or null
     */
    Measurer(Subject subject, LocalDate snapshot) {
        this.subject = subject;
        this.snapshot = snapshot;
    }

    /**
     * The measurement of the indicator at a position of the sums of its grain. What counts counts records; everything
     * else is over data products.
     *
     * @param records the sums by record, where the sums are by product; else null
     */
    Measurement measure(Indicator indicator, GrainTally sums, GrainTally records, int position) {
        if (records == null) {
            return measure(indicator, sums, position);
        }
        var isCount = indicator.kind() == Indicator.Kind.COUNT;
        var said = measure(indicator, isCount ? records : sums, position);
        long observed = records.observed[position];
        return said.withRecords(
                observed, observed == 0 || records.failed[position] > 0 ? null : value(indicator, records, position));
    }

    private Measurement measure(Indicator indicator, GrainTally sums, int position) {
        long unknown = sums.unknown[position] + sums.unobservable[position];
        if (sums.failed[position] > 0) {
            return failed(indicator, "OUT_OF_RANGE " + sums.failed[position]);
        }
        if (sums.ofParts[position] > 0 && unknown > 0) {
            return bounded(indicator, sums, position, unknown);
        }
        if (sums.observed[position] > 0) {
            return measured(indicator, sums, position, unknown);
        }
        if (sums.reasons.containsKey(position)) {
            // Also where no row is counted: of a feed that names no files, it is not known that there are none.
            var reason = Reason.joined(sums.reasons.get(position));
            return without(indicator, MeasurementStatus.NOT_OBSERVABLE, unknown, reason);
        }
        if (unknown > 0) {
            return without(indicator, MeasurementStatus.NOT_OBSERVABLE, unknown, "NOTHING_OBSERVED");
        }
        if (indicator.kind() == Indicator.Kind.COUNT && indicator.needs().isEmpty()) {
            // How many rows there are is known of none as well; how many of no rows have some property is not a
            // finding.
            return row(indicator, MeasurementStatus.MEASURED, 0.0, 0.0, 0L, 0L, null);
        }
        return without(indicator, MeasurementStatus.NOT_APPLICABLE, 0, "NOTHING_COUNTED");
    }

    /** A subject with no usable row at all. */
    Measurement without(Indicator indicator, MeasurementStatus status, String reason) {
        return without(indicator, status, 0, reason);
    }

    Measurement failed(Indicator indicator, String reason) {
        return row(indicator, MeasurementStatus.FAILED, null, null, null, null, reason);
    }

    private Measurement without(Indicator indicator, MeasurementStatus status, long unknown, String reason) {
        return row(indicator, status, null, null, 0L, unknown, reason);
    }

    private Measurement measured(Indicator indicator, GrainTally sums, int position, long unknown) {
        long observed = sums.observed[position];
        var value = value(indicator, sums, position);
        return row(
                indicator,
                MeasurementStatus.MEASURED,
                value,
                numerator(indicator, sums, position),
                observed,
                unknown,
                sums.untold[position] > 0 ? Reason.ABSENCE_UNTOLD : null);
    }

    /**
     * Which parts are unknown is no chance: often what is found is always known, and what is missing only where nothing
     * can hide. The share of what is known would mislead, and no value is told, only the range; where nothing is known,
     * the whole range, so that nobody is left out of an average for what was not found.
     */
    private Measurement bounded(Indicator indicator, GrainTally sums, int position, long unknown) {
        return row(
                indicator,
                MeasurementStatus.NOT_OBSERVABLE,
                null,
                numerator(indicator, sums, position),
                sums.observed[position],
                unknown,
                Reason.BOUNDS_ONLY);
    }

    private static double value(Indicator indicator, GrainTally sums, int position) {
        long observed = sums.observed[position];
        double numerator = numerator(indicator, sums, position);
        return switch (indicator.kind()) {
            case SHARE, MEAN -> numerator / observed;
            case COUNT -> numerator;
            case MEDIAN -> median(sums.quantities(position), observed);
        };
    }

    private static double numerator(Indicator indicator, GrainTally sums, int position) {
        return indicator.kind().isQuantity()
                ? total(sums.quantities(position))
                : sums.credit[position] / (double) DatasetResult.FULL_CREDIT;
    }

    private static double total(SortedMap<Long, Long> quantities) {
        long sum = 0;
        for (Map.Entry<Long, Long> quantity : quantities.entrySet()) {
            sum = Math.addExact(sum, Math.multiplyExact(quantity.getKey(), quantity.getValue()));
        }
        return sum / ResultProjection.QUANTITY_SCALE;
    }

    /** The middle value, or the mean of the two in the middle. */
    private static double median(SortedMap<Long, Long> quantities, long count) {
        long lower = valueAt(quantities, (count - 1) / 2);
        long upper = valueAt(quantities, count / 2);
        return (lower + upper) / 2.0 / ResultProjection.QUANTITY_SCALE;
    }

    private static long valueAt(SortedMap<Long, Long> quantities, long rank) {
        long passed = 0;
        for (Map.Entry<Long, Long> quantity : quantities.entrySet()) {
            passed += quantity.getValue();
            if (rank < passed) {
                return quantity.getKey();
            }
        }
        throw new IllegalStateException("no value of rank " + rank + " among " + passed);
    }

    private Measurement row(
            Indicator indicator,
            MeasurementStatus status,
            Double value,
            Double numerator,
            Long denominator,
            Long unknown,
            String reason) {
        return new Measurement(
                subject.kind(),
                subject.id(),
                snapshot,
                indicator.id(),
                indicator.version(),
                status,
                value,
                numerator,
                denominator,
                unknown,
                reason);
    }
}
