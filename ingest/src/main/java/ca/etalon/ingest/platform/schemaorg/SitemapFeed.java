package ca.etalon.ingest.platform.schemaorg;

import ca.etalon.ingest.catalogue.HarvestIssue;
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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pages that a site's sitemap names, and the datasets they describe.
 *
 * <p>How rows are counted: each page that the sitemap names promises one row. A page of five datasets adds four; a page that is
 * gone is a row that came to nothing. A page without a dataset leaves its promise open, and so the snapshot PARTIAL: an
 * application that scripts draw, a challenge to robots and a page that says "not found" with status 200 all look like that.
 * Only a page that says it is something else (an article, an event, a page of contacts), read to its end, counts as a row that
 * is no data; where {@code include} says which pages are those of datasets, not even that. A page whose end was not seen may
 * have held more, and promises a row that never comes. The reading is whole when every page was read and as many rows came as
 * were promised.
 *
 * @param name of the feed
 * @param fromRobots whether the sitemaps are those that robots.txt names
 */
record SitemapFeed(String name, boolean fromRobots) implements CatalogFeed {

    /** Carried by requests for sitemaps, since a page in place of one would lose the pages that it names. */
    private static final String SITEMAP = "sitemap";

    private static final Pattern SITEMAP_LINE = Pattern.compile("(?im)^\\h*sitemap\\h*:([^#\\r\\n]*)");
    private static final int MOST_NAMED = 20;
    private static final int MOST_SHOWN = 300;

    @Override
    public PageRequest firstRequest(Portal portal) {
        var path = fromRobots ? "/robots.txt" : portal.options().getOrDefault("sitemap", "/sitemap.xml");
        return PageRequest.page(URI.create(portal.url() + "/").resolve(path));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        boolean isFirst = body.uri().equals(firstRequest(portal).uri());
        if (isFirst && fromRobots) {
            return namedByRobots(body, sink);
        }
        boolean isSitemap = isFirst || body.carried().containsKey(SITEMAP) || Sitemaps.isSitemap(body);
        return isSitemap
                ? listed(portal, body, isFirst)
                : page(body, sink, !portal.options().containsKey("include"));
    }

    private static CatalogPage namedByRobots(PageBody body, RecordSink sink) throws ProtocolException {
        var rules = new SimpleRobotRulesParser()
                .parseContent(body.uri().toString(), body.bytes(), "text/plain", List.<String>of());
        var sitemaps = new LinkedHashSet<PageRequest>();
        rules.getSitemaps()
                .forEach(text -> address(text).map(SitemapFeed::sitemap).ifPresent(sitemaps::add));
        // The rules leave out without a word what is no address.
        var unusable = SITEMAP_LINE
                .matcher(new String(body.bytes(), StandardCharsets.UTF_8))
                .results()
                .map(line -> line.group(1).strip())
                .filter(text -> !isReference(text))
                .distinct()
                .toList();
        if (sitemaps.isEmpty()) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    body.uri().toString(),
                    body.uri() + " names no sitemap that can be asked for");
        }
        unusable.stream()
                .limit(MOST_NAMED)
                .forEach(address -> sink.issue(new HarvestIssue(
                        IssueCode.URL_INVALID, body.uri().toString(), "no address of a sitemap: " + shown(address))));
        // What such a sitemap would name stays a promise.
        return CatalogPage.branch(0, List.copyOf(sitemaps), unusable.size());
    }

    private static PageRequest sitemap(URI address) {
        return PageRequest.page(address).carrying(Map.of(SITEMAP, "true"));
    }

    private static boolean isReference(String text) {
        try {
            return !URI.create(text).toString().isEmpty();
        } catch (IllegalArgumentException unusable) {
            return false;
        }
    }

    /** An address as an issue shows it. */
    static String shown(String address) {
        return address.length() > MOST_SHOWN ? address.substring(0, MOST_SHOWN) + "…" : address;
    }

    /** The address of a page on the web, as far as it is one. */
    static Optional<URI> address(String text) {
        try {
            return text.matches("https?://\\S+") ? Optional.of(URI.create(text)) : Optional.empty();
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static CatalogPage listed(Portal portal, PageBody body, boolean isFirst) throws ProtocolException {
        var sitemap = Sitemaps.of(body);
        if (sitemap.isIndex()) {
            return CatalogPage.branch(
                    0, sitemap.addresses().stream().map(SitemapFeed::sitemap).toList(), 0);
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

    /**
     * Reads a page that was promised to hold a dataset.
     *
     * @param mayBeOther whether the page was listed among others that describe no dataset
     */
    static CatalogPage page(PageBody body, RecordSink sink, boolean mayBeOther) throws ProtocolException {
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
        var place = body.uri().toString();
        if (!described.whole()) {
            records.issue(IssueCode.ANSWER_MALFORMED, place, "the page ends before its end tag");
        } else if (records.received() == 0 && mayBeOther && described.isOther()) {
            records.skip(IssueCode.ENTRY_NOT_DATA, place, "a page that says it is something else than a dataset");
        } else if (records.received() == 0) {
            records.issue(IssueCode.RECORD_EMPTY, place, "a page that describes no dataset");
        }
        boolean isKept = described.whole() && records.received() > 0;
        return records.branch(List.of(), records.received() - (isKept ? 1 : 0));
    }
}
