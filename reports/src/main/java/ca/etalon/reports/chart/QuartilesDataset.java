package ca.etalon.reports.chart;

import ca.etalon.reports.view.Quartiles;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Five-number summaries on rows: x is the median, y the row. */
final class QuartilesDataset extends AbstractXYDataset {

    private final String key;
    private final transient List<Integer> rows = new ArrayList<>();
    private final transient List<Quartiles> quartiles = new ArrayList<>();

    QuartilesDataset(String key) {
        this.key = key;
    }

    void add(int row, Quartiles summary) {
        rows.add(row);
        quartiles.add(summary);
    }

    Quartiles quartiles(int item) {
        return quartiles.get(item);
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
        return quartiles.get(item).median();
    }

    @Override
    public Number getY(int series, int item) {
        return rows.get(item);
    }
}
