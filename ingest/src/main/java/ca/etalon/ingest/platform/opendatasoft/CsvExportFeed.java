package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.AnswerText;
import ca.etalon.ingest.platform.answer.PageRecords;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The whole catalogue as one CSV document: a column per metadata field, named {@code <template>.<field>}.
 *
 * <p>A CSV has no end mark. It is taken for whole where it ends with a line break and its last row has every column.
 */
final class CsvExportFeed implements CatalogFeed {

    private static final String ID = "datasetid";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(true)
            .get();

    @Override
    public String name() {
        return "catalog-export-csv";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return PageRequest.of(
                java.net.URI.create(
                        portal.apiBase() + OdsDataset.CATALOG + "/exports/csv?delimiter=%3B&with_bom=false"),
                "text/csv");
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = AnswerText.opened(body);
        try (var text = new LastCharacter(answer.reader());
                var parser = CSVParser.parse(text, FORMAT)) {
            var rows = parser.iterator();
            if (!rows.hasNext()) {
                throw new ProtocolException(
                        IssueCode.ANSWER_EMPTY, body.uri().toString(), "the answer of " + body.uri() + " is empty");
            }
            var header = header(rows.next());
            var records = new PageRecords(answer.issues(), sink);
            boolean lastIsFull = true;
            while (rows.hasNext()) {
                var row = rows.next();
                read(portal, header, row, records);
                lastIsFull = row.size() == header.size();
            }
            return records.document(lastIsFull && text.isLineBreak());
        } catch (IOException | UncheckedIOException malformed) {
            throw new ProtocolException(IssueCode.ANSWER_MALFORMED, "CSV", "not valid CSV: " + malformed.getMessage());
        }
    }

    private static List<String> header(CSVRecord row) throws ProtocolException {
        var header = row.toList();
        if (!header.contains(ID)) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    "line 1",
                    "line 1: no column " + ID + " among " + header.size() + " columns");
        }
        return header;
    }

    /** Remembers the last character that was read. */
    private static final class LastCharacter extends FilterReader {
        private int last;

        LastCharacter(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            last = read < 0 ? last : read;
            return read;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            last = read > 0 ? into[offset + read - 1] : last;
            return read;
        }

        boolean isLineBreak() {
            return last == '\n';
        }
    }

    private static void read(Portal portal, List<String> header, CSVRecord row, PageRecords records) {
        var locator = "row " + (row.getRecordNumber() - 1);
        if (row.size() != header.size()) {
            records.issue(
                    IssueCode.RECORD_MALFORMED, locator, row.size() + " columns where the header has " + header.size());
        }
        var values = values(header, row);
        if (values.isEmpty()) {
            records.skip(IssueCode.RECORD_EMPTY, locator, "a row of nothing");
            return;
        }
        records.count();
        records.add(new OdsDataset(portal, OdsApi.EXPLORE_2_1, new CsvMetadata(values, locator)).read(), locator);
    }

    private static Map<String, String> values(List<String> header, CSVRecord row) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            if (!row.get(i).isBlank()) {
                values.putIfAbsent(header.get(i), row.get(i));
            }
        }
        return values;
    }
}
