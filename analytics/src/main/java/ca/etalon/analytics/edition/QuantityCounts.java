package ca.etalon.analytics.edition;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each value of a quantity occurs. Kept in plain arrays with open addressing: one is counted per dataset and
 * quantity, and maps of boxed numbers took more time than all else that is added up.
 */
final class QuantityCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int FEWEST = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] values = new long[FEWEST];
    /** Times of each value; 0 marks a free place. */
    private long[] times = new long[FEWEST];

    private int size;

    void add(long value, long count) {
        int at = place(value);
        if (times[at] == 0) {
            values[at] = value;
            size++;
        }
        times[at] += count;
        if (2 * size > values.length) {
            grow();
        }
    }

    void add(QuantityCounts other) {
        for (int i = 0; i < other.values.length; i++) {
            if (other.times[i] > 0) {
                add(other.values[i], other.times[i]);
            }
        }
    }

    /** Times by value, in the order of the values. */
    SortedMap<Long, Long> sorted() {
        var sorted = new TreeMap<Long, Long>();
        for (int i = 0; i < values.length; i++) {
            if (times[i] > 0) {
                sorted.put(values[i], times[i]);
            }
        }
        return sorted;
    }

    /** Where a value stands, or the free place where it would. */
    private int place(long value) {
        int at = (int) ((value * SPREAD) >>> Integer.SIZE) & (values.length - 1);
        while (times[at] != 0 && values[at] != value) {
            at = (at + 1) & (values.length - 1);
        }
        return at;
    }

    private void grow() {
        var oldValues = values;
        var oldTimes = times;
        values = new long[2 * oldValues.length];
        times = new long[2 * oldTimes.length];
        for (int i = 0; i < oldValues.length; i++) {
            if (oldTimes[i] > 0) {
                int at = place(oldValues[i]);
                values[at] = oldValues[i];
                times[at] = oldTimes[i];
            }
        }
    }
}
