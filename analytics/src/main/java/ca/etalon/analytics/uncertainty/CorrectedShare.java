package ca.etalon.analytics.uncertainty;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.KthSelector;

/**
 * A share as read, and where it lies once the errors of reading are counted: the 5th to 95th percentile over draws of
 * the rates. Rows left unknown are added at their worst and at their best.
 *
 * @param median of the rows that were decided
 */
public record CorrectedShare(double low, double median, double high) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final KthSelector SELECTOR = new KthSelector();
    /** What the selector remembers of one array: more than it halves the number of draws. */
    private static final int PIVOTS = 512;

    /** The rates of some decisions in all draws; the same for every subject, whose rows the same reader reads. */
    public static final class Draws {
        private final ClassifierError.Rates[] rates;

        public Draws(List<ClassifierError> errors, long seed, int draws) {
            this.rates = new ClassifierError.Rates[draws];
            for (int draw = 0; draw < draws; draw++) {
                rates[draw] = ClassifierError.rates(errors, seed, draw);
            }
        }

        /**
         * @param share of the decided rows; {@code unknown} is the share of all rows that were not decided
         * @param french share of the rows in French, or null where it is not known: any mix of languages is possible
         *     then
         */
        public CorrectedShare of(double share, double unknown, Double french) {
            if (french != null) {
                return withUnknown(share, french, unknown);
            }
            var english = withUnknown(share, 0, unknown);
            var other = withUnknown(share, 1, unknown);
            return new CorrectedShare(
                    Math.min(english.low, other.low),
                    (english.median + other.median) / 2,
                    Math.max(english.high, other.high));
        }

        private CorrectedShare withUnknown(double share, double french, double unknown) {
            var values = new double[rates.length];
            for (int draw = 0; draw < values.length; draw++) {
                values[draw] = rates[draw].corrected(share, french);
            }
            // Three places of some thousand: to find them costs a fraction of sorting all.
            var pivots = new int[PIVOTS];
            Arrays.fill(pivots, -1);
            return new CorrectedShare(
                    quantile(values, pivots, LOW) * (1 - unknown),
                    quantile(values, pivots, 0.5),
                    quantile(values, pivots, HIGH) * (1 - unknown) + unknown);
        }

        private static double quantile(double[] values, int[] pivots, double share) {
            double position = (values.length - 1) * share;
            int below = (int) position;
            int above = Math.min(below + 1, values.length - 1);
            double lower = SELECTOR.select(values, pivots, below);
            return lower + (position - below) * (SELECTOR.select(values, pivots, above) - lower);
        }
    }
}
