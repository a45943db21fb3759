package ca.etalon.analytics.edition;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long the parts of a run took, in the order in which they ended; told to the user, never part of a measure. */
public final class StageTimes {
    private static final double NANOS = 1e9;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long start = System.nanoTime();

    /** Ends a part: what passed since the part before. One that comes again adds up. */
    public void took(String part) {
        long now = System.nanoTime();
        seconds.merge(part, (now - start) / NANOS, Double::sum);
        start = now;
    }

    public Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }

    /** Seconds of all parts. */
    public double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
