package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the indicators that make a pass fail at run time, by halving, so that the others need not go down with them. */
final class FailingIndicators {
    private final Predicate<IndicatorCatalogue> canRun;

    FailingIndicators(Predicate<IndicatorCatalogue> canRun) {
        this.canRun = canRun;
    }

    /** Ids of the indicators that fail alone; empty where something else is the cause. */
    List<String> among(IndicatorCatalogue catalogue) {
        var failing = new ArrayList<String>();
        if (canRun.test(new IndicatorCatalogue(List.of()))) {
            halve(catalogue.indicators(), failing);
        }
        return failing;
    }

    private void halve(List<Indicator> indicators, List<String> failing) {
        if (indicators.isEmpty() || canRun.test(new IndicatorCatalogue(indicators))) {
            return;
        }
        if (indicators.size() == 1) {
            failing.add(indicators.get(0).id());
            return;
        }
        int half = indicators.size() / 2;
        halve(indicators.subList(0, half), failing);
        halve(indicators.subList(half, indicators.size()), failing);
    }
}
