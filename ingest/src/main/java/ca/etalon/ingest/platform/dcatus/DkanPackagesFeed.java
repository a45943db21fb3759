package ca.etalon.ingest.platform.dcatus;

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
import ca.etalon.ingest.platform.ckan.CkanPackage;
import java.util.List;
import java.util.Optional;

/**
 * The packages of DKAN 1, by offset, as CKAN's action of the same name gives them, but in a list inside the list.
 *
 * <p>It states no total, so nothing proves that it is whole.
 */
final class DkanPackagesFeed implements CatalogFeed {

    private static final int PAGE_SIZE = 1000;

    @Override
    public String name() {
        return "dkan-packages";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return request(portal, 0);
    }

    private static PageRequest request(Portal portal, long offset) {
        return PageRequest.json(portal.apiBase() + "/api/3/action/current_package_list_with_resources?limit="
                + PAGE_SIZE + "&offset=" + offset);
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        if (answer.root().at("success").isFalse()) {
            throw JsonAnswer.malformed(answer.root().at("success"), "the action did not succeed");
        }
        var records = new PageRecords(answer.issues(), sink);
        var reader = new CkanPackage(portal);
        records.readAll(packages(answer.root().at("result")), reader::read);
        long next = Query.number(body.uri(), "offset", 0) + records.received();
        boolean more = records.received() >= PAGE_SIZE;
        return records.page(more ? Optional.of(request(portal, next)) : Optional.empty(), null);
    }

    private static List<Said> packages(Said result) throws ProtocolException {
        var list = JsonAnswer.records(result);
        return list.size() == 1 && list.get(0).isArray() ? list.get(0).items() : list;
    }
}
