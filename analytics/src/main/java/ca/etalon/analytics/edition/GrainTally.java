package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.PartCounts;
import ca.etalon.analytics.measure.DatasetResult;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the rows of one grain add up to, per indicator: whole numbers only, so that the order of additions cannot
 * matter.
 */
final class GrainTally implements Serializable {
    private static final long serialVersionUID = 1;

    /** Percents of credit of the observed rows, or of the parts of rows that are made of such. */
    final long[] credit;

    final long[] observed;
    final long[] unknown;
    final long[] unobservable;
    final long[] failed;

    /** Rows made of parts that were added, and how many of them could not have told that their only part is missing. */
    final long[] ofParts;

    final long[] untold;

    /** How often each quantity occurs, by indicator; exact medians need no more. */
    private final Map<Integer, QuantityCounts> quantities = new TreeMap<>();

    /** Why rows were not observable, by indicator. */
    final Map<Integer, TreeSet<String>> reasons = new TreeMap<>();

    GrainTally(int indicators) {
        credit = new long[indicators];
        observed = new long[indicators];
        unknown = new long[indicators];
        unobservable = new long[indicators];
        failed = new long[indicators];
        ofParts = new long[indicators];
        untold = new long[indicators];
    }

    void add(byte[] results) {
        for (int i = 0; i < results.length; i++) {
            switch (results[i]) {
                case DatasetResult.NOT_COUNTED -> {}
                case DatasetResult.UNKNOWN -> unknown[i]++;
                case DatasetResult.NOT_OBSERVABLE -> unobservable[i]++;
                default -> addCredit(i, results[i]);
            }
        }
    }

    private void addCredit(int indicator, byte result) {
        if (DatasetResult.isObserved(result)) {
            observed[indicator]++;
            credit[indicator] += result;
        } else {
            failed[indicator]++;
        }
    }

    /** Adds the parts that a row is made of, in place of the row. */
    void add(int indicator, PartCounts parts) {
        observed[indicator] += parts.of() - parts.unknown();
        unknown[indicator] += parts.unknown();
        credit[indicator] += parts.found() * DatasetResult.FULL_CREDIT;
        ofParts[indicator]++;
        untold[indicator] += parts.isAbsenceUntold() ? 1 : 0;
    }

    void addQuantity(int indicator, long quantity, long times) {
        quantities.computeIfAbsent(indicator, i -> new QuantityCounts()).add(quantity, times);
    }

    /** How often each quantity of an indicator occurs, in their order. */
    SortedMap<Long, Long> quantities(int indicator) {
        var counts = quantities.get(indicator);
        return counts == null ? new TreeMap<>() : counts.sorted();
    }

    void addReason(int indicator, String reason) {
        reasons.computeIfAbsent(indicator, i -> new TreeSet<>()).add(reason);
    }

    void add(GrainTally other) {
        for (int i = 0; i < credit.length; i++) {
            credit[i] += other.credit[i];
            observed[i] += other.observed[i];
            unknown[i] += other.unknown[i];
            unobservable[i] += other.unobservable[i];
            failed[i] += other.failed[i];
            ofParts[i] += other.ofParts[i];
            untold[i] += other.untold[i];
        }
        other.quantities.forEach((indicator, counts) ->
                quantities.computeIfAbsent(indicator, i -> new QuantityCounts()).add(counts));
        other.reasons.forEach((indicator, all) -> all.forEach(reason -> addReason(indicator, reason)));
    }
}
