package ca.etalon.reports.page;

import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import java.util.Optional;
import java.util.Set;

/**
 * The range in which a share lies, or a mean of ratios: all that is unknown unsatisfied, or all satisfied.
 *
 * @param satisfied what is known to be satisfied; {@code observed} of {@code total} rows were decided, {@code unknown}
 *     not
 */
record Bounds(double low, double high, double satisfied, long observed, long unknown, long total) {

    /** Reasons for which nothing at all was stated: a range from nothing to all would only look like a finding. */
    private static final Set<String> UNSTATED = Set.of(
            "PLATFORM_CANNOT",
            "NOT_CONFIGURED",
            "NO_SNAPSHOT",
            "BULK_TOUCH",
            "BULK_TOUCH_DAY",
            "NIGHTLY_RELOAD",
            "NOT_WATCHED",
            "NO_TRACE");

    /** The bounds of a share; none where there is nothing to count, nothing was stated, or it failed. */
    static Optional<Bounds> of(Measurement share) {
        long observed = share.denominator() == null ? 0 : share.denominator();
        long unknown = share.unknown() == null ? 0 : share.unknown();
        long total = observed + unknown;
        if (total == 0 || share.status() == MeasurementStatus.FAILED || isUnstated(share)) {
            return Optional.empty();
        }
        double satisfied = share.numerator() == null ? 0 : share.numerator();
        return Optional.of(
                new Bounds(satisfied / total, (satisfied + unknown) / total, satisfied, observed, unknown, total));
    }

    private static boolean isUnstated(Measurement share) {
        return share.status() == MeasurementStatus.NOT_OBSERVABLE
                && share.reason() != null
                && UNSTATED.contains(share.reason().split("[: ]", 2)[0]);
    }

    boolean isExact() {
        return unknown == 0;
    }
}
