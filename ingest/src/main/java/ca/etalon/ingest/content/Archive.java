package ca.etalon.ingest.content;

import ca.etalon.ingest.fact.FormatResolver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What a ZIP archive holds: many formats are archives by another name, told by the files in them. */
final class Archive {

    /** Names that are kept; an archive of ten thousand tiles is told by the first. */
    static final int MOST_MEMBERS = 500;

    private static final int MOST_TABLES = 24;
    private static final int HEAD = 48 << 10;
    private static final Set<String> TABLES = Set.of("CSV", "TSV", "TXT", "GEOJSON", "JSON");
    private static final Set<String> SHAPE_PARTS = Set.of("SHP", "SHAPE_PART", "DBF");
    private static final Set<String> GTFS = Set.of("stops.txt", "routes.txt", "trips.txt", "stop_times.txt");

    private final ZipDirectory directory;
    private final FormatResolver formats;
    private final List<String> names;

    Archive(ZipDirectory directory, FormatResolver formats) {
        this.directory = directory;
        this.formats = formats;
        this.names = directory.entries().stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipArchiveEntry::getName)
                .filter(name -> !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store"))
                .toList();
    }

    List<String> members() {
        return names.stream()
                .map(name -> ColumnSum.cut(name, ColumnSum.LONGEST_NAME))
                .filter(java.util.Objects::nonNull)
                .limit(MOST_MEMBERS)
                .toList();
    }

    /** The format that the names tell; {@code ZIP} where they tell none, or several. */
    String format() {
        if (has("[Content_Types].xml"::equals)) {
            return has(name -> name.equals("xl/vbaProject.bin"))
                    ? "XLSM"
                    : has(name -> name.equals("xl/workbook.bin"))
                            ? "XLSB"
                            : has(name -> name.startsWith("xl/"))
                                    ? "XLSX"
                                    : has(name -> name.startsWith("word/"))
                                            ? "DOCX"
                                            : has(name -> name.startsWith("ppt/")) ? "PPTX" : "ZIP";
        }
        if (has("mimetype"::equals) && has("content.xml"::equals)) {
            return openDocument();
        }
        long transit = names.stream()
                .map(Archive::file)
                .filter(GTFS::contains)
                .distinct()
                .count();
        if (transit >= 3) {
            return "GTFS";
        }
        if (has(name -> name.contains(".gdb/"))) {
            return "FGDB";
        }
        if (has(name -> name.endsWith(".shp"))) {
            return "SHP";
        }
        if (has(name -> name.equals("doc.kml"))
                || names.stream().filter(name -> name.endsWith(".kml")).count() == 1) {
            return "KMZ";
        }
        return ofMembers();
    }

    private String openDocument() {
        try {
            var type = new String(
                    directory.head(directory.entry("mimetype").orElseThrow(), 100),
                    java.nio.charset.StandardCharsets.US_ASCII);
            var format = formats.resolve(null, type.strip(), null).id();
            return format == null ? "ODF" : format;
        } catch (IOException unreadable) {
            return "ODF";
        }
    }

    /** What all its files that are no documents are. */
    private String ofMembers() {
        var found = new LinkedHashSet<String>();
        for (var name : names.subList(0, Math.min(names.size(), MOST_MEMBERS))) {
            var format = formats.resolve(null, null, "https://localhost/" + extension(name));
            if (format.id() == null || !Boolean.TRUE.equals(format.document())) {
                found.add(String.valueOf(format.id()));
            }
        }
        var only = found.size() == 1 ? found.iterator().next() : "ZIP";
        return only.equals("null") || SHAPE_PARTS.contains(only) && !only.equals("DBF") ? "ZIP" : only;
    }

    /** The tables of files that we can read the beginning of, as far as they are within reach. */
    List<Table> tables(TextTables texts) {
        var tables = new ArrayList<Table>();
        for (var entry : directory.entries()) {
            if (tables.size() >= MOST_TABLES) {
                break;
            }
            var kind = kind(entry);
            if (kind != null && !entry.isDirectory() && names.contains(entry.getName())) {
                tables.addAll(read(entry, kind, texts));
            }
        }
        return tables;
    }

    private String kind(ZipArchiveEntry entry) {
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".dbf")) {
            return "DBF";
        }
        var id = formats.resolve(null, null, "https://localhost/" + extension(entry.getName()))
                .id();
        return id != null && TABLES.contains(id) ? id : null;
    }

    private List<Table> read(ZipArchiveEntry entry, String kind, TextTables texts) {
        var name = ColumnSum.cut(entry.getName(), ColumnSum.LONGEST_NAME);
        try {
            var size = ZipDirectory.size(entry);
            if (kind.equals("DBF")) {
                return DbaseHeader.read(directory.head(entry, DbaseHeader.most()), name).stream()
                        .toList();
            }
            var head = directory.head(entry, HEAD);
            boolean isWhole = head.length < HEAD;
            return texts.read(name, head, isWhole, size).stream()
                    .map(found -> found.table().named(name))
                    .toList();
        } catch (IOException unreadable) {
            return List.of(new Table(name, List.of(), null, unreadable.getMessage()));
        }
    }

    private boolean has(Predicate<String> wanted) {
        return names.stream().anyMatch(wanted);
    }

    private static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String extension(String name) {
        var file = file(name);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "x" : "x" + file.substring(dot).replaceAll("[^a-z0-9.]", "");
    }
}
