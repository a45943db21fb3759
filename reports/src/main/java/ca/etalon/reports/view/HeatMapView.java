package ca.etalon.reports.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Governments × indicators, one scale for all cells.
 *
 * @param measure what the colours count
 * @param sheet which part of a long table this is, from 1; {@code sheets} how many there are
 */
public record HeatMapView(
        String id,
        String title,
        String measure,
        Scale scale,
        List<Column> columns,
        List<Row> rows,
        int sheet,
        int sheets)
        implements View {

    /** Rows a reader can take in at once. */
    public static final int ROWS_PER_SHEET = 40;

    /**
     * One indicator.
     *
     * @param section dimension it belongs to, or null
     */
    public record Column(String id, String name, String section) {}

    /** One government, with one reading per column. */
    public record Row(String id, String name, List<Reading> readings) {

        public Row {
            readings = List.copyOf(readings);
        }
    }

    public HeatMapView {
        View.check(id, title);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.readings().size() != columns.size()) {
                throw new IllegalArgumentException("row " + row.id() + " has "
                        + row.readings().size() + " readings for " + columns.size() + " columns");
            }
        }
        if (rows.size() > ROWS_PER_SHEET) {
            throw new IllegalArgumentException(
                    "a heat map holds " + ROWS_PER_SHEET + " rows; use sheets(…) for " + rows.size());
        }
    }

    /** As many views as the rows need; the ids of the second and later ones end in {@code -2}, {@code -3} … */
    public static List<HeatMapView> sheets(
            String id, String title, String measure, Scale scale, List<Column> columns, List<Row> rows) {
        int sheets = Math.max(1, (rows.size() + ROWS_PER_SHEET - 1) / ROWS_PER_SHEET);
        // Equal parts read better than a full one and a remainder of two rows.
        int size = (rows.size() + sheets - 1) / sheets;
        List<HeatMapView> views = new ArrayList<>();
        for (int sheet = 1; sheet <= sheets; sheet++) {
            List<Row> part =
                    rows.subList(Math.min(rows.size(), (sheet - 1) * size), Math.min(rows.size(), sheet * size));
            String name = sheet == 1 ? id : id + "-" + sheet;
            views.add(new HeatMapView(name, title, measure, scale, columns, part, sheet, sheets));
        }
        return views;
    }
}
