package ca.etalon.ingest.platform.inventory;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.ProtocolException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which column of an inventory holds which field: by the names that the option {@code columns.<field>} lists, separated by
 * {@code |}, without regard to case, accents and punctuation; or by its number, from 1.
 */
final class InventoryColumns {

    static final List<String> FIELDS = List.of(
            "identifier",
            "title",
            "title.en",
            "title.fr",
            "description",
            "description.en",
            "description.fr",
            "keyword",
            "theme",
            "publisher",
            "unit",
            "contact",
            "licence",
            "access_rights",
            "issued",
            "modified",
            "frequency",
            "language",
            "landing_page",
            "download_url",
            "format",
            "record_count",
            "spatial",
            "temporal");

    private final Map<String, Integer> columns;

    private InventoryColumns(Map<String, Integer> columns) {
        this.columns = columns;
    }

    /**
     * The columns of a header.
     *
     * @param header null where the table has none
     */
    static InventoryColumns of(List<String> header, Map<String, String> options) throws ProtocolException {
        var folded = header == null
                ? List.<String>of()
                : header.stream().map(InventoryColumns::folded).toList();
        var columns = new LinkedHashMap<String, Integer>();
        for (var field : FIELDS) {
            var names = options.get("columns." + field);
            if (names != null) {
                int column = column(names, folded);
                if (column >= 0) {
                    columns.put(field, column);
                }
            }
        }
        if (!columns.containsKey("title") && !columns.containsKey("title.en") && !columns.containsKey("title.fr")) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    "line 1",
                    "line 1: no column is a title among " + (header == null ? "columns without names" : shown(header)));
        }
        return new InventoryColumns(columns);
    }

    private static int column(String names, List<String> header) {
        for (var name : names.split("\\|")) {
            if (name.strip().matches("\\d{1,4}")) {
                return Integer.parseInt(name.strip()) - 1;
            }
            int column = header.indexOf(folded(name));
            if (column >= 0) {
                return column;
            }
        }
        return -1;
    }

    private static String shown(List<String> header) {
        var names = new ArrayList<>(header.subList(0, Math.min(20, header.size())));
        var text = String.join(", ", names);
        return text.substring(0, Math.min(300, text.length())) + (header.size() > 20 ? " …" : "");
    }

    /** The value of a field in a row, or null. */
    String value(List<String> row, String field) {
        var column = columns.get(field);
        if (column == null || column >= row.size() || row.get(column).isBlank()) {
            return null;
        }
        return row.get(column).strip();
    }

    /** The values of a field that holds several. */
    List<String> list(List<String> row, String field) {
        var value = value(row, field);
        return value == null
                ? List.of()
                : Arrays.stream(value.split("[,;|\\n]"))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
