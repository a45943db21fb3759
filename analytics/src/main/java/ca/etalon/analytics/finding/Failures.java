package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.EditionResult.Quantities;
import ca.etalon.analytics.edition.Subject;
import ca.etalon.analytics.framework.Goalposts;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.ResultProjection;
import java.util.List;
import java.util.Map;

/** How many rows of a government fail an indicator. */
final class Failures {
    private static final Goalposts RATIO = new Goalposts(0, 1);

    private final List<Indicator> indicators;
    private final Quantities quantities;

    /** @param indicators in the order in which {@link FailingRows} counts them */
    Failures(List<Indicator> indicators, Quantities quantities) {
        this.indicators = indicators;
        this.quantities = quantities;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    /**
     * Rows that fail: those without full credit, or of a mean those that fall short of its best goalpost, or of what its
     * fix reaches.
     *
     * @param indicator its number
     * @param goalposts of the framework that asks; null where none does, a mean that is no ratio then has no failing
     *     row
     * @param sums what {@link FailingRows} counted for the government
     */
    long of(Subject government, int indicator, Goalposts goalposts, long[] sums) {
        var which = indicators.get(indicator);
        if (which.kind() != Indicator.Kind.MEAN) {
            return sums[indicator];
        }
        if (which.reaches() != null) {
            return shortOf(new Goalposts(Double.NEGATIVE_INFINITY, which.reaches()), government, which);
        }
        if (goalposts != null) {
            return shortOf(goalposts, government, which);
        }
        return "ratio".equals(which.unit()) ? shortOf(RATIO, government, which) : 0;
    }

    private long shortOf(Goalposts goalposts, Subject government, Indicator indicator) {
        long best = Math.round(goalposts.best() * ResultProjection.QUANTITY_SCALE);
        var isMoreBetter = goalposts.best() > goalposts.worst();
        return quantities.of(government, indicator).entrySet().stream()
                .filter(rows -> isMoreBetter ? rows.getKey() < best : rows.getKey() > best)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
