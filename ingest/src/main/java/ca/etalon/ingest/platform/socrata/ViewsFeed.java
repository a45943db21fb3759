package ca.etalon.ingest.platform.socrata;

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
import ca.etalon.ingest.platform.answer.Said;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The views of a domain by numbered pages, as whole views or as their metadata alone.
 *
 * <p>Neither states a total, so a catalogue that came this way is not known to be whole. An answer that does have one, as
 * the searches over views had, is held against it.
 *
 * @param path below the portal's API base
 */
record ViewsFeed(String name, String path) implements CatalogFeed {

    private static final int LIMIT = 200;

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 1);
    }

    private PageRequest request(Portal portal, long page) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("limit", Integer.toString(LIMIT));
        parameters.put("page", Long.toString(page));
        return PageRequest.json(portal.apiBase() + Query.of(path, parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var root = answer.root();
        var records = new PageRecords(answer.issues(), sink);
        var asset = new SocrataAsset(portal);
        var views = JsonAnswer.records(root.isArray() ? root : root.firstOf("results", "datasets", "views"));
        for (var entry : views) {
            var view = entry.at("view").isObject() ? entry.at("view") : entry;
            records.read(view, (said, issues) -> asset.read(View.asAsset(said), issues));
        }
        var total = total(root);
        long page = Query.number(body.uri(), "page", 1);
        return records.page(
                more(records.received(), page, total) ? Optional.of(request(portal, page + 1)) : Optional.empty(),
                total);
    }

    /** A server that gives more than it was asked for knows no pages and gave all. */
    private static boolean more(long received, long page, Long total) {
        return total == null ? received == LIMIT : received > 0 && (page - 1) * LIMIT + received < total;
    }

    private static Long total(Said root) {
        return root.isObject() ? root.at("count").whole() : null;
    }
}
