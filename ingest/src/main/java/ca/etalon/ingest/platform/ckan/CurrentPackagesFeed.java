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
import java.util.Map;
import java.util.Optional;

/**
 * The {@code current_package_list_with_resources} action: whole packages by offset, for portals whose search is switched off or
 * broken, and for DKAN, which has no search.
 *
 * <p>It states no total. After the first page that is not full the list of names is asked for, and its length is the total: a
 * portal that gives smaller pages than it was asked for then has more to come. The names are those of all organisations; so
 * the packages of others count as received where the portal is narrowed to one.
 */
final class CurrentPackagesFeed implements CatalogFeed {

    private static final String PATH = "/api/3/action/current_package_list_with_resources";
    private static final int LIMIT = 100;
    /** Carried to the list of names: how many packages came before it. */
    private static final String NEXT = "next";
    /** Carried to the list of names after an empty page: how many packages that page promised, having ended the list. */
    private static final String ENDED = "ended";
    /** Carried to the pages after it. */
    private static final String TOTAL = "total";

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
            return counted(portal, body, JsonAnswer.records(result).size());
        }
        var packages = packages(result);
        var published = new PublishedPackages(portal, records);
        for (var said : packages) {
            if (!said.isObject() || published.isOfOrganisation(said)) {
                published.read(said);
            } else {
                records.count();
            }
        }
        long before = Query.number(body.uri(), "offset", 0);
        boolean endsFullPages =
                packages.isEmpty() && before > 0 && !body.carried().containsKey(TOTAL);
        return endsFullPages
                ? records.branch(List.of(names(portal, ENDED, before)), before)
                : records.page(next(portal, body, before, packages.size()), null);
    }

    private static PageRequest names(Portal portal, String fact, long count) {
        return PackageListFeed.list(portal).carrying(Map.of(fact, Long.toString(count)));
    }

    private static Optional<PageRequest> next(Portal portal, PageBody body, long before, int given) {
        long next = before + given;
        var total = body.carried().get(TOTAL);
        if (given == 0) {
            return Optional.empty();
        }
        if (given >= LIMIT || (total != null && next < Long.parseLong(total))) {
            return Optional.of(request(portal, next).carrying(body.carried()));
        }
        return total == null ? Optional.of(names(portal, NEXT, next)) : Optional.empty();
    }

    /** The names say how many packages there are. Rows still to come are promised with the page that brings them. */
    private static CatalogPage counted(Portal portal, PageBody body, long total) {
        var ended = body.carried().get(ENDED);
        if (ended != null) {
            // The list has nothing after its empty page: what the names have beyond it, or lack, shows in the total.
            return CatalogPage.branch(0, List.of(), total - Long.parseLong(ended));
        }
        long next = Long.parseLong(body.carried().getOrDefault(NEXT, "0"));
        var more = next < total
                ? List.of(request(portal, next).carrying(Map.of(TOTAL, Long.toString(total))))
                : List.<PageRequest>of();
        return CatalogPage.branch(0, more, total);
    }

    /** DKAN puts the list into a list. */
    private static List<Said> packages(Said result) throws ProtocolException {
        var items = JsonAnswer.records(result);
        return items.size() == 1 && items.get(0).isArray() ? items.get(0).items() : items;
    }
}
