package ca.etalon.reports.chart;

import ca.etalon.reports.view.HistoryView.Point;
import ca.etalon.reports.view.HistoryView.Series;
import ca.etalon.reports.view.HistoryView.State;
import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;

/** Dated values: x is the instant at which the day begins in UTC, y the value, null in a gap. */
final class HistoryDataset extends AbstractXYDataset {

    private final transient List<Series> series;

    HistoryDataset(List<Series> series) {
        this.series = List.copyOf(series);
    }

    Series series(int index) {
        return series.get(index);
    }

    Point point(int index, int item) {
        return series.get(index).points().get(item);
    }

    /** Whether the line or band goes on from the item before: both complete and measured, nothing between. */
    boolean continues(int index, int item) {
        return item > 0 && isFirm(point(index, item - 1)) && isFirm(point(index, item));
    }

    private static boolean isFirm(Point point) {
        return point.state() == State.COMPLETE && point.reading().isMeasured();
    }

    @Override
    public int getSeriesCount() {
        return series.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int index) {
        return series.get(index).id();
    }

    @Override
    public int getItemCount(int index) {
        return series.get(index).points().size();
    }

    @Override
    public Number getX(int index, int item) {
        return MonthAxis.millis(point(index, item).date());
    }

    @Override
    public Number getY(int index, int item) {
        return point(index, item).reading().value();
    }
}
