package ca.etalon.reports.chart;

import ca.etalon.reports.view.Spread;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Spreads on rows: x is the median (null where only its range is known), y the row. */
final class QuartilesDataset extends AbstractXYDataset {

    private final String key;
    private final transient List<Integer> rows = new ArrayList<>();
    private final transient List<Spread> spreads = new ArrayList<>();

    QuartilesDataset(String key) {
        this.key = key;
    }

    void add(int row, Spread spread) {
        rows.add(row);
        spreads.add(spread);
    }

    Spread spread(int item) {
        return spreads.get(item);
    }

    @Override
    public int getSeriesCount() {
        return 1;
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return key;
    }

    @Override
    public int getItemCount(int series) {
        return rows.size();
    }

    @Override
    public Number getX(int series, int item) {
        return spreads.get(item).median().value();
    }

    @Override
    public Number getY(int series, int item) {
        return rows.get(item);
    }
}
