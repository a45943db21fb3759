package ca.etalon.reports.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A comma-separated text that no spreadsheet runs: a text cell that would start a formula gets an apostrophe before it.
 * Numbers stay numbers. It opens with a byte order mark, without which spreadsheets misread accents.
 */
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final StringBuilder text = new StringBuilder("\uFEFF");
    private final CSVPrinter printer;

    public Csv(String... header) {
        this(List.of(header));
    }

    public Csv(List<String> header) {
        try {
            printer = new CSVPrinter(text, FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header.toArray());
    }

    /** Adds a row; null is an empty cell. */
    public Csv row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Csv::safe).toArray());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object safe(Object cell) {
        if (cell == null || cell instanceof Number) {
            return cell;
        }
        var said = cell.toString();
        return !said.isEmpty() && FORMULA_STARTS.indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
