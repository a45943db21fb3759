package ca.etalon.reports.view;

/**
 * The axis of a measure: its unit and ends. Ends are declared, not taken from the data, so that two charts compare.
 *
 * @param to the upper end, or null: then the largest value drawn decides
 */
public record Scale(Unit unit, double from, Double to) {

    public static final Scale PERCENT = new Scale(Unit.PERCENT, 0, 1.0);

    public Scale {
        if (!Double.isFinite(from) || (to != null && !(Double.isFinite(to) && to > from))) {
            throw new IllegalArgumentException("a scale needs finite ends in order, not " + from + " to " + to);
        }
    }

    public static Scale points(double max) {
        return new Scale(Unit.POINTS, 0, max);
    }

    /** Whether a reading narrows the scale at all: a range from end to end says only that nothing was observed. */
    public boolean tells(Reading reading) {
        return reading.isMeasured()
                && (reading.value() != null || to == null || reading.low() > from || reading.high() < to);
    }

    /** From zero to whatever is largest. */
    public static Scale open(Unit unit) {
        return new Scale(unit, 0, null);
    }
}
