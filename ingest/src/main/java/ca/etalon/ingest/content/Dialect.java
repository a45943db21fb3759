package ca.etalon.ingest.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a delimited text is written: the delimiter with which its first rows come out equally wide.
 *
 * @param width cells of most rows
 */
record Dialect(char delimiter, int width, boolean quoted) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int ROWS = 60;
    private static final int HEAD = 64 << 10;

    /** A share of rows below this is chance: prose has commas too. */
    private static final double MOST = 0.8;

    /** The dialect, or nothing where no delimiter makes a table of two columns or more. */
    static Optional<Dialect> of(String text, boolean whole) {
        var head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        boolean isWhole = whole && head.length() == text.length();
        return DELIMITERS.stream()
                .map(delimiter -> fit(head, delimiter, isWhole))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Fit::score).thenComparing(fit -> -DELIMITERS.indexOf(fit.delimiter())))
                .map(fit -> new Dialect(fit.delimiter(), fit.width(), fit.quoted()));
    }

    private record Fit(char delimiter, int width, boolean quoted, int rows, double score) {}

    private static Optional<Fit> fit(String head, char delimiter, boolean whole) {
        if (head.indexOf(delimiter) < 0) {
            return Optional.empty();
        }
        var quoted = fit(rows(head, delimiter, true, whole), delimiter, true);
        if (quoted.isPresent() && head.indexOf('"') < 0) {
            return quoted;
        }
        // A stray quote swallows the rows behind it; then quotes are part of the text.
        var plain = fit(rows(head, delimiter, false, whole), delimiter, false);
        boolean isPlain = plain.isPresent()
                && (quoted.isEmpty()
                        || plain.get().rows() > quoted.get().rows()
                                && plain.get().width() == quoted.get().width()
                                && plain.get().score() >= quoted.get().score());
        return isPlain ? plain : quoted;
    }

    private static Optional<Fit> fit(List<CSVRecord> rows, char delimiter, boolean quoted) {
        var widths = new HashMap<Integer, Integer>();
        rows.stream().filter(row -> !isBlank(row)).forEach(row -> widths.merge(row.size(), 1, Integer::sum));
        int all = widths.values().stream().mapToInt(Integer::intValue).sum();
        var usual = widths.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .max(Comparator.<java.util.Map.Entry<Integer, Integer>>comparingInt(java.util.Map.Entry::getValue)
                        .thenComparing(java.util.Map.Entry::getKey));
        if (usual.isEmpty()
                || usual.get().getValue() < MOST * all
                        && !isLedBy(rows, usual.get().getKey())) {
            return Optional.empty();
        }
        if (usual.get().getKey() == 2
                && rows.stream().allMatch(row -> row.size() != 2 || row.get(1).isBlank())) {
            // A sign at the end of every line is punctuation.
            return Optional.empty();
        }
        double share = usual.get().getValue() / (double) all;
        int width = usual.get().getKey();
        // A table of many columns is less likely by chance than one of two.
        return Optional.of(new Fit(delimiter, width, quoted, all, share * (1 - 1.0 / width)));
    }

    /** Rows of a title above a table are narrower than its rows, which then all agree. */
    private static boolean isLedBy(List<CSVRecord> rows, int width) {
        int first = 0;
        while (first < rows.size() && filled(rows.get(first)) <= 1 && first < Grid.MOST_TITLE_ROWS) {
            first++;
        }
        var rest = rows.subList(first, rows.size());
        long fitting = rest.stream().filter(row -> row.size() == width).count();
        return rest.size() > 2 && fitting >= MOST * rest.size();
    }

    private static long filled(CSVRecord row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static boolean isBlank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private static List<CSVRecord> rows(String head, char delimiter, boolean quoted, boolean whole) {
        var rows = new ArrayList<CSVRecord>();
        try (var parser = parser(head, delimiter, quoted)) {
            for (var row : parser) {
                rows.add(row);
                if (rows.size() > ROWS) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return List.of();
        }
        if (!whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    CSVParser parser(String text) throws IOException {
        return parser(text, delimiter, quoted);
    }

    private static CSVParser parser(String text, char delimiter, boolean quoted) throws IOException {
        var format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote(quoted ? '"' : null)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get();
    }
}
