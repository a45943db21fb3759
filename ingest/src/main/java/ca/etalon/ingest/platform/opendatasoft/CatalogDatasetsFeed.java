package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.Query;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The catalogue of the Explore API by pages, with the total; at most 10 000 datasets. */
final class CatalogDatasetsFeed implements CatalogFeed {

    private static final int LIMIT = 100;
    private static final int LAST = 10_000;

    @Override
    public String name() {
        return "catalog-datasets";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 0);
    }

    private static PageRequest request(Portal portal, long offset) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("limit", Integer.toString(LIMIT));
        parameters.put("offset", Long.toString(offset));
        parameters.put("order_by", "dataset_id");
        return PageRequest.json(portal.apiBase() + Query.of(OdsDataset.CATALOG + "/datasets", parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var total = answer.root().at("total_count").whole();
        if (total != null && total > LAST) {
            // Said on the first page, so that the harvest goes on with an export instead of stopping half way.
            throw new ProtocolException(
                    IssueCode.ANSWER_TOO_LARGE,
                    "/total_count",
                    "the catalogue has " + total + " datasets; the paged API ends at " + LAST);
        }
        var records = new PageRecords(answer.issues(), sink);
        records.readAll(
                JsonAnswer.records(answer.root().at("results")),
                (record, issues) -> new OdsDataset(portal, new JsonMetadata(record)).read());
        long next = Query.number(body.uri(), "offset", 0) + records.received();
        boolean more = records.received() > 0
                && next + LIMIT <= LAST
                && (total == null ? records.received() >= LIMIT : next < total);
        return records.page(more ? Optional.of(request(portal, next)) : Optional.empty(), total);
    }
}
