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
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages that a site's sitemap names, and the datasets they describe.
 *
 * <p>How rows are counted: each page that the sitemap names promises one row. A page then sets the promise right by what it
 * turns out to hold, so that a page of news takes its row back and a page of five datasets adds four; a page that is gone
 * stays a row that was promised. The reading is whole when every page was read and as many rows came as were promised.
 *
 * @param name of the feed
 * @param fromRobots whether the sitemaps are those that robots.txt names
 */
record SitemapFeed(String name, boolean fromRobots) implements CatalogFeed {

    @Override
    public PageRequest firstRequest(Portal portal) {
        var path = fromRobots ? "/robots.txt" : portal.options().getOrDefault("sitemap", "/sitemap.xml");
        return PageRequest.page(URI.create(portal.url() + "/").resolve(path));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        boolean isFirst = body.uri().equals(firstRequest(portal).uri());
        if (isFirst && fromRobots) {
            return namedByRobots(body);
        }
        return isFirst || Sitemaps.isSitemap(body) ? listed(portal, body, isFirst) : page(body, sink);
    }

    private static CatalogPage namedByRobots(PageBody body) throws ProtocolException {
        var rules = new SimpleRobotRulesParser()
                .parseContent(body.uri().toString(), body.bytes(), "text/plain", List.<String>of());
        var sitemaps = rules.getSitemaps().stream()
                .filter(address -> address.matches("https?://\\S+"))
                .distinct()
                .map(address -> PageRequest.page(URI.create(address)))
                .toList();
        if (sitemaps.isEmpty()) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED, body.uri().toString(), body.uri() + " names no sitemap");
        }
        return CatalogPage.branch(0, sitemaps, 0);
    }

    private static CatalogPage listed(Portal portal, PageBody body, boolean isFirst) throws ProtocolException {
        var sitemap = Sitemaps.of(body);
        if (sitemap.isIndex()) {
            return CatalogPage.branch(
                    0, sitemap.addresses().stream().map(PageRequest::page).toList(), 0);
        }
        var include = Optional.ofNullable(portal.options().get("include")).map(Pattern::compile);
        var pages = sitemap.addresses().stream()
                .filter(address -> include.map(
                                pattern -> pattern.matcher(address.toString()).find())
                        .orElseGet(() -> portal.url().getHost().equalsIgnoreCase(address.getHost())))
                .map(address -> PageRequest.page(address).asRecord())
                .toList();
        if (isFirst && pages.isEmpty() && !sitemap.addresses().isEmpty()) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    body.uri().toString(),
                    "none of the " + sitemap.addresses().size() + " addresses of the sitemap "
                            + include.map(pattern -> "matches include: " + pattern)
                                    .orElse("is of the host " + portal.url().getHost()));
        }
        return CatalogPage.branch(0, pages, pages.size());
    }

    static CatalogPage page(PageBody body, RecordSink sink) throws ProtocolException {
        var described = DescribedDatasets.of(body);
        var records = new PageRecords(described.issues(), sink);
        for (var thing : described.datasets()) {
            records.count();
            records.add(
                    Optional.of(new SchemaDataset(thing, body.uri()).read()),
                    thing.said().pointer());
        }
        if (described.datasets().isEmpty() && !described.unreadable().isEmpty()) {
            records.count();
        }
        described.unreadable().forEach(sink::issue);
        return records.branch(List.of(), records.received() - 1);
    }
}
