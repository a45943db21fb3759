package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Weighting;
import ca.etalon.analytics.framework.Recipe.Averaging;
import ca.etalon.analytics.framework.Recipe.Missing;
import ca.etalon.analytics.framework.Recipe.Scaling;
import java.util.List;

/**
 * What is drawn to tell how sure the ranks of a framework are; methodology §6.6.
 *
 * @param top k of P(rank ≤ k)
 * @param noise share by which the weight of any node could be higher or lower
 * @param isUnknownDrawn whether a share of which some rows are unknown lies anywhere between its bounds
 */
public record UncertaintyPlan(
        int draws,
        long seed,
        int top,
        List<Missing> missing,
        List<Integer> winsorisedMost,
        List<Scaling> scalings,
        List<Weighting> weightings,
        List<Averaging> averagings,
        double noise,
        boolean isUnknownDrawn) {

    public UncertaintyPlan {
        missing = List.copyOf(missing);
        winsorisedMost = List.copyOf(winsorisedMost);
        scalings = List.copyOf(scalings);
        weightings = List.copyOf(weightings);
        averagings = List.copyOf(averagings);
    }

    /** Whether no cell moves another, so that one can be drawn after the rest is prepared. */
    boolean isCellwise() {
        return List.of(Missing.COMMON, Missing.NONE).containsAll(missing)
                && winsorisedMost.stream().allMatch(most -> most == 0)
                && scalings.stream().allMatch(scaling -> scaling == Scaling.GOALPOSTS)
                && List.of(Weighting.DECLARED, Weighting.EQUAL).containsAll(weightings);
    }
}
