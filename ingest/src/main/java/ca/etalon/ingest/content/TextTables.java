package ca.etalon.ingest.content;

import java.util.Locale;
import java.util.Optional;

/** Reads the table that a text is: delimited, or records of JSON. */
final class TextTables {

    /**
     * What a text is.
     *
     * @param format that it shows
     * @param delimiter and {@code hasHeader} of a delimited text, else null
     */
    record Found(String format, Table table, String charset, String delimiter, Boolean hasHeader) {}

    /**
     * The text of a block.
     *
     * @param name a name or address that may tell what the text is meant to be
     * @param size bytes of the whole, or null
     * @return nothing where the bytes are no text
     */
    Optional<Found> read(String name, byte[] bytes, boolean whole, Long size) {
        return TextCharset.of(bytes, whole).map(text -> found(name, bytes.length, text, whole, size));
    }

    private static Found found(String name, int bytes, TextCharset text, boolean whole, Long size) {
        var charset = text.charset().name();
        var start = text.text().stripLeading();
        var language = language(start);
        if (language != null) {
            return new Found(language, Table.none(), charset, null, null);
        }
        var markup = MarkupRoot.format(text.text());
        if (markup != null) {
            return new Found(markup, Table.none(), charset, null, null);
        }
        var extent = new Extent(bytes, text.text().length(), whole, size);
        if (start.startsWith("{") || start.startsWith("[")) {
            var document = JsonDocument.read(text.text());
            if (document.isJson()) {
                return json(document, charset, extent);
            }
        }
        return delimited(name, text.text(), charset, extent);
    }

    /** Texts that begin with a word of their format. */
    private static String language(String start) {
        var line = start.lines().findFirst().orElse("");
        if (line.matches("(?i)@?(?:prefix|base)\\s+[^<]{0,100}<[^>]{0,2000}>.{0,10}")) {
            return "RDF_TURTLE";
        }
        if (line.matches("<[^<>\\s]{1,2000}> <[^<>\\s]{1,2000}> .{1,2000} \\.\\s*")) {
            return "RDF_N_TRIPLES";
        }
        return line.strip().equals("BEGIN:VCALENDAR") ? "ICS" : null;
    }

    /**
     * How much of a whole was read.
     *
     * @param bytes and {@code characters} of the block
     * @param size bytes of the whole, or null
     */
    private record Extent(int bytes, int characters, boolean whole, Long size) {

        /** Rows of the whole, if the rest is like the beginning; null where its size is not known. */
        Long rows(long read, long begin, long end) {
            if (whole && end >= characters) {
                return read;
            }
            if (size == null && !whole || end <= begin) {
                return null;
            }
            double perCharacter = bytes / (double) characters;
            double all = (whole ? bytes : size) - begin * perCharacter;
            return Math.max(read, Math.round(read * (all / ((end - begin) * perCharacter))));
        }
    }

    private static Found json(JsonDocument document, String charset, Extent extent) {
        Long rows = document.columns().isEmpty()
                ? null
                : extent.whole()
                        ? Long.valueOf(document.records())
                        : extent.rows(document.records(), 0, document.read());
        var table = Table.of(null, java.util.List.copyOf(document.columns().values()), rows, document.note());
        return new Found(document.format(), table, charset, null, null);
    }

    private static Found delimited(String name, String text, String charset, Extent extent) {
        var dialect = Dialect.of(text, extent.whole());
        if (dialect.isEmpty() && !isNamedTable(name)) {
            return new Found("TXT", Table.none(), charset, null, null);
        }
        // A table of one column has no delimiter to be seen.
        var how = dialect.orElse(new Dialect(',', 1, true));
        var read = DelimitedText.read(text, how, extent.whole());
        var grid = read.grid();
        var rows = extent.rows(grid.rows(), read.begin(), read.end());
        var format = how.delimiter() == '\t' ? "TSV" : "CSV";
        return new Found(
                format,
                Table.of(null, grid.columns(), rows, read.note()),
                charset,
                dialect.map(found -> String.valueOf(found.delimiter())).orElse(null),
                grid.hasHeader());
    }

    private static boolean isNamedTable(String name) {
        return name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:\\bcsv\\b|\\btsv\\b).*");
    }
}
