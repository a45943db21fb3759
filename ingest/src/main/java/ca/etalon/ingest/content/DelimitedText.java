package ca.etalon.ingest.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the table at the beginning of a delimited text. The last row of a text that was cut is dropped.
 *
 * @param begin where in the text the rows of the table begin, behind the header; {@code end} where they end
 */
record DelimitedText(Grid grid, long begin, long end, String note) {

    /** Rows that are looked at; a block has more only where rows are a few characters. */
    private static final int MOST_ROWS = 20_000;

    static DelimitedText read(String text, Dialect dialect, boolean whole) {
        var rows = new ArrayList<List<String>>();
        var begins = new ArrayList<Long>();
        long end = text.length();
        String note = null;
        try (var parser = dialect.parser(text)) {
            for (var row : parser) {
                if (rows.size() >= MOST_ROWS) {
                    end = row.getCharacterPosition();
                    break;
                }
                begins.add(row.getCharacterPosition());
                rows.add(row.toList());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            note = "unreadable after row " + rows.size();
        }
        if (!whole && end == text.length() && rows.size() > 1) {
            rows.remove(rows.size() - 1);
            end = begins.get(rows.size());
        }
        var grid = Grid.of(rows, dialect.width());
        int first = (int) (rows.size() - grid.rows());
        long begin = first < begins.size() ? begins.get(first) : end;
        return new DelimitedText(grid, begin, end, note != null ? note : grid.note());
    }
}
