package ca.etalon.ingest.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;

/** The portals of a configuration as a table: what {@code portals list} prints. */
public final class PortalTable {
    private static final List<String> HEADER = List.of("id", "platform", "kind", "url", "governments", "status");
    private static final int WIDEST_CELL = 60;

    private final List<List<String>> rows;

    public PortalTable(Configuration configuration) {
        this(configuration, portal -> true);
    }

    /** @param isWanted which portals become rows */
    public PortalTable(Configuration configuration, Predicate<Portal> isWanted) {
        this.rows = configuration.portals().stream()
                .filter(isWanted)
                .map(portal -> row(portal, configuration.governments()))
                .toList();
    }

    /** Columns aligned with spaces, for a terminal. */
    public String text() {
        var lines = new ArrayList<List<String>>();
        lines.add(HEADER);
        rows.forEach(row -> lines.add(row.stream().map(PortalTable::shortened).toList()));
        var widths = IntStream.range(0, HEADER.size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    public String csv() {
        var csv = new StringBuilder();
        try (var printer = CSVFormat.RFC4180.print(csv)) {
            printer.printRecord(HEADER);
            for (var row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static List<String> row(Portal portal, List<Government> governments) {
        var publishing = governments.stream()
                .filter(government -> government.publishes().stream()
                        .anyMatch(relation -> relation.portal().equals(portal.id())))
                .map(Government::id)
                .collect(Collectors.joining(" "));
        return List.of(
                portal.id(),
                portal.platform(),
                portal.kind().name().toLowerCase(Locale.ROOT),
                portal.url().toString(),
                publishing,
                status(portal));
    }

    private static String status(Portal portal) {
        if (portal.closedOn() != null) {
            return "closed " + portal.closedOn();
        }
        if (portal.platform().equals(Portal.UNKNOWN_PLATFORM)) {
            return "not harvested: platform unknown";
        }
        return portal.verifiedOn() == null ? "not verified" : "verified " + portal.verifiedOn();
    }

    private static String aligned(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private static String shortened(String cell) {
        return cell.length() <= WIDEST_CELL ? cell : cell.substring(0, WIDEST_CELL - 1) + "…";
    }
}
