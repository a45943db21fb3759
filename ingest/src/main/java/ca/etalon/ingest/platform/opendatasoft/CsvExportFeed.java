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
import java.io.IOException;
import java.io.StringReader;
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
        var answer = AnswerText.of(body);
        var rows = rows(answer.text());
        var header = rows.get(0).toList();
        if (!header.contains(ID)) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    "line 1",
                    "line 1: no column " + ID + " among " + header.size() + " columns");
        }
        var records = new PageRecords(answer.issues(), sink);
        for (var row : rows.subList(1, rows.size())) {
            read(portal, header, row, records);
        }
        boolean lastIsFull = rows.get(rows.size() - 1).size() == header.size();
        return records.document(lastIsFull && answer.text().endsWith("\n"));
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
        records.add(new OdsDataset(portal, new CsvMetadata(values, locator)).read(), locator);
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

    private static List<CSVRecord> rows(String text) throws ProtocolException {
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException malformed) {
            throw new ProtocolException(IssueCode.ANSWER_MALFORMED, "CSV", "not valid CSV: " + malformed.getMessage());
        }
    }
}
