package ca.etalon.ingest.platform.ckan;

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

/** The {@code package_search} action: pages by offset, with the total, narrowed to one organisation where asked. */
final class PackageSearchFeed implements CatalogFeed {

    private static final String PATH = "/api/3/action/package_search";
    private static final int ROWS = 100;

    @Override
    public String name() {
        return "package-search";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 0);
    }

    private static PageRequest request(Portal portal, long start) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("rows", Integer.toString(ROWS));
        parameters.put("start", Long.toString(start));
        // The default order is by relevance and date of change: a record changed during the harvest would shift pages.
        parameters.put("sort", "name asc");
        if (portal.organisation() != null) {
            parameters.put("fq", "organization:" + portal.organisation());
        }
        return PageRequest.json(portal.apiBase() + Query.of(PATH, parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var result = ActionAnswer.result(answer.root());
        var records = new PageRecords(answer.issues(), sink);
        new PublishedPackages(portal, records).readAll(JsonAnswer.records(result.at("results")));
        var total = result.at("count").whole();
        return records.page(next(portal, body, records.received(), total), total);
    }

    /** Counts on from what was received, since servers give fewer rows than asked for where they have a lower limit. */
    private static Optional<PageRequest> next(Portal portal, PageBody body, long received, Long total) {
        long next = Query.number(body.uri(), "start", 0) + received;
        boolean more = received > 0 && (total == null ? received >= ROWS : next < total);
        return more ? Optional.of(request(portal, next)) : Optional.empty();
    }
}
