package ca.etalon.ingest.platform.inventory;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.PageRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The inventory as one CSV document, read as a stream: a row per dataset.
 *
 * <p>A CSV has no end mark. It is taken for whole where its last row has every column and, if it has more than one column or
 * ends with a line break, nothing was cut off.
 */
final class InventoryFeed implements CatalogFeed {

    @Override
    public String name() {
        return "inventory-csv";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        var file = portal.options().get("file");
        var uri = file == null ? portal.url() : portal.url().resolve(file);
        return new PageRequest(uri, "text/csv,text/plain;q=0.8,*/*;q=0.5", PageRequest.Kind.PAGE, false);
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        try {
            var text = CsvText.of(body);
            if (text.isHtml()) {
                throw new ProtocolException(
                        IssueCode.ANSWER_IS_HTML,
                        body.uri().toString(),
                        body.uri() + " answered with a web page instead of a table");
            }
            if (text.isJson()) {
                throw malformed("line 1", "JSON instead of a table");
            }
            return read(portal, text, new PageRecords(text.issue().stream().toList(), sink), sink);
        } catch (IOException | UncheckedIOException malformed) {
            throw malformed("CSV", "not valid CSV: " + malformed.getMessage());
        }
    }

    private static CatalogPage read(Portal portal, CsvText text, PageRecords records, RecordSink sink)
            throws IOException, ProtocolException {
        var bound = new RowBound(text.reader());
        try (var parser = CSVParser.parse(bound, format(portal, text))) {
            var rows = parser.iterator();
            boolean hasHeader = !"false".equals(portal.options().get("header"));
            var header = hasHeader && rows.hasNext() ? rows.next().toList() : null;
            var columns = InventoryColumns.of(header, portal.options());
            int width = header == null ? 0 : header.size();
            boolean isFull = true;
            while (rows.hasNext()) {
                var row = rows.next();
                bound.rowIsRead();
                width = width == 0 ? row.size() : width;
                isFull = row.size() == width;
                read(columns, row, width, records, sink);
            }
            return records.document(isFull && (width > 1 || text.endsWithBreak()));
        }
    }

    private static void read(InventoryColumns columns, CSVRecord row, int width, PageRecords records, RecordSink sink) {
        var locator = "line " + row.getRecordNumber();
        var values = row.toList();
        if (values.stream().allMatch(String::isBlank)) {
            records.skip(IssueCode.RECORD_EMPTY, locator, "a row of nothing");
            return;
        }
        if (row.size() != width) {
            records.issue(IssueCode.RECORD_MALFORMED, locator, row.size() + " columns where the table has " + width);
        }
        var issues = new ArrayList<HarvestIssue>();
        var dataset = new InventoryRow(columns, values, locator).read(issues);
        issues.forEach(sink::issue);
        records.count();
        records.add(dataset, locator);
    }

    private static CSVFormat format(Portal portal, CsvText text) {
        var stated = portal.options().get("delimiter");
        char delimiter = stated == null ? text.delimiter() : stated.equals("tab") ? '\t' : stated.charAt(0);
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
    }

    private static ProtocolException malformed(String locator, String detail) {
        return new ProtocolException(IssueCode.ANSWER_MALFORMED, locator, locator + ": " + detail);
    }
}
