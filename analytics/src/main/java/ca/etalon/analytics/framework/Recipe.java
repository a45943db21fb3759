package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Mean;
import ca.etalon.analytics.composite.Normalisation;
import ca.etalon.analytics.composite.Treatment;
import ca.etalon.analytics.composite.Weighting;
import java.util.function.Function;

/**
 * How governments are compared within one edition: what is done to the scores of the indicators between their goalposts and
 * the means of the tree.
 *
 * @param winsorisedMost outliers that may be moved, see {@link Treatment}; 0 leaves them alone
 * @param isByCopeland whether places follow from how many others a government outranks, and not from the index
 */
public record Recipe(Missing missing, int winsorisedMost, Scaling scaling, Weighting weighting, boolean isByCopeland) {

    /** The tree as it stands, on the indicators that were measured of everyone. */
    static final Recipe PLAIN = new Recipe(Missing.COMMON, 0, Scaling.GOALPOSTS, Weighting.DECLARED, false);

    /** What becomes of an indicator that was not measured of everyone. What cannot be observed is imputed by none of them. */
    public enum Missing {
        /** It is left out for all. */
        COMMON,
        /** Each is scored on what was measured of it. */
        NONE,
        /** The mean of the government's province. */
        GROUP_MEAN,
        /** The mean of the government's other indicators under the same node. */
        SIBLING_MEAN,
        /** What the other indicators lead to expect. */
        EM
    }

    /** The scale on which indicators are averaged; but for the first it hangs on who is compared, and means nothing over time. */
    public enum Scaling {
        GOALPOSTS(Normalisation.none()),
        MIN_MAX(Normalisation.minMax(0, Node.FULL)),
        /** Mean 50, standard deviation 10. */
        Z_SCORE(Normalisation.zScore(50, 10)),
        RANK(Normalisation.rank()),
        PERCENTILE_RANK(Normalisation.percentileRank().times(Node.FULL)),
        BORDA(Normalisation.borda()),
        DISTANCE_TO_MAXIMUM(Normalisation.distanceToMaximum().times(Node.FULL)),
        FRACTION_OF_MAXIMUM(Normalisation.fractionOfMaximum().times(Node.FULL));

        private final Normalisation normalisation;

        Scaling(Normalisation normalisation) {
            this.normalisation = normalisation;
        }

        Normalisation normalisation() {
            return normalisation;
        }
    }

    /** By which mean the nodes are averaged, where that is drawn. */
    public enum Averaging {
        DECLARED,
        ARITHMETIC,
        GEOMETRIC,
        HARMONIC;

        private static final double FLOOR = 1;

        Function<Component, Mean> mean(Function<Component, Mean> declared) {
            return switch (this) {
                case DECLARED -> declared;
                case ARITHMETIC -> node -> Mean.ARITHMETIC;
                case GEOMETRIC -> node -> new Mean(0, floor(declared.apply(node)));
                case HARMONIC -> node -> new Mean(-1, floor(declared.apply(node)));
            };
        }

        private static double floor(Mean declared) {
            return declared.floor() > 0 ? declared.floor() : FLOOR;
        }
    }

    /** Whether the scores are those of the tree. */
    boolean isPlain() {
        return missing == Missing.COMMON
                && winsorisedMost == 0
                && scaling == Scaling.GOALPOSTS
                && weighting == Weighting.DECLARED;
    }

    static Treatment treatment(int winsorisedMost) {
        return winsorisedMost == 0 ? Treatment.NONE : Treatment.STANDARD.withMost(winsorisedMost);
    }
}
