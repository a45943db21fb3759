package ca.etalon.analytics.reference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.etalon.analytics.composite.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Our numbers beside those of a reference: how many cells, and the largest difference. */
public final class Comparison {
    private static final Map<String, String> LINES = new TreeMap<>();

    private final String vector;
    private final double tolerance;
    private int cells;
    private double largest;
    private final List<String> wrong = new ArrayList<>();

    public Comparison(String vector, double tolerance) {
        this.vector = vector;
        this.tolerance = tolerance;
    }

    public Comparison cell(String name, double expected, double actual) {
        cells++;
        double difference = Math.abs(expected - actual);
        if (!(difference <= tolerance)) {
            wrong.add(name + ": " + expected + " expected, " + actual + " found");
        }
        largest = Double.isNaN(difference) ? Double.NaN : Math.max(largest, difference);
        return this;
    }

    /** A cell whose reference is absent must be absent. */
    Comparison cell(String name, Double expected, Values actual, int at) {
        if (expected != null) {
            return cell(name, expected, actual.get(at).orElse(Double.NaN));
        }
        return fact(name, !actual.isPresent(at));
    }

    /** Something that is so or not. */
    public Comparison fact(String name, boolean isSo) {
        return cell(name, 1, isSo ? 1 : 0);
    }

    /** Adds the line to the table, and fails where a cell is beyond the tolerance. */
    public void done() {
        LINES.put(
                vector,
                String.format(Locale.ROOT, "%-62s %6d  %9.2e  %7.0e", vector, cells, largest, tolerance)
                        + (wrong.isEmpty() ? "" : "  WRONG: " + wrong.size()));
        assertTrue(cells > 0, vector + ": no cell compared");
        assertTrue(wrong.isEmpty(), () -> vector + "\n" + String.join("\n", wrong));
    }

    static String table() {
        return String.format(Locale.ROOT, "%-62s %6s  %9s  %7s%n", "vector", "cells", "largest", "allowed")
                + String.join("\n", LINES.values());
    }
}
