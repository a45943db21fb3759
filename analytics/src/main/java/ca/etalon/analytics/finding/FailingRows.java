package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.DatasetScorer;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import java.util.List;

/**
 * Counts, per indicator, the rows that were observed and do not get full credit (or any, where less is better); none where
 * it is about a government itself.
 */
final class FailingRows implements DatasetScorer {
    private static final long serialVersionUID = 1;

    private final Grain[] grains;
    private final int[] positions;
    private final boolean[] isLessBetter;

    FailingRows(List<Indicator> indicators, IndicatorCatalogue catalogue) {
        grains = new Grain[indicators.size()];
        positions = new int[indicators.size()];
        isLessBetter = new boolean[indicators.size()];
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            grains[i] = indicator.grain();
            positions[i] = grains[i] == Grain.GOVERNMENT
                    ? -1
                    : catalogue.position(indicator.grain(), indicator.id()).orElseThrow();
            isLessBetter[i] = indicator.better() == Indicator.Better.LESS;
        }
    }

    @Override
    public int size() {
        return grains.length;
    }

    /** So that what fails is counted as what it is measured against. */
    @Override
    public boolean isOverProducts() {
        return true;
    }

    @Override
    public void add(byte[] dataset, List<byte[]> distributions, long[] sums) {
        for (int i = 0; i < grains.length; i++) {
            if (grains[i] == Grain.DATASET) {
                sums[i] += failing(dataset[positions[i]], isLessBetter[i]);
            } else if (grains[i] == Grain.DISTRIBUTION) {
                for (byte[] distribution : distributions) {
                    sums[i] += failing(distribution[positions[i]], isLessBetter[i]);
                }
            }
        }
    }

    private static int failing(byte result, boolean isLessBetter) {
        return DatasetResult.fails(result, isLessBetter) ? 1 : 0;
    }
}
