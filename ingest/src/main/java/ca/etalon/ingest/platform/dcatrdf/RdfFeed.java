package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.AnswerText;
import ca.etalon.ingest.platform.answer.PageLink;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.XmlProlog;

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
            return records.document(isEnded(body, syntax));
        }
        var accept = RdfSyntax.accept(String.valueOf(body.uri().getPath()));
        return records.page(page.next().map(uri -> PageRequest.of(uri, accept)), page.total());
    }

    /** XML and JSON are closed or broken; what is written in statements has only the end of its last one to show. */
    private static boolean isEnded(PageBody body, RdfSyntax stated) throws ProtocolException {
        var text = AnswerText.of(XmlProlog.withStatedCharset(body)).text();
        var syntax = stated == null ? RdfSyntax.of(body, text) : stated;
        return switch (syntax) {
            case RDF_XML, JSON_LD -> true;
            case TURTLE, N_TRIPLES, N_QUADS -> endsStatement(text, '.');
            case TRIG -> endsStatement(text, '.') || endsStatement(text, '}');
        };
    }

    private static boolean endsStatement(String text, char sign) {
        int last = text.length() - 1;
        while (last >= 0 && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
            last--;
        }
        return last >= 0 && (text.charAt(last) == sign || text.charAt(last) == '\n' || text.charAt(last) == '\r');
    }
}
