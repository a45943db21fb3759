package ca.etalon.reports.view;

/** A line to compare with: the national median, a target. */
public record Mark(String label, double value) {

    public Mark {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a mark needs a finite value: " + label);
        }
    }
}
