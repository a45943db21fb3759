package ca.etalon.analytics.finding;

import ca.etalon.analytics.edition.DatasetScorer;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.DatasetResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up the credit that indicators gain where a fix opens them: on rows that fail the fix's own, up to what the row
 * satisfies of their condition. A licence that is opened gives a dataset the stars that its formats are worth, and no more;
 * better formats give it stars where its licence is open, and nowhere else.
 *
 * <p>What of the three was not observed gains nothing that is certain.
 */
final class OpenedCredit implements DatasetScorer {
    private static final long serialVersionUID = 1;

    private final int[] fixes;
    private final int[] positions;
    private final int[] opened;
    private final int[] conditions;
    private final boolean[] isLessBetter;
    private final String[] ids;

    /** @param indicators by the number of their fix */
    OpenedCredit(List<Indicator> indicators, IndicatorCatalogue catalogue) {
        var rows = new ArrayList<int[]>();
        var names = new ArrayList<String>();
        for (int fix = 0; fix < indicators.size(); fix++) {
            for (var pair : indicators.get(fix).opens().entrySet()) {
                rows.add(new int[] {
                    fix,
                    position(catalogue, indicators.get(fix).id()),
                    position(catalogue, pair.getKey()),
                    position(catalogue, pair.getValue())
                });
                names.add(pair.getKey());
            }
        }
        fixes = column(rows, 0);
        positions = column(rows, 1);
        opened = column(rows, 2);
        conditions = column(rows, 3);
        ids = names.toArray(String[]::new);
        isLessBetter = new boolean[fixes.length];
        for (int i = 0; i < fixes.length; i++) {
            isLessBetter[i] = indicators.get(fixes[i]).better() == Indicator.Better.LESS;
        }
    }

    private static int position(IndicatorCatalogue catalogue, String id) {
        return catalogue.position(Grain.DATASET, id).orElseThrow();
    }

    private static int[] column(List<int[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column]).toArray();
    }

    @Override
    public int size() {
        return fixes.length;
    }

    /** As the shares that gain are. */
    @Override
    public boolean isOverProducts() {
        return true;
    }

    @Override
    public void add(byte[] dataset, List<byte[]> distributions, long[] sums) {
        for (int i = 0; i < fixes.length; i++) {
            byte now = dataset[opened[i]];
            byte then = dataset[conditions[i]];
            if (DatasetResult.fails(dataset[positions[i]], isLessBetter[i])
                    && DatasetResult.isObserved(now)
                    && DatasetResult.isObserved(then)) {
                sums[i] += Math.max(0, then - now);
            }
        }
    }

    /**
     * Credit that a fix opens, in whole rows, by indicator.
     *
     * @param first where its sums start among those given
     */
    Map<String, Double> of(int fix, long[] sums, int first) {
        var credit = new HashMap<String, Double>();
        for (int i = 0; i < fixes.length; i++) {
            if (fixes[i] == fix) {
                credit.put(ids[i], sums[first + i] / (double) DatasetResult.FULL_CREDIT);
            }
        }
        return credit;
    }
}
