package ca.etalon.ingest.platform.dcatus;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.PageLink;

/**
 * The document of a portal, at the path that its entry names (option {@code document}), else where the policy wants it.
 *
 * @param document what to read it as, and its path unless the entry names another
 */
record DeclaredFeed(DcatUsFeed document) implements CatalogFeed {

    @Override
    public String name() {
        return document.name();
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        var path = portal.options().getOrDefault("document", document.path());
        return PageRequest.of(PageLink.declared(portal, path), "application/json");
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        return document.parse(portal, body, sink);
    }
}
