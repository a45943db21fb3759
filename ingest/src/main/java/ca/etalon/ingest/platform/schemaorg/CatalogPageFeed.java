package ca.etalon.ingest.platform.schemaorg;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.PageRecords;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * The one page that describes the whole catalogue, as a {@code schema:DataCatalog} with its datasets: in full, or as
 * references that are followed. It is whole where the end of the page was seen and every reference was read.
 */
final class CatalogPageFeed implements CatalogFeed {

    @Override
    public String name() {
        return "catalog-page";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        var root = portal.url().getPath().isEmpty() ? portal.url().resolve("/") : portal.url();
        return PageRequest.page(root.resolve(portal.options().getOrDefault("catalog", root.toString())));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        if (!body.uri().equals(firstRequest(portal).uri())) {
            return SitemapFeed.page(body, sink);
        }
        var described = DescribedDatasets.of(body);
        if (described.datasets().isEmpty() && described.references().isEmpty()) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED, body.uri().toString(), body.uri() + " describes no schema.org Dataset");
        }
        var records = new PageRecords(described.issues(), sink);
        described.unreadable().forEach(sink::issue);
        for (var thing : described.datasets()) {
            records.count();
            records.add(
                    Optional.of(new SchemaDataset(thing, body.uri()).read()),
                    thing.said().pointer());
        }
        var next = new LinkedHashSet<PageRequest>();
        for (var reference : described.references()) {
            var address = new SchemaDataset(reference, body.uri()).address();
            if (address != null && address.matches("https?://\\S+")) {
                next.add(PageRequest.page(URI.create(address)).asRecord());
            } else {
                records.skip(
                        IssueCode.RECORD_MALFORMED,
                        reference.said().pointer(),
                        "a dataset without a name, and no address to read it at");
            }
        }
        return next.isEmpty()
                ? records.document(described.whole())
                : records.branch(List.copyOf(next), records.received() + next.size());
    }
}
