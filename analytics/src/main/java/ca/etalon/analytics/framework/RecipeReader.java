package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Weighting;
import ca.etalon.analytics.framework.Framework.Scored;
import ca.etalon.analytics.framework.Recipe.Averaging;
import ca.etalon.analytics.framework.Recipe.Missing;
import ca.etalon.analytics.framework.Recipe.Scaling;
import ca.etalon.ingest.config.ScalarKind;
import ca.etalon.ingest.config.YamlNode;
import java.util.List;
import java.util.Map;

/** Reads how a framework compares governments, and what of that it draws. */
final class RecipeReader {
    private static final int MOST_DRAWS = 100_000;
    private static final ScalarKind<Integer> POINTS = whole("a number of outliers", 0, 1000);
    private static final ScalarKind<Integer> DRAWS = whole("a number of draws", 100, MOST_DRAWS);
    private static final ScalarKind<Integer> RANK = whole("a rank", 1, 1_000_000);
    private static final ScalarKind<Double> NOISE = new ScalarKind<>("a share", "a number from 0 up to 1", text -> {
        var number = Double.valueOf(text);
        return number >= 0 && number < 1 ? number : null;
    });

    private static final ScalarKind<Boolean> RANKS_BY =
            ScalarKind.oneOf("what ranks follow from", Map.of("index", false, "copeland", true));

    private RecipeReader() {}

    private static ScalarKind<Integer> whole(String noun, int from, int to) {
        return new ScalarKind<>(noun, "a whole number from " + from + " to " + to, text -> {
            var number = Integer.valueOf(text);
            return number >= from && number <= to ? number : null;
        });
    }

    /** Keys beside the tree; a framework that says none of them compares by its tree alone. */
    static Recipe recipe(YamlNode node) {
        return new Recipe(
                node.enumValue("missing", Missing.class, Missing.COMMON),
                node.optional("winsorised_most", POINTS, 0),
                node.enumValue("normalisation", Scaling.class, Scaling.GOALPOSTS),
                node.enumValue("weights", Weighting.class, Weighting.DECLARED),
                node.optional("ranks_by", RANKS_BY, false));
    }

    /**
     * What stands under {@code uncertainty}; null where nothing does. Alternatives not named are those of the recipe.
     */
    static UncertaintyPlan plan(YamlNode above, Scored scored, Recipe recipe) {
        var node = above.mapping("uncertainty");
        if (node == null) {
            return null;
        }
        var draws = node.required("draws", DRAWS);
        var seed = node.required("seed", ScalarKind.INTEGER);
        var top = node.optional("top", RANK, 10);
        var missing = alternatives(node, "missing", Missing.class, recipe.missing());
        var most =
                node.has("winsorised_most") ? node.list("winsorised_most", POINTS) : List.of(recipe.winsorisedMost());
        var scalings = alternatives(node, "normalisation", Scaling.class, recipe.scaling());
        var weightings = alternatives(node, "weights", Weighting.class, recipe.weighting());
        var averagings = alternatives(node, "aggregation", Averaging.class, Averaging.DECLARED);
        var noise = node.optional("weight_noise", NOISE, 0.0);
        var isUnknownDrawn = node.bool("unknown_drawn", false);
        var isErrorDrawn = node.bool("classifier_error", false);
        var plan = node.build(() -> new UncertaintyPlan(
                draws,
                seed,
                top,
                missing,
                most,
                scalings,
                weightings,
                averagings,
                noise,
                isUnknownDrawn,
                isErrorDrawn));
        if (scored == Scored.PER_DATASET) {
            above.problem("uncertainty", "does not go with points that are added", "scored: per-subject");
        }
        if (recipe.isByCopeland()) {
            above.problem("uncertainty", "does not go with ranks_by: copeland", "ranks_by: index");
        }
        if (plan != null && plan.isUnknownDrawn() && !plan.isCellwise()) {
            refuseMoving(node, "unknown_drawn");
        }
        if (plan != null && plan.isClassifierErrorDrawn() && !plan.isCellwise()) {
            refuseMoving(node, "classifier_error");
        }
        return plan;
    }

    private static void refuseMoving(YamlNode node, String key) {
        node.problem(
                key,
                "does not go with alternatives by which one value moves others",
                "missing: common, none; winsorised_most: 0; normalisation: goalposts; weights: declared, equal");
    }

    private static <E extends Enum<E>> List<E> alternatives(YamlNode node, String key, Class<E> type, E otherwise) {
        return node.has(key) ? node.list(key, ScalarKind.constantOf(type)) : List.of(otherwise);
    }
}
