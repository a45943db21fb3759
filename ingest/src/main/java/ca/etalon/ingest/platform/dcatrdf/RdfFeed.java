package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.PageLink;
import ca.etalon.ingest.platform.answer.PageRecords;

/**
 * A catalogue in RDF at one address, page after page where it says so, else whole.
 *
 * @param name of the feed
 * @param path below the portal's API base
 * @param declarable whether a portal entry may name another path (option {@code document}) and the syntax it is in (option
 *     {@code syntax})
 */
record RdfFeed(String name, String path, boolean declarable) implements CatalogFeed {

    @Override
    public PageRequest firstRequest(Portal portal) {
        var document = declarable ? portal.options().getOrDefault("document", path) : path;
        return PageRequest.of(PageLink.declared(portal, document), RdfSyntax.accept(document));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var syntax =
                declarable ? RdfSyntax.named(portal.options().get("syntax")).orElse(null) : null;
        var answer = RdfAnswer.of(body, syntax);
        var page = HydraPage.of(answer.graph(), body.uri());
        var records = new PageRecords(answer.issues(), sink);
        DcatRows.read(answer.graph(), page.isPage(), records);
        if (records.received() == 0 && !DcatRows.isCatalogue(answer.graph())) {
            throw DcatRows.noCatalogue(body.uri());
        }
        if (!page.isPage()) {
            return records.document(true);
        }
        var accept = RdfSyntax.accept(String.valueOf(body.uri().getPath()));
        return records.page(page.next().map(uri -> PageRequest.of(uri, accept)), page.total());
    }
}
