package ca.etalon.reports.view;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Places of governments in one ranking, each with the interval in which it lies.
 *
 * @param top first how many a row's {@code withinTop} speaks of
 * @param rows in the order drawn; those of a tie group stand together
 */
public record PlacesView(String id, String title, int top, List<Row> rows) implements View {

    /**
     * One government.
     *
     * @param nominal its place as declared, {@code median} over all draws
     * @param low the place at 5 % of the draws, {@code high} at 95 %
     * @param withinTop share of the draws in which it stands within the first
     * @param group letter of its tie group
     */
    public record Row(
            String id,
            String name,
            int nominal,
            double median,
            double low,
            double high,
            double withinTop,
            String group) {

        public Row {
            if (nominal < 1 || !(low >= 1 && low <= median && median <= high)) {
                throw new IllegalArgumentException("places out of order: " + low + " ≤ " + median + " ≤ " + high);
            }
            if (group == null) {
                throw new IllegalArgumentException("a place needs a tie group: " + id);
            }
        }
    }

    public PlacesView {
        View.check(id, title);
        rows = List.copyOf(rows);
    }

    /** Whether the government of a row shares its tie group with another. */
    public boolean isTied(int row) {
        return isWithPrevious(row) || isWithNext(row);
    }

    public boolean isAnyTied() {
        return IntStream.range(0, rows.size()).anyMatch(this::isTied);
    }

    public boolean isWithPrevious(int row) {
        return row > 0 && rows.get(row - 1).group().equals(rows.get(row).group());
    }

    public boolean isWithNext(int row) {
        return row + 1 < rows.size() && isWithPrevious(row + 1);
    }
}
