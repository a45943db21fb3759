package ca.etalon.ingest.platform.ckan;

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
import ca.etalon.ingest.platform.answer.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The names of all packages, then each package by itself: the last resort, since it is one request per dataset.
 *
 * <p>A package that is listed and not found, closed, or answered with nothing was received and is an issue.
 */
final class PackageListFeed implements CatalogFeed {

    static final String LIST = "/api/3/action/package_list";
    private static final String SHOW = "/api/3/action/package_show";

    @Override
    public String name() {
        return "package-list";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        return list(portal);
    }

    static PageRequest list(Portal portal) {
        return PageRequest.json(portal.apiBase() + LIST);
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        if (body.uri().getPath().endsWith(SHOW)) {
            return show(portal, body, sink);
        }
        var answer = JsonAnswer.of(body);
        var records = new PageRecords(answer.issues(), sink);
        var next = new ArrayList<PageRequest>();
        for (var name : JsonAnswer.records(ActionAnswer.result(answer.root()))) {
            var id = name.isObject() ? name.text("name", "id") : name.text();
            if (id == null) {
                records.skip(IssueCode.RECORD_EMPTY, name.pointer(), "a name of nothing");
            } else {
                next.add(PageRequest.json(portal.apiBase() + Query.of(SHOW, Map.of("id", id.strip())))
                        .asRecord());
            }
        }
        var once = next.stream().distinct().toList();
        if (once.size() < next.size()) {
            records.issue(
                    IssueCode.DUPLICATE_EXACT, "/result", (next.size() - once.size()) + " names are listed twice");
        }
        return records.branch(once, once.size() + records.received());
    }

    private static CatalogPage show(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        try {
            var answer = JsonAnswer.of(body);
            var records = new PageRecords(answer.issues(), sink);
            show(portal, body, answer.root(), records);
            return records.branch(List.of(), 0);
        } catch (ProtocolException unreadable) {
            if (unreadable.code() != IssueCode.ANSWER_EMPTY) {
                throw unreadable;
            }
            var records = new PageRecords(List.of(), sink);
            records.skip(IssueCode.RECORD_EMPTY, body.uri().toString(), "an answer of nothing");
            return records.branch(List.of(), 0);
        }
    }

    private static void show(Portal portal, PageBody body, Said root, PageRecords records) throws ProtocolException {
        if (ActionAnswer.saysNotFound(root) || ActionAnswer.saysNotAuthorized(root)) {
            var code = ActionAnswer.saysNotFound(root) ? IssueCode.RECORD_GONE : IssueCode.RECORD_NOT_PUBLIC;
            records.skip(code, body.uri().toString(), ActionAnswer.reason(root));
            return;
        }
        var result = ActionAnswer.result(root);
        // DKAN gives a list of one.
        boolean isList = result.isArray() && result.items().size() == 1;
        var said = isList ? result.items().get(0) : result;
        var published = new PublishedPackages(portal, records);
        if (!said.isObject() || published.isOfOrganisation(said)) {
            published.read(said);
        }
    }
}
