package ca.etalon.reports.chart;

import ca.etalon.reports.view.HeatMapView.Row;
import ca.etalon.reports.view.Reading;
import java.util.List;
import org.jfree.data.xy.AbstractXYZDataset;

/** Cells of a table: one series per row, x the column, y the row, z the value, null where there is none. */
final class HeatDataset extends AbstractXYZDataset {

    private final transient List<Row> rows;

    HeatDataset(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    Row row(int series) {
        return rows.get(series);
    }

    Reading reading(int series, int item) {
        return rows.get(series).readings().get(item);
    }

    @Override
    public int getSeriesCount() {
        return rows.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return rows.get(series).id();
    }

    @Override
    public int getItemCount(int series) {
        return rows.get(series).readings().size();
    }

    @Override
    public Number getX(int series, int item) {
        return item;
    }

    @Override
    public Number getY(int series, int item) {
        return series;
    }

    @Override
    public Number getZ(int series, int item) {
        return reading(series, item).value();
    }
}
