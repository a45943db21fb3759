package ca.etalon.ingest.content;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the first rows of the sheets of an Office Open XML workbook (ECMA-376), from the beginnings of its parts: so texts that
 * stand far behind in the list of shared texts are not known.
 */
final class Workbook {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private static final int MOST_SHEETS = 10;
    private static final int MOST_ROWS = 200;
    private static final int MOST_TEXTS = 50_000;
    private static final int SHEET_HEAD = 96 << 10;
    private static final int PART_HEAD = 256 << 10;
    private static final int TEXTS_HEAD = 512 << 10;
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern EXTENT = Pattern.compile("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}(\\d{1,7})");

    /** Day and year letters of a number format, outside of quotes, brackets and escapes. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|\\[[^]]*+]|\\\\.");
    /** Formats 14 to 17 are dates, 18 to 21 and 45 to 47 times, 22 both (ECMA-376 part 1, 18.8.30). */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final double LATEST_SERIAL = 2_958_466;

    private final ZipDirectory directory;
    private final List<String> texts = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();

    Workbook(ZipDirectory directory) {
        this.directory = directory;
    }

    /** The sheets in their order, by name. */
    List<Table> sheets() {
        var tables = new ArrayList<Table>();
        try {
            var targets = relations();
            readTexts();
            readStyles();
            for (var sheet : names().entrySet()) {
                if (tables.size() >= MOST_SHEETS) {
                    break;
                }
                tables.add(sheet(sheet.getKey(), targets.get(sheet.getValue())));
            }
        } catch (IOException unreadable) {
            tables.add(new Table(null, List.of(), null, "the workbook was not read: " + unreadable.getMessage()));
        }
        return tables;
    }

    private Table sheet(String name, String part) {
        var entry = part == null ? null : directory.entry(part).orElse(null);
        if (entry == null) {
            return new Table(name, List.of(), null, "the sheet is not in the archive");
        }
        try {
            var rows = new SheetRows();
            walk(text(part, SHEET_HEAD), rows::see);
            int width = rows.list.stream().mapToInt(List::size).max().orElse(0);
            var grid = Grid.of(rows.list, width);
            Long all = rows.extent == null ? null : Math.max(grid.rows(), rows.extent - (grid.hasHeader() ? 1 : 0));
            return Table.of(name, grid.columns(), all, grid.columns().isEmpty() ? null : grid.note());
        } catch (IOException unreadable) {
            return new Table(name, List.of(), null, unreadable.getMessage());
        }
    }

    /** Takes what a part says, element by element. */
    private interface Visitor {
        /** @return whether to go on */
        boolean see(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void walk(String xml, Visitor visitor) {
        try {
            var reader = XML.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                reader.next();
                if (!visitor.see(reader)) {
                    return;
                }
            }
        } catch (XMLStreamException cut) {
            // Parts are read from their beginning only: what came before the cut counts.
            return;
        }
    }

    private String text(String part, int most) throws IOException {
        var entry = directory.entry(part);
        return entry.isEmpty() ? "" : new String(directory.head(entry.get(), most), StandardCharsets.UTF_8);
    }

    private Map<String, String> names() throws IOException {
        var names = new java.util.LinkedHashMap<String, String>();
        walk(text("xl/workbook.xml", PART_HEAD), xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                names.put(String.valueOf(ColumnSum.cut(xml.getAttributeValue(null, "name"), 100)), relation(xml));
            }
            return true;
        });
        return names;
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private Map<String, String> relations() throws IOException {
        var targets = new HashMap<String, String>();
        walk(text("xl/_rels/workbook.xml.rels", PART_HEAD), xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                var target = String.valueOf(xml.getAttributeValue(null, "Target"));
                targets.put(
                        xml.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
            return true;
        });
        return targets;
    }

