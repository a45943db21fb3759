package ca.etalon.ingest.content;

import ca.etalon.ingest.catalogue.ColumnFacts;
import ca.etalon.ingest.catalogue.ContentRow;
import ca.etalon.ingest.catalogue.ContentRow.Source;
import ca.etalon.ingest.fact.FormatResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Reads the first block of a file: the format that its bytes show, whatever anyone declares, and the columns of its tables.
 *
 * <p>The beginning of a file never throws: what cannot be read is said in the detail of the row.
 */
public final class ContentReader {

    private static final int LONGEST_DETAIL = 500;
    private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();

    private final FormatResolver formats;
    private final TextTables texts = new TextTables();

    public ContentReader(FormatResolver formats) {
        this.formats = formats;
    }

    /**
     * What the first block shows.
     *
     * @param ranges for archives, whose directory stands at the end; {@link Ranges#NONE} where none may be asked for
     */
    public Content read(FirstBlock block, Ranges ranges) {
        if (block.bytes().length == 0) {
            return content(block, null, List.of(), null, List.of(), 0, "no bytes");
        }
        if (Signatures.isZip(block)) {
            return archive(block, ranges);
        }
        var format = Signatures.of(block);
        if (format != null) {
            var table = DbaseHeader.read(block.bytes(), null);
            return content(block, format, table.stream().toList(), null, List.of(), 0, null);
        }
        var hint = block.url() + " " + block.mediaType();
        var text = texts.read(hint, block.bytes(), block.whole(), block.totalLength());
        if (text.isPresent()) {
            var found = text.get();
            var tables = found.table().columns().isEmpty() ? List.<Table>of() : List.of(found.table());
            return content(
                    block,
                    found.format(),
                    tables,
                    found,
                    List.of(),
                    0,
                    found.table().note());
        }
        var told = byTika(block);
        return content(block, told, List.of(), null, List.of(), 0, told == null ? "bytes of no known format" : null);
    }

    private Content archive(FirstBlock block, Ranges ranges) {
        try (var directory = ZipDirectory.of(block, ranges)) {
            var archive = new Archive(directory, formats);
            var format = archive.format();
            boolean isWorkbook = format.equals("XLSX") || format.equals("XLSM");
            var tables = isWorkbook ? new Workbook(directory).sheets() : archive.tables(texts);
            return content(block, format, tables, null, archive.members(), directory.received(), directory.note());
        }
    }

    private String byTika(FirstBlock block) {
        try (var in = new ByteArrayInputStream(block.bytes())) {
            var type = TIKA.detect(in, new Metadata());
            boolean isKnown = !type.equals(MediaType.OCTET_STREAM);
            return isKnown
                    ? formats.resolve(null, type.getBaseType().toString(), null).id()
                    : null;
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static Content content(
            FirstBlock block,
            String format,
            List<Table> tables,
            TextTables.Found text,
            List<String> members,
            long received,
            String detail) {
        var read = tables.stream().filter(table -> !table.columns().isEmpty()).toList();
        var rows = read.stream().map(Table::rows).filter(Objects::nonNull).toList();
        var notes = tables.stream()
                .filter(table -> table.note() != null && table.name() != null)
                .map(table -> table.name() + ": " + table.note())
                .collect(Collectors.joining("; "));
        var said = detail != null ? detail : notes;
        var facts = new ContentRow(
                block.url(),
                block.asked(),
                block.checkedAt(),
                Source.FIRST_BLOCK,
                format,
                block.mediaType(),
                tables.isEmpty() ? null : tables.size(),
                text == null ? null : text.charset(),
                text == null ? null : text.delimiter(),
                text == null ? null : text.hasHeader(),
                rows.isEmpty() || rows.size() < read.size() ? null : Long.valueOf(sum(rows)),
                block.bytes().length + received,
                members,
                ColumnSum.cut(said, LONGEST_DETAIL),
                text == null ? null : Math.toIntExact(dates(read).count()),
                text == null
                        ? null
                        : Math.toIntExact(
                                dates(read).filter(Boolean::booleanValue).count()),
                ColumnFacts.UNKNOWN);
        return new Content(
                facts,
                read.stream()
                        .flatMap(table -> table.rows(block, Source.FIRST_BLOCK).stream())
                        .toList());
    }

    /** Of each column of written dates, whether all of them are written as ISO 8601 writes them. */
    private static Stream<Boolean> dates(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(Table.Field::isoDates)
                .filter(Objects::nonNull);
    }

    private static long sum(List<Long> rows) {
        long sum = 0;
        for (long some : rows) {
            sum = sum > Long.MAX_VALUE - some ? Long.MAX_VALUE : sum + some;
        }
        return sum;
    }
}
