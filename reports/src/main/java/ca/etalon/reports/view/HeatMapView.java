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

    /** Columns whose names can stand side by side. */
    public static final int COLUMNS_PER_SHEET = 36;

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
        if (rows.size() > ROWS_PER_SHEET || columns.size() > COLUMNS_PER_SHEET) {
            throw new IllegalArgumentException("a heat map holds " + ROWS_PER_SHEET + " × " + COLUMNS_PER_SHEET
                    + " cells; use sheets(…) for " + rows.size() + " × " + columns.size());
        }
    }

    /**
     * As many views as the table needs, rows first; the ids of the second and later ones end in {@code -2}, {@code -3} …
     */
    public static List<HeatMapView> sheets(
            String id, String title, String measure, Scale scale, List<Column> columns, List<Row> rows) {
        int down = parts(rows.size(), ROWS_PER_SHEET);
        int across = parts(columns.size(), COLUMNS_PER_SHEET);
        List<HeatMapView> views = new ArrayList<>();
        for (int c = 0; c < across; c++) {
            int from = start(columns.size(), across, c);
            int to = start(columns.size(), across, c + 1);
            for (int r = 0; r < down; r++) {
                List<Row> part = rows.subList(start(rows.size(), down, r), start(rows.size(), down, r + 1)).stream()
                        .map(row -> new Row(row.id(), row.name(), row.readings().subList(from, to)))
                        .toList();
                int sheet = views.size() + 1;
                String name = sheet == 1 ? id : id + "-" + sheet;
                views.add(new HeatMapView(
                        name, title, measure, scale, columns.subList(from, to), part, sheet, down * across));
            }
        }
        return views;
    }

    private static int parts(int count, int most) {
        return Math.max(1, (count + most - 1) / most);
    }

    /** Equal parts read better than a full one and a remainder of two rows. */
    private static int start(int count, int parts, int part) {
        return (int) ((long) count * part / parts);
    }
}