    private void readTexts() throws IOException {
        var current = new StringBuilder();
        walk(text("xl/sharedStrings.xml", TEXTS_HEAD), xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                current.setLength(0);
            } else if (xml.isCharacters()) {
                current.append(xml.getText());
            } else if (xml.isEndElement() && xml.getLocalName().equals("si")) {
                texts.add(current.toString());
            }
            return texts.size() < MOST_TEXTS;
        });
    }

    /** What each cell style shows a number as: DATE, TIME, DATE_TIME, or null. */
    private void readStyles() throws IOException {
        var own = new HashMap<String, String>();
        var inCells = new boolean[1];
        walk(text("xl/styles.xml", PART_HEAD), xml -> {
            boolean isStart = xml.isStartElement();
            var name = isStart || xml.isEndElement() ? xml.getLocalName() : "";
            if (name.equals("cellXfs")) {
                inCells[0] = isStart;
            } else if (isStart && name.equals("numFmt")) {
                own.put(xml.getAttributeValue(null, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
            } else if (isStart && name.equals("xf") && inCells[0]) {
                styles.add(shown(xml.getAttributeValue(null, "numFmtId"), own));
            }
            return styles.size() < MOST_TEXTS;
        });
    }

    private static String shown(String id, Map<String, String> own) {
        if (id == null) {
            return null;
        }
        if (id.matches("1[4-7]")) {
            return "DATE";
        }
        if (id.matches("1[89]|2[01]|4[567]")) {
            return "TIME";
        }
        var code = own.get(id);
        if (code == null) {
            return id.equals("22") ? "DATE_TIME" : null;
        }
        var letters = QUOTED.matcher(code).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        boolean hasDay = letters.contains("y") || letters.contains("d");
        boolean hasTime = letters.contains("h") || letters.contains("ss");
        return hasDay ? (hasTime ? "DATE_TIME" : "DATE") : hasTime ? "TIME" : null;
    }

    /** Collects rows of written cells. */
    private final class SheetRows {
        private final List<List<String>> list = new ArrayList<>();
        private Long extent;
        private List<String> row;
        private int column;
        private String kind;
        private String style;
        private boolean inValue;
        private final StringBuilder value = new StringBuilder();

        boolean see(XMLStreamReader xml) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS -> {
                    if (inValue) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {
                    // neither rows nor cells
                }
            }
            return list.size() < MOST_ROWS;
        }

        private void start(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "dimension" -> {
                    var range = EXTENT.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
                    extent = range.matches() ? Long.valueOf(range.group(1)) : null;
                }
                case "row" -> row = new ArrayList<>();
                case "c" -> {
                    var at = REFERENCE.matcher(String.valueOf(xml.getAttributeValue(null, "r")));
                    column = at.matches() ? number(at.group(1)) : row == null ? 0 : row.size();
                    kind = xml.getAttributeValue(null, "t");
                    style = xml.getAttributeValue(null, "s");
                    value.setLength(0);
                }
                case "v", "t" -> inValue = true;
                default -> {
                    // formulas and looks
                }
            }
        }

        private void end(String name) {
            switch (name) {
                case "v", "t" -> inValue = false;
                case "c" -> {
                    if (row != null && column < ColumnSum.MOST_COLUMNS) {
                        while (row.size() < column) {
                            row.add(null);
                        }
                        row.add(written());
                    }
                }
                case "row" -> {
                    if (row != null && !row.isEmpty()) {
                        list.add(row);
                    }
                }
                default -> {
                    // formulas and looks
                }
            }
        }

        private String written() {
            var said = value.toString();
            if (said.isEmpty()) {
                return null;
            }
            if ("s".equals(kind)) {
                int at = said.matches("\\d{1,8}") ? Integer.parseInt(said) : -1;
                return at >= 0 && at < texts.size() ? texts.get(at) : null;
            }
            if ("b".equals(kind)) {
                return said.equals("1") ? "true" : "false";
            }
            return kind == null || kind.equals("n") ? number(said, style) : said;
        }
    }

    private String number(String said, String style) {
        int at = style != null && style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
        var shown = at < styles.size() ? styles.get(at) : null;
        if (shown == null) {
            return said;
        }
        double serial;
        try {
            serial = Double.parseDouble(said);
        } catch (NumberFormatException noNumber) {
            return said;
        }
        if (!(serial >= 0 && serial < LATEST_SERIAL)) {
            return said;
        }
        var day = EPOCH.plusDays((long) serial).toString();
        return switch (shown) {
            case "DATE" -> day;
            case "TIME" -> "00:00:00";
            default -> day + "T00:00:00";
        };
    }

    /** A is 0, Z 25, AA 26. */
    private static int number(String letters) {
        int number = 0;
        for (char letter : letters.toCharArray()) {
            number = number * 26 + letter - 'A' + 1;
        }
        return number - 1;
    }
}
