package ca.etalon.reports.chart;

import java.util.ArrayList;
import java.util.List;

/** The numbers behind a chart: as written for a reader, and raw for a file. */
public record DataTable(List<String> header, List<List<Cell>> rows) {

    /**
     * One cell.
     *
     * @param text as a reader of the page's language sees it, never null
     * @param raw String, Long, Double, LocalDate, or null where there is no value
     */
    public record Cell(String text, Object raw) {

        public static Cell of(String text) {
            return new Cell(text, text);
        }

        /** Whether it is set flush right. */
        public boolean isNumber() {
            return raw instanceof Number;
        }
    }

    public DataTable {
        header = List.copyOf(header);
        List<List<Cell>> copies = new ArrayList<>();
        for (List<Cell> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells under " + header.size() + " headers");
            }
            copies.add(List.copyOf(row));
        }
        rows = List.copyOf(copies);
    }
}
