package ca.etalon.ingest.vocabulary;

import ca.etalon.ingest.catalogue.DatasetRow;
import ca.etalon.ingest.catalogue.DistributionRow;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.registry.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How dates are written over the latest snapshots: each shape (9 for a digit, a for a letter) with what became of it. */
public final class DateShapes {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern DIGITS = Pattern.compile("\\p{N}");
    private static final Pattern FRACTION = Pattern.compile("(?<=99:99:99)[.,]9+");
    private static final int LONGEST = 48;

    private record Shape(String shape, String became) {}

    private static final class Count {
        private long times;
        private String example;
    }

    private final Map<Shape, Count> counts =
            new TreeMap<>(Comparator.comparing(Shape::shape).thenComparing(Shape::became));

    public DateShapes(LatestTables tables) {
        tables.forEach(DatasetRow.SCHEMA, (manifest, row) -> {
            add(row.struct("issued"));
            add(row.struct("modified"));
            add(row.struct("data_modified"));
        });
        tables.forEach(DistributionRow.SCHEMA, (manifest, row) -> {
            add(row.struct("issued"));
            add(row.struct("modified"));
        });
    }

    private void add(Row date) {
        var raw = date == null ? null : date.string("raw");
        if (raw != null) {
            var refusal = date.string("refusal");
            var became = refusal != null ? "refused: " + refusal : date.string("precision");
            var count = counts.computeIfAbsent(new Shape(shape(raw), became), first -> new Count());
            count.times++;
            count.example = count.example == null ? raw : count.example;
        }
    }

    /** The shape of a date: 9 for a digit, a for a word, the marks of ISO 8601 as they are. */
    public static String shape(String raw) {
        var letters = LETTERS.matcher(raw).replaceAll(word -> isMark(word.group()) ? word.group() : "a");
        var digits = DIGITS.matcher(letters).replaceAll("9");
        var shape = FRACTION.matcher(digits).replaceAll(".9…");
        return shape.length() <= LONGEST ? shape : shape.substring(0, LONGEST) + "…";
    }

    /** The letters of ISO 8601 stay as they are. */
    private static boolean isMark(String word) {
        return word.equals("T") || word.equals("Z") || word.equals("R") || word.equals("P");
    }

    /** The table for a terminal, the most frequent first. */
    public String text() {
        var table = new TextTable("dates", "shape", "became", "example");
        var sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Comparator.comparing(entry -> -entry.getValue().times));
        sorted.forEach(entry -> table.row(List.of(
                String.valueOf(entry.getValue().times),
                entry.getKey().shape(),
                entry.getKey().became(),
                cut(entry.getValue().example))));
        return sorted.isEmpty() ? "No date is stated.\n" : table.toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
