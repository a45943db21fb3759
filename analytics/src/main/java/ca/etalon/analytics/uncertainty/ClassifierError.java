package ca.etalon.analytics.uncertainty;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * How often a decision about a row is wrong, by the language of the row, and what a share that rests on it would be
 * were none.
 *
 * <p><b>Share</b>: of a true share t a fallible reader finds {@code p = t (1 − missed) + (1 − t) taken}; so
 * {@code t = (p − taken) / (1 − taken − missed)}, at least 0 and at most 1. Where the two rates add up to 1 or more,
 * reading says nothing and the share may be anything.
 *
 * <p><b>Rates</b>: each is drawn from its posterior after k errors on n labelled cases under the prior of Jeffreys,
 * Beta(k + ½, n − k + ½), held as equally likely values; few labels make it wide by themselves.
 *
 * <p><b>Source</b>: Rogan and Gladen, <i>Estimating prevalence from the results of a screening test</i> (1978); Brown,
 * Cai and DasGupta, <i>Interval estimation for a binomial proportion</i> (2001); methodology §9.
 */
public final class ClassifierError implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int STREAM = 24;
    private static final int LANGUAGES = 2;
    private static final int VALUES = 512;
    private static final double PRIOR = 0.5;

    /** Keeps its draws apart from those of the other decisions. */
    private final int number;
    /** By language, English first: the equally likely rates. */
    private final double[][] taken = new double[LANGUAGES][];

    private final double[][] missed = new double[LANGUAGES][];

    /** @param number of the decision among all, the same wherever it is drawn */
    public ClassifierError(int number, LabelCounts english, LabelCounts french) {
        this.number = number;
        var counts = List.of(english, french);
        for (int language = 0; language < LANGUAGES; language++) {
            var of = counts.get(language);
            taken[language] = posterior(of.taken(), of.negatives());
            missed[language] = posterior(of.missed(), of.positives());
        }
    }

    /** The middle values of as many equally likely parts of the posterior, ascending. */
    static double[] posterior(long errors, long cases) {
        // Without a generator of its own: nothing is sampled from it.
        var beta = new BetaDistribution(null, errors + PRIOR, cases - errors + PRIOR);
        var values = new double[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = beta.inverseCumulativeProbability((i + 0.5) / VALUES);
        }
        return values;
    }

    /**
     * How often a row is told wrongly in one draw.
     *
     * @param taken share of the rows that are not so, by language
     * @param missed share of the rows that are so, by language
     * @param otherwise what a share is where reading says nothing
     */
    record Rates(double[] taken, double[] missed, double otherwise) {

        /** What a share would be were no row told wrongly; all rows are alike but for their language. */
        double corrected(double share, double french) {
            return ClassifierError.corrected(
                    share,
                    (1 - french) * taken[0] + french * taken[1],
                    (1 - french) * missed[0] + french * missed[1],
                    otherwise);
        }
    }

    /** The share that stands behind a share as read. */
    static double corrected(double share, double taken, double missed, double otherwise) {
        double sure = 1 - taken - missed;
        return sure <= 0 ? otherwise : Math.max(0, Math.min(1, (share - taken) / sure));
    }

    /**
     * The rates of a draw where a row must pass several decisions: it is missed where any of them misses it, and taken
     * at most as often as by the one of them that takes most.
     */
    static Rates rates(List<ClassifierError> errors, long seed, long draw) {
        var taken = new double[LANGUAGES];
        var missed = new double[LANGUAGES];
        for (int language = 0; language < LANGUAGES; language++) {
            double kept = 1;
            for (var error : errors) {
                taken[language] = Math.max(taken[language], error.drawn(error.taken[language], seed, draw, language));
                kept *= 1 - error.drawn(error.missed[language], seed, draw, LANGUAGES + language);
            }
            missed[language] = 1 - kept;
        }
        return new Rates(
                taken, missed, Philox.uniform(seed, STREAM, draw, errors.get(0).dimension(2 * LANGUAGES)));
    }

    private double drawn(double[] values, long seed, long draw, int which) {
        return values[(int) (Philox.uniform(seed, STREAM, draw, dimension(which)) * VALUES)];
    }

    private int dimension(int which) {
        return number * (2 * LANGUAGES + 1) + which;
    }
}
