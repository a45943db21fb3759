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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Discovery API on the portal's own host: every asset of the domain, ordered by id, with the total.
 *
 * <p>An explicit order matters: by default results are ordered by relevance, and pages of it overlap and leave gaps.
 */
final class DiscoveryFeed implements CatalogFeed {

    private static final String PATH = "/api/catalog/v1";
    private static final int LIMIT = 100;
    /** The API refuses to look further than this; from there on it goes by the last id seen. */
    private static final int LAST_OFFSET = 10_000;

    @Override
    public String name() {
        return "discovery";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, Map.of("offset", "0"));
    }

    private static PageRequest request(Portal portal, Map<String, String> position) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("domains", portal.url().getHost());
        parameters.put("search_context", portal.url().getHost());
        parameters.put("limit", Integer.toString(LIMIT));
        parameters.putAll(position);
        parameters.put("order", "dataset_id");
        return PageRequest.json(portal.apiBase() + Query.of(PATH, parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var records = new PageRecords(answer.issues(), sink);
        var results = JsonAnswer.records(answer.root().at("results"));
        records.readAll(results, new SocrataAsset(portal)::read);
        var total = answer.root().at("resultSetSize").whole();
        var lastId = results.isEmpty()
                ? null
                : results.get(results.size() - 1).at("resource").text("id");
        return records.page(next(portal, body, records.received(), total, lastId), total);
    }

    private static Optional<PageRequest> next(Portal portal, PageBody body, long received, Long total, String lastId) {
        boolean scrolling = Query.parameter(body.uri(), "scroll_id") != null;
        long next = Query.number(body.uri(), "offset", 0) + received;
        boolean more = received > 0 && (scrolling || total == null ? received >= LIMIT : next < total);
        if (!more) {
            return Optional.empty();
        }
        if (scrolling || next + LIMIT > LAST_OFFSET) {
            return lastId == null ? Optional.empty() : Optional.of(request(portal, Map.of("scroll_id", lastId)));
        }
        return Optional.of(request(portal, Map.of("offset", Long.toString(next))));
    }
}
