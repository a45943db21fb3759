package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnRow.Type;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The table that rows of written cells are: rows of a title above it, in which one cell at most is filled, are skipped, and its
 * first row is told from its values.
 *
 * @param hasHeader whether the first row names the columns
 * @param rows the header not counted
 */
record Grid(List<ColumnSum> columns, boolean hasHeader, long rows, String note) {

    static final int MOST_TITLE_ROWS = 10;
    private static final int LONGEST_HEADING = 128;

    /** @param usualWidth cells of most rows */
    static Grid of(List<List<String>> rows, int usualWidth) {
        int first = usualWidth > 1 ? titleRows(rows) : 0;
        var table = rows.subList(first, rows.size());
        if (table.isEmpty()) {
            return new Grid(List.of(), false, 0, "no row");
        }
        int width = Math.max(table.get(0).size(), usualWidth);
        int kept = Math.min(width, ColumnSum.MOST_COLUMNS);
        var behind = table.subList(1, table.size());
        var body = sums(behind, kept, null);
        boolean hasHeader = hasHeader(table, body);
        var columns = hasHeader ? sums(behind, kept, table.get(0)) : sums(table, kept, null);
        var note = kept < width ? width + " columns, of which the first " + kept + " are kept" : null;
        return new Grid(columns, hasHeader, table.size() - (hasHeader ? 1 : 0), note);
    }

    private static int titleRows(List<List<String>> rows) {
        int first = 0;
        while (first < Math.min(MOST_TITLE_ROWS, rows.size() - 1) && filled(rows.get(first)) <= 1) {
            first++;
        }
        return first < rows.size() && filled(rows.get(first)) > 1 ? first : 0;
    }

    static long filled(List<String> row) {
        return row.stream().filter(cell -> cell != null && !cell.isBlank()).count();
    }

    private static List<ColumnSum> sums(List<List<String>> rows, int width, List<String> names) {
        var sums = IntStream.range(0, width)
                .mapToObj(i -> new ColumnSum(names == null ? null : cell(names, i)))
                .toList();
        for (var row : rows) {
            for (int i = 0; i < width; i++) {
                sums.get(i).see(cell(row, i));
            }
        }
        return sums;
    }

    private static String cell(List<String> row, int i) {
        return i < row.size() ? row.get(i) : null;
    }

    /**
     * Whether the first row names the columns: where columns hold numbers, dates or the like, it does if its cells there are
     * none; where all is text, if its cells are short, all different, and recur in no row.
     */
    private static boolean hasHeader(List<List<String>> rows, List<ColumnSum> body) {
        var head = rows.get(0);
        int named = 0;
        int same = 0;
        for (int i = 0; i < body.size(); i++) {
            var type = body.get(i).type();
            var cell = cell(head, i);
            if (type == Type.TEXT || type == Type.UNKNOWN || ValueTypes.isEmpty(cell) || isYear(cell)) {
                continue;
            }
            var of = ValueTypes.of(cell);
            same += ValueTypes.join(type, of) == type ? 1 : 0;
            named += of == Type.TEXT ? 1 : 0;
        }
        return named != same ? named > same : hasNames(rows, body.size());
    }

    private static boolean hasNames(List<List<String>> rows, int width) {
        var head = rows.get(0);
        var names = new HashSet<String>();
        for (var cell : head) {
            if (ValueTypes.isEmpty(cell)) {
                continue;
            }
            boolean isName = cell.length() <= LONGEST_HEADING && (isYear(cell) || ValueTypes.of(cell) == Type.TEXT);
            if (!isName || !names.add(cell.strip())) {
                return false;
            }
        }
        return names.size() * 2 > width && !recurs(rows);
    }

    private static boolean recurs(List<List<String>> rows) {
        var head = rows.get(0);
        return rows.stream().skip(1).anyMatch(row -> IntStream.range(0, Math.min(head.size(), row.size()))
                .anyMatch(i -> !ValueTypes.isEmpty(head.get(i)) && head.get(i).equals(row.get(i))));
    }

    /** Columns of a table by years are named by them. */
    private static boolean isYear(String cell) {
        return cell.strip().matches("(?:19|20)\\d{2}");
    }
}
