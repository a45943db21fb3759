package ca.etalon.ingest.platform.ogcrecords;

import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.JsonAnswer;
import ca.etalon.ingest.platform.answer.PageLink;
import ca.etalon.ingest.platform.answer.PageRecords;
import ca.etalon.ingest.platform.answer.Query;
import ca.etalon.ingest.platform.answer.Said;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The collections of records of a server, and the pages of each, with the number of matches.
 *
 * <p>The first page of a collection promises its matches, so that the totals of several collections add up. A link to a next
 * page is followed on the server that was asked; where it counts by offset, the count is our own. A cursor says nothing of
 * where it stands, so the matches and the records received so far are carried from page to page.
 */
final class RecordsFeed implements CatalogFeed {

    private static final int PAGE_SIZE = 100;
    private static final String JSON = "application/geo+json,application/json;q=0.9";
    /** Carried to the pages after the first: the matches, the records before it, and whether a cursor leads to it. */
    private static final String TOTAL = "total";

    private static final String BEFORE = "before";
    private static final String CURSOR = "cursor";
    private static final Pattern OFFSET = Pattern.compile("(?i)(?:^|&)(offset|startindex)=");

    @Override
    public String name() {
        return "records";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        var collection = portal.options().get("collection");
        return collection == null
                ? PageRequest.json(portal.apiBase() + "/collections?f=json")
                : items(portal, collection);
    }

    private static PageRequest items(Portal portal, String collection) {
        return PageRequest.of(
                URI.create(portal.apiBase() + "/collections/" + Query.encode(collection) + "/items?f=json&limit="
                        + PAGE_SIZE),
                JSON);
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = JsonAnswer.of(body);
        var records = new PageRecords(answer.issues(), sink);
        if (answer.root().at("collections").isArray()) {
            return records.branch(collections(portal, answer.root()), 0);
        }
        records.readAll(JsonAnswer.records(answer.root().at("features")), OgcRecord::read);
        var carried = body.carried();
        var said = answer.root().firstOf("numberMatched", "numberTotal").whole();
        var total = carried.containsKey(TOTAL) ? Long.valueOf(carried.get(TOTAL)) : said;
        long before = carried.containsKey(BEFORE) ? Long.parseLong(carried.get(BEFORE)) : offset(body.uri());
        boolean isFirst = carried.isEmpty() && before == 0 && total != null;
        var next = next(body, answer.root(), before + records.received(), records.received(), total);
        return new CatalogPage(
                records.received(),
                next.stream().toList(),
                OptionalLong.empty(),
                isFirst ? OptionalLong.of(total) : OptionalLong.empty(),
                false);
    }

    /** Collections of records; a server may hold collections of features beside them, which are data and no catalogue. */
    private static List<PageRequest> collections(Portal portal, Said root) throws ProtocolException {
        var requests = new ArrayList<PageRequest>();
        for (var collection : root.at("collections").items()) {
            var type = collection.at("itemType").joined();
            var id = collection.text("id", "name");
            if (id != null && type != null && type.toLowerCase(Locale.ROOT).contains("record")) {
                requests.add(items(portal, id));
            }
        }
        if (requests.isEmpty()) {
            throw JsonAnswer.malformed(root.at("collections"), "no collection of records among the collections");
        }
        return requests;
    }

    private static Optional<PageRequest> next(PageBody body, Said root, long reached, long received, Long total) {
        var asked = body.uri();
        var link = root.at("links").items().stream()
                .filter(l -> "next".equals(l.text("rel")))
                .map(l -> l.text("href"))
                .filter(href -> href != null)
                .findFirst();
        boolean more = received > 0 && (total == null ? link.isPresent() : reached < total);
        if (!more) {
            return Optional.empty();
        }
        var linked = link.flatMap(href -> PageLink.follow(asked, href));
        var counts = linked.map(uri -> OFFSET.matcher(String.valueOf(uri.getRawQuery())));
        boolean byCursor = counts.isPresent() && !counts.get().find();
        var carried = new HashMap<String, String>();
        carried.put(BEFORE, Long.toString(reached));
        if (total != null) {
            carried.put(TOTAL, Long.toString(total));
        }
        if (byCursor) {
            carried.put(CURSOR, "true");
            return linked.map(uri -> PageRequest.of(uri, JSON).carrying(carried));
        }
        if (body.carried().containsKey(CURSOR)) {
            // Counting on by offset could start over; what is missing shows in the total.
            return Optional.empty();
        }
        boolean fromOne = counts.isPresent() && counts.get().group(1).equalsIgnoreCase("startindex");
        var parameter = fromOne ? counts.get().group(1) : "offset";
        var path = asked.getScheme() + "://" + asked.getRawAuthority() + asked.getRawPath();
        var uri = URI.create(path + "?f=json&limit=" + PAGE_SIZE + "&" + parameter + "=" + reached);
        return Optional.of(PageRequest.of(uri, JSON).carrying(carried));
    }

    private static long offset(URI asked) {
        return Math.max(Query.number(asked, "offset", 0), Query.number(asked, "startindex", 0));
    }
}
