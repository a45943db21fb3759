package ca.etalon.analytics.framework;

import ca.etalon.analytics.composite.Component;
import ca.etalon.analytics.composite.Consistency;
import ca.etalon.analytics.composite.Hierarchy;
import ca.etalon.analytics.composite.Method;
import ca.etalon.analytics.measure.RankCheck;
import ca.etalon.analytics.uncertainty.CompositeModel;
import ca.etalon.analytics.uncertainty.Factor;
import ca.etalon.analytics.uncertainty.RankDraws;
import ca.etalon.analytics.uncertainty.RankUncertainty;
import ca.etalon.analytics.uncertainty.Sobol;
import ca.etalon.analytics.uncertainty.Stability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What speaks for and against a ranking: its stability, what it hangs on, and whether the parts of the index belong
 * together.
 *
 * @param model null, as the draws and the uncertainty, where nothing is drawn
 */
record RankChecks(
        Framework framework,
        Method.Made made,
        int[] nominal,
        CompositeModel model,
        RankDraws draws,
        RankUncertainty uncertainty) {
    private static final int SOBOL_SIZE = 1024;
    private static final int BOOTSTRAPS = 200;

    List<RankCheck> all() {
        var rows = new ArrayList<RankCheck>();
        if (model != null) {
            addStability(rows);
            addSensitivity(rows);
        }
        addConsistency(rows);
        return rows;
    }

    private void addStability(List<RankCheck> rows) {
        var said = Stability.of(
                draws, uncertainty, nominal, framework.uncertainty().top());
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        numbers.put("mean_shift", said.shift());
        numbers.put("spearman", said.spearman());
        numbers.put("kendall", said.kendall());
        numbers.put("top_jaccard", said.topJaccard());
        numbers.put("reversals", said.reversals());
        numbers.forEach((name, number) -> rows.add(row("stability", name, number)));
    }

    private void addSensitivity(List<RankCheck> rows) {
        var factors = List.copyOf(model.factors());
        if (factors.size() < 2) {
            return;
        }
        var shift = Sobol.rankShift(model, nominal, factors);
        var indices = new Sobol(
                        shift,
                        factors.size(),
                        SOBOL_SIZE,
                        framework.uncertainty().seed())
                .indices(BOOTSTRAPS);
        for (int i = 0; i < indices.size(); i++) {
            var index = indices.get(i);
            var name = name(factors.get(i));
            rows.add(new RankCheck(
                    framework.id(), "first_order", name, index.first(), index.firstLow(), index.firstHigh()));
            rows.add(new RankCheck(framework.id(), "total", name, index.total(), index.totalLow(), index.totalHigh()));
        }
    }

    private static String name(Factor factor) {
        return factor.name().toLowerCase(Locale.ROOT);
    }

    /** Weights as they came to bear: what was left out for all weighs nothing. */
    private void addConsistency(List<RankCheck> rows) {
        var composite = made.composite();
        Map<String, Double> without = new LinkedHashMap<>();
        made.hierarchy().all().stream()
                .filter(component -> composite.of(component.id()).count() == 0)
                .forEach(component -> without.put(component.id(), 0.0));
        var used = made.hierarchy().weighted(without);
        used.effectiveWeights()
                .forEach((node, weight) -> rows.add(row("effective_weight", node, OptionalDouble.of(weight))));
        Consistency.links(used, composite)
                .forEach(link -> rows.add(row("correlation", link.indicator(), OptionalDouble.of(link.correlation()))));
        addWithIndex(rows, used);
        used.aggregatesUpwards().forEach(aggregate -> rows.add(row("alpha", aggregate.id(), alpha(used, aggregate))));
    }

    /** With the index itself, not the node above: its square is what a component is worth in the end. */
    private void addWithIndex(List<RankCheck> rows, Hierarchy used) {
        var composite = made.composite();
        used.all().stream().filter(component -> component.parent() != null).forEach(component -> {
            var correlation = Consistency.correlation(composite.of(component.id()), composite.index());
            if (correlation.isPresent()) {
                rows.add(row("index_correlation", component.id(), correlation));
            }
        });
    }

    private OptionalDouble alpha(Hierarchy used, Component aggregate) {
        var parts = used.children(aggregate.id()).stream()
                .filter(child -> child.weight() > 0)
                .map(Component::id)
                .toList();
        return Consistency.cronbachAlpha(made.composite().table(parts));
    }

    private RankCheck row(String check, String name, OptionalDouble value) {
        return new RankCheck(framework.id(), check, name, RankRows.boxed(value), null, null);
    }
}
