package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.RecordSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The records of one page as they are read: every row received is counted, and ends as a dataset or as an issue. */
public final class PageRecords {

    private final RecordSink sink;
    private long received;

    /** @param answerIssues what was noticed about the answer as a whole */
    public PageRecords(List<HarvestIssue> answerIssues, RecordSink sink) {
        this.sink = sink;
        answerIssues.forEach(sink::issue);
    }

    /** Reads one record of a platform. */
    @FunctionalInterface
    public interface RecordReader {

        /** The dataset, or nothing where the record has no id. */
        Optional<DcatDataset> read(Said record, List<HarvestIssue> issues);
    }

    public void readAll(List<Said> records, RecordReader reader) {
        records.forEach(record -> read(record, reader));
    }

    public void read(Said record, RecordReader reader) {
        received++;
        if (record.isEmptyRecord()) {
            issue(IssueCode.RECORD_EMPTY, record.pointer(), "a record of nothing");
        } else if (!record.isObject()) {
            issue(IssueCode.RECORD_MALFORMED, record.pointer(), "expected an object, found " + record.kind());
        } else {
            var issues = new ArrayList<HarvestIssue>();
            var dataset = reader.read(record, issues);
            issues.forEach(sink::issue);
            add(dataset, record.pointer());
        }
    }

    /** Counts a row that was read elsewhere. */
    public void add(Optional<DcatDataset> dataset, String locator) {
        if (dataset.isEmpty()) {
            issue(IssueCode.RECORD_WITHOUT_ID, locator, "a record without an identifier cannot be followed over time");
            return;
        }
        sink.dataset(dataset.get());
        TemplateText.issues(dataset.get()).forEach(sink::issue);
    }

    /** Counts a row that is deliberately not taken as a dataset. */
    public void skip(IssueCode code, String locator, String detail) {
        received++;
        issue(code, locator, detail);
    }

    public void count() {
        received++;
    }

    public void issue(IssueCode code, String locator, String detail) {
        sink.issue(new HarvestIssue(code, locator, detail));
    }

    public long received() {
        return received;
    }

    /** A page of a paged feed. */
    public CatalogPage page(Optional<PageRequest> next, Long advertised) {
        var total = advertised == null ? OptionalLong.empty() : OptionalLong.of(advertised);
        return CatalogPage.of(received, next, total);
    }

    /** The one document of a feed; {@code whole} where its end was seen. */
    public CatalogPage document(boolean whole) {
        return CatalogPage.document(received, whole);
    }

    /** A branch of a feed that is a tree; {@code promised} rows come with the requests that follow. */
    public CatalogPage branch(List<PageRequest> next, long promised) {
        return CatalogPage.branch(received, next, promised);
    }
}
