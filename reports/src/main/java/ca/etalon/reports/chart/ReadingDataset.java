package ca.etalon.reports.chart;

import ca.etalon.reports.view.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.IntervalXYDataset;

/** Measured readings on rows: x is the value (null where only bounds are known), its interval the bounds, y the row. */
final class ReadingDataset extends AbstractXYDataset implements IntervalXYDataset {

    /** One mark. {@code tip} names it under the pointer; {@code lane} moves it within its row, in pixels. */
    record Item(int row, Reading reading, String tip, boolean highlighted, double lane) {}

    private final List<String> keys = new ArrayList<>();
    private final transient List<List<Item>> series = new ArrayList<>();

    void addSeries(String key, List<Item> items) {
        keys.add(key);
        series.add(List.copyOf(items));
    }

    Item item(int series, int item) {
        return this.series.get(series).get(item);
    }

    @Override
    public int getSeriesCount() {
        return keys.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return keys.get(index);
    }

    @Override
    public int getItemCount(int index) {
        return series.get(index).size();
    }

    @Override
    public Number getX(int series, int item) {
        return item(series, item).reading().value();
    }

    @Override
    public Number getY(int series, int item) {
        return item(series, item).row();
    }

    @Override
    public Number getStartX(int series, int item) {
        Reading reading = item(series, item).reading();
        return reading.hasBounds() ? reading.low() : reading.value();
    }

    @Override
    public Number getEndX(int series, int item) {
        Reading reading = item(series, item).reading();
        return reading.hasBounds() ? reading.high() : reading.value();
    }

    @Override
    public double getStartXValue(int series, int item) {
        return getStartX(series, item).doubleValue();
    }

    @Override
    public double getEndXValue(int series, int item) {
        return getEndX(series, item).doubleValue();
    }

    @Override
    public Number getStartY(int series, int item) {
        return getY(series, item);
    }

    @Override
    public double getStartYValue(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public Number getEndY(int series, int item) {
        return getY(series, item);
    }

    @Override
    public double getEndYValue(int series, int item) {
        return getYValue(series, item);
    }
}
