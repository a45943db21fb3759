package ca.etalon.ingest.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells aligned with spaces, for a terminal; columns of numbers stand to the right. */
public final class TextTable {
    private final List<List<String>> lines = new ArrayList<>();

    public TextTable(String... header) {
        lines.add(List.of(header));
    }

    public TextTable row(List<String> cells) {
        lines.add(List.copyOf(cells));
        return this;
    }

    @Override
    public String toString() {
        return lines.stream().map(this::aligned).collect(Collectors.joining("\n", "", "\n"));
    }

    private String aligned(List<String> cells) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var gap = " ".repeat(width(column) - cell.length());
            line.append(isNumeric(column) ? gap + cell : cell + gap).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return lines.size() > 1
                && lines.stream().skip(1).allMatch(line -> line.get(column).matches("[0-9 .%]+|–"));
    }
}
