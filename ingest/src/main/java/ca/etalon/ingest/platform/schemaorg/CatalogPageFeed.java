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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
            return SitemapFeed.page(body, sink, false);
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
            var uri = SitemapFeed.address(Objects.requireNonNullElse(address, ""));
            if (uri.isPresent()) {
                next.add(PageRequest.page(uri.get()).asRecord());
            } else {
                boolean isAddress = address != null && address.startsWith("http");
                records.skip(
                        isAddress ? IssueCode.URL_INVALID : IssueCode.RECORD_MALFORMED,
                        reference.said().pointer(),
                        "a dataset without a name, and no address to read it at"
                                + (isAddress ? ": " + SitemapFeed.shown(address) : ""));
            }
        }
        if (next.isEmpty()) {
            return records.document(described.whole());
        }
        if (!described.whole()) {
            records.issue(IssueCode.ANSWER_MALFORMED, body.uri().toString(), "the page ends before its end tag");
        }
        // A page whose end was not seen may have named more: one row is promised that never comes.
        return records.branch(List.copyOf(next), records.received() + next.size() + (described.whole() ? 0 : 1));
    }
}
