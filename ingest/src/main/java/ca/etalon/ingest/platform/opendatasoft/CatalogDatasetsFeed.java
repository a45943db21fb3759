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

/**
 * The catalogue by pages, with the total; at most 10 000 datasets.
 *
 * @param api in whose form the pages are
 */
record CatalogDatasetsFeed(String name, OdsApi api) implements CatalogFeed {

    private static final int LIMIT = 100;
    private static final int LAST = 10_000;

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 0);
    }

    private PageRequest request(Portal portal, long offset) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(api.sizeParameter(), Integer.toString(LIMIT));
        parameters.put(api.startParameter(), Long.toString(offset));
        if (api == OdsApi.EXPLORE_2_1) {
            parameters.put("order_by", "dataset_id");
        }
        return PageRequest.json(portal.apiBase() + Query.of(api.catalog(), parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var total = answer.root().firstOf("total_count", "nhits").whole();
        if (total != null && total > LAST) {
            // Said on the first page, so that the harvest goes on with an export instead of stopping half way.
            throw new ProtocolException(
                    IssueCode.ANSWER_TOO_LARGE,
                    "/total_count",
                    "the catalogue has " + total + " datasets; the paged API ends at " + LAST);
        }
        var records = new PageRecords(answer.issues(), sink);
        records.readAll(
                JsonAnswer.records(answer.root().firstOf("results", "datasets")),
                (record, issues) -> new OdsDataset(portal, api, JsonMetadata.of(record)).read());
        long next = Query.number(body.uri(), api.startParameter(), 0) + records.received();
        boolean more = records.received() > 0
                && next + LIMIT <= LAST
                && (total == null ? records.received() >= LIMIT : next < total);
        return records.page(more ? Optional.of(request(portal, next)) : Optional.empty(), total);
    }
}
