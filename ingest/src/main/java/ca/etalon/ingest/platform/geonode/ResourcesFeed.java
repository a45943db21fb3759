package ca.etalon.ingest.platform.geonode;

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
 * The resources of GeoNode 3 and 4, by page number, with the total.
 *
 * <p>Servers give fewer rows than asked for; then all pages are numbered by what the first one held, which the answer
 * states as its page size.
 *
 * @param name of the feed
 * @param path of the list
 */
record ResourcesFeed(String name, String path) implements CatalogFeed {

    private static final int PAGE_SIZE = 100;

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 1, PAGE_SIZE);
    }

    private PageRequest request(Portal portal, long page, long size) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("page", Long.toString(page));
        parameters.put("page_size", Long.toString(size));
        return PageRequest.json(portal.apiBase() + Query.of(path, parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var records = new PageRecords(answer.issues(), sink);
        var reader = new GeoNodeResource(portal);
        var list = answer.root().firstOf("resources", "datasets", "layers", "results");
        records.readAll(JsonAnswer.records(list), reader::read);
        var total = answer.root().firstOf("total", "count").whole();
        return records.page(next(portal, body, answer.root(), records.received(), total), total);
    }

    private Optional<PageRequest> next(Portal portal, PageBody body, Said root, long received, Long total) {
        long page = Query.number(body.uri(), "page", 1);
        long asked = Query.number(body.uri(), "page_size", PAGE_SIZE);
        var stated = root.at("page_size").whole();
        long size = stated != null && stated > 0 && stated < asked ? stated : asked;
        boolean hasLink = root.at("links").text("next") != null || root.text("next") != null;
        boolean more = received > 0 && (total == null ? hasLink : page * size < total);
        return more ? Optional.of(request(portal, page + 1, size)) : Optional.empty();
    }
}
