package ca.etalon.analytics.uncertainty;

/**
 * How a decision came out on labelled cases; cases that it left open are not among them.
 *
 * @param negatives labelled as not so, of which it {@code taken} some for so
 * @param positives labelled as so, of which it {@code missed} some
 */
public record LabelCounts(long negatives, long taken, long positives, long missed) {
    public static final LabelCounts NONE = new LabelCounts(0, 0, 0, 0);

    public LabelCounts {
        if (taken < 0 || taken > negatives || missed < 0 || missed > positives) {
            throw new IllegalArgumentException(taken + " of " + negatives + " and " + missed + " of " + positives
                    + ": errors are among the cases");
        }
    }

    public LabelCounts plus(LabelCounts other) {
        return new LabelCounts(
                negatives + other.negatives, taken + other.taken, positives + other.positives, missed + other.missed);
    }

    public long labels() {
        return negatives + positives;
    }
}
