package ca.etalon.analytics.composite;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule for the weights of indicators within their aggregates.
 *
 * <p>Source: OECD and JRC (2008), step 6; methodology §6.4.
 */
public enum Weighting {
    /** All siblings count alike. */
    EQUAL {
        @Override
        double[] of(UnitTable siblings, double[] declared) {
            var weights = new double[declared.length];
            Arrays.fill(weights, 1);
            return weights;
        }
    },
    /** As the framework states them. */
    DECLARED {
        @Override
        double[] of(UnitTable siblings, double[] declared) {
            return declared;
        }
    },
    /**
     * Loadings of the first principal component: what varies together counts. An indicator that goes against the others
     * weighs nothing. Equal where too few units are complete, an indicator does not vary, or it cannot be told which
     * of them go against the others.
     */
    PCA {
        @Override
        double[] of(UnitTable siblings, double[] declared) {
            try {
                var components = PrincipalComponents.of(siblings);
                if (!components.isFirstTold()) {
                    return EQUAL.of(siblings, declared);
                }
                return Arrays.stream(components.loadings()[0])
                        .map(loading -> Math.max(0, loading))
                        .toArray();
            } catch (IllegalArgumentException e) {
                return EQUAL.of(siblings, declared);
            }
        }
    },
    /**
     * One less the entropy of the indicator's shares among the units: what tells units apart counts. For values from zero;
     * equal where none tells them apart.
     */
    ENTROPY {
        @Override
        double[] of(UnitTable siblings, double[] declared) {
            var weights = siblings.columns().stream()
                    .mapToDouble(Weighting::divergence)
                    .toArray();
            return Arrays.stream(weights).sum() > 0 ? weights : EQUAL.of(siblings, declared);
        }
    };

    private static final double NO_DIVERGENCE = 1e-12;

    /**
     * @param siblings normalised indicators under one aggregate
     * @param declared their weights as stated
     */
    abstract double[] of(UnitTable siblings, double[] declared);

    /** A hierarchy whose indicators weigh by this rule, given them normalised; the weights of aggregates stay. */
    public Hierarchy weigh(Hierarchy hierarchy, UnitTable normalised) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Component aggregate : hierarchy.aggregatesUpwards()) {
            var leaves = hierarchy.children(aggregate.id()).stream()
                    .filter(child -> hierarchy.children(child.id()).isEmpty())
                    .toList();
            if (!leaves.isEmpty()) {
                var ids = leaves.stream().map(Component::id).toList();
                var declared = leaves.stream().mapToDouble(Component::weight).toArray();
                var weighed = of(normalised.select(ids), declared);
                // Leaves beside aggregates keep the share that they have together.
                double scale =
                        Arrays.stream(declared).sum() / Arrays.stream(weighed).sum();
                for (int i = 0; i < weighed.length; i++) {
                    weights.put(ids.get(i), weighed[i] * scale);
                }
            }
        }
        return hierarchy.weighted(weights);
    }

    private static double divergence(Values values) {
        double sum = Arrays.stream(values.present()).sum();
        if (!(sum > 0) || values.min() < 0 || values.count() < 2) {
            return 0;
        }
        double entropy = -Arrays.stream(values.present())
                        .map(value -> value / sum)
                        .map(share -> share == 0 ? 0 : share * StrictMath.log(share))
                        .sum()
                / StrictMath.log(values.count());
        return 1 - entropy < NO_DIVERGENCE ? 0 : 1 - entropy;
    }
}
