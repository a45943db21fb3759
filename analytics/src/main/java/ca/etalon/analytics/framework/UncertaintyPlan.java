package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Weighting;
import ca.etalon.analytics.framework.Recipe.Averaging;
import ca.etalon.analytics.framework.Recipe.Missing;
import ca.etalon.analytics.framework.Recipe.Scaling;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.FrameworkDefinition.Assumption;
import ca.etalon.analytics.uncertainty.Factor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is drawn to tell how sure the ranks of a framework are; methodology §6.6.
 *
 * @param top k of P(rank ≤ k)
 * @param noise share by which the weight of any node could be higher or lower
 * @param isUnknownDrawn whether a share of which some rows are unknown lies anywhere between its bounds
 * @param isClassifierErrorDrawn whether a share is what it would be at an error of those who told its rows
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
        boolean isUnknownDrawn,
        boolean isClassifierErrorDrawn) {

    public UncertaintyPlan {
        missing = List.copyOf(missing);
        winsorisedMost = List.copyOf(winsorisedMost);
        scalings = List.copyOf(scalings);
        weightings = List.copyOf(weightings);
        averagings = List.copyOf(averagings);
    }

    /** What is drawn, for the reader of the report: what has one alternative only is not. */
    FrameworkDefinition.Draws definition() {
        var drawn = new ArrayList<Assumption>();
        add(drawn, Factor.IMPUTATION, missing);
        add(drawn, Factor.TREATMENT, winsorisedMost);
        add(drawn, Factor.NORMALISATION, scalings);
        add(drawn, Factor.WEIGHTING, weightings);
        add(drawn, Factor.AGGREGATION, averagings);
        if (noise > 0) {
            drawn.add(new Assumption(said(Factor.WEIGHTS), List.of(Double.toString(noise))));
        }
        if (isUnknownDrawn) {
            drawn.add(new Assumption(said(Factor.UNKNOWN), List.of()));
        }
        if (isClassifierErrorDrawn) {
            drawn.add(new Assumption(said(Factor.CLASSIFIER), List.of()));
        }
        return new FrameworkDefinition.Draws(draws, seed, top, drawn);
    }

    private static void add(List<Assumption> drawn, Factor factor, List<?> alternatives) {
        if (alternatives.size() > 1) {
            drawn.add(new Assumption(
                    said(factor),
                    alternatives.stream().map(UncertaintyPlan::said).toList()));
        }
    }

    private static String said(Object word) {
        return word.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether no cell moves another, so that one can be drawn after the rest is prepared. */
    boolean isCellwise() {
        return List.of(Missing.COMMON, Missing.NONE).containsAll(missing)
                && winsorisedMost.stream().allMatch(most -> most == 0)
                && scalings.stream().allMatch(scaling -> scaling == Scaling.GOALPOSTS)
                && List.of(Weighting.DECLARED, Weighting.EQUAL).containsAll(weightings);
    }
}
