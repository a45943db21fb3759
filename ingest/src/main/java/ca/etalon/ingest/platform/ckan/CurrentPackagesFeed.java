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
import ca.etalon.ingest.platform.answer.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The {@code current_package_list_with_resources} action: whole packages by offset, for portals whose search is switched off or
 * broken, and for DKAN, which has no search.
 *
 * <p>It states no total. After its last page the list of names is asked for, and its length is the total.
 */
final class CurrentPackagesFeed implements CatalogFeed {

    private static final String PATH = "/api/3/action/current_package_list_with_resources";
    private static final int LIMIT = 100;

    @Override
    public String name() {
        return "current-package-list";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 0);
    }

    private static PageRequest request(Portal portal, long offset) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("limit", Integer.toString(LIMIT));
        parameters.put("offset", Long.toString(offset));
        return PageRequest.json(portal.apiBase() + Query.of(PATH, parameters));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var result = ActionAnswer.result(answer.root());
        var records = new PageRecords(answer.issues(), sink);
        if (body.uri().getPath().endsWith(PackageListFeed.LIST)) {
            return records.page(
                    Optional.empty(), (long) JsonAnswer.records(result).size());
        }
        var packages = packages(result);
        var published = new PublishedPackages(portal, records);
        packages.stream().filter(published::isOfOrganisation).forEach(published::read);
        if (packages.size() >= LIMIT) {
            long offset = Query.number(body.uri(), "offset", 0);
            return records.page(Optional.of(request(portal, offset + packages.size())), null);
        }
        // The names are those of all organisations; narrowed to one, they count nothing.
        boolean counts = portal.organisation() == null && !packages.isEmpty();
        return records.page(counts ? Optional.of(PackageListFeed.list(portal)) : Optional.empty(), null);
    }

    /** DKAN puts the list into a list. */
    private static List<Said> packages(Said result) throws ProtocolException {
        var items = JsonAnswer.records(result);
        return items.size() == 1 && items.get(0).isArray() ? items.get(0).items() : items;
    }
}
