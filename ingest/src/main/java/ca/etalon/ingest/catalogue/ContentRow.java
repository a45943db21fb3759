package ca.etalon.ingest.catalogue;

import ca.etalon.ingest.lake.Column;
import ca.etalon.ingest.lake.Row;
import ca.etalon.ingest.lake.TableSchema;
import java.util.List;

/**
 * A row of the {@code content} table: what the first block of an address, or the field list of its API, shows of the data
 * behind it.
 *
 * @param url the address as a distribution states it; {@code asked} is the one that was read (a field list has its own)
 * @param source where the knowledge comes from
 * @param format id of {@code conf/vocab/formats.yaml} that the bytes show, or null
 * @param mediaType as the answer states it
 * @param tables in it: sheets, files of an archive, layers
 * @param charset of text; {@code delimiter} and {@code hasHeader} of CSV and its kin; null elsewhere
 * @param rowsEstimated rows of all tables together, where the source tells or the block lets us estimate
 * @param bytes received for it
 * @param members names of the files of an archive, the first of them where there are many; empty elsewhere
 * @param detail why nothing could be read, in a line; null where it could
 * @param dateColumns columns whose values were read and are dates; {@code isoDateColumns} of those, all written as ISO 8601
 *     writes them; null where no value was read
 * @param columns what the columns of all tables tell together
 */
public record ContentRow(
        String url,
        String asked,
        String checkedAt,
        Source source,
        String format,
        String mediaType,
        Integer tables,
        String charset,
        String delimiter,
        Boolean hasHeader,
        Long rowsEstimated,
        long bytes,
        List<String> members,
        String detail,
        Integer dateColumns,
        Integer isoDateColumns,
        ColumnFacts columns) {

    public ContentRow {
        members = List.copyOf(members);
    }

    /** Where columns are known from. */
    public enum Source {
        /** The catalogue's own record. */
        CATALOGUE,
        /** The field list of an API. */
        API,
        /** The first block of a file, or the directory of an archive. */
        FIRST_BLOCK
    }

    public static final TableSchema SCHEMA = TableSchema.of(
            "content",
            Column.string("url"),
            Column.string("asked"),
            Column.string("checked_at"),
            Column.string("source"),
            Column.string("format"),
            Column.string("media_type"),
            Column.integer("tables"),
            Column.string("charset"),
            Column.string("delimiter"),
            Column.bool("has_header"),
            Column.bigint("rows_estimated"),
            Column.bigint("bytes"),
            Column.strings("members"),
            Column.string("detail"),
            Column.integer("date_columns"),
            Column.integer("iso_date_columns"),
            ColumnFacts.COLUMN);

    /** The same knowledge, of another address that shares it, for as many bytes. */
    public ContentRow of(String otherUrl, long bytesForIt) {
        return new ContentRow(
                otherUrl,
                asked,
                checkedAt,
                source,
                format,
                mediaType,
                tables,
                charset,
                delimiter,
                hasHeader,
                rowsEstimated,
                bytesForIt,
                members,
                detail,
                dateColumns,
                isoDateColumns,
                columns);
    }

    /** The same knowledge, with what the columns tell. */
    public ContentRow with(ColumnFacts told) {
        return new ContentRow(
                url,
                asked,
                checkedAt,
                source,
                format,
                mediaType,
                tables,
                charset,
                delimiter,
                hasHeader,
                rowsEstimated,
                bytes,
                members,
                detail,
                dateColumns,
                isoDateColumns,
                told);
    }

    public Row toRow() {
        return Row.of(
                SCHEMA,
                url,
                asked,
                checkedAt,
                source.name(),
                format,
                mediaType,
                tables,
                charset,
                delimiter,
                hasHeader,
                rowsEstimated,
                bytes,
                members,
                detail,
                dateColumns,
                isoDateColumns,
                columns.toRow());
    }

    public static ContentRow from(Row row) {
        return new ContentRow(
                row.string("url"),
                row.string("asked"),
                row.string("checked_at"),
                Source.valueOf(row.string("source")),
                row.string("format"),
                row.string("media_type"),
                row.integer("tables"),
                row.string("charset"),
                row.string("delimiter"),
                row.bool("has_header"),
                row.bigint("rows_estimated"),
                row.bigint("bytes"),
                row.strings("members"),
                row.string("detail"),
                row.integer("date_columns"),
                row.integer("iso_date_columns"),
                ColumnFacts.from(row.struct("columns")));
    }
}
