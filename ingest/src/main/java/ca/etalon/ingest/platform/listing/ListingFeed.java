package ca.etalon.ingest.platform.listing;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.config.ElementSelector;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.CatalogPage;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import ca.etalon.ingest.platform.answer.HtmlAnswer;
import ca.etalon.ingest.platform.answer.PageRecords;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * A listing over one page or several.
 *
 * <p>It is whole where its {@code total} was received. Without one it is taken for whole where the last page names no next one
 * and was seen to its end tag. A page on which nothing is an item is refused, since selectors that no longer fit look the
 * same: an empty listing has to say so by {@code none}, or by a total of 0.
 */
final class ListingFeed implements CatalogFeed {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[\\h,.’'](?=\\d{3})\\d{3})+|\\d{1,12}");

    /** Carried by requests for the further pages of a folder whose first page stated the total. */
    private static final String PROMISED = "promised";

    private static final int MOST_DIGITS = 18;

    @Override
    public String name() {
        return "listing";
    }

    @Override
    public PageRequest firstRequest(Portal portal) {
        var start = portal.options().get("start");
        // With its slash the address is the one that links back to the first page have.
        var root = portal.url().getPath().isEmpty() ? portal.url().resolve("/") : portal.url();
        return PageRequest.page(start == null ? root : root.resolve(start));
    }

    @Override
    public CatalogPage parse(Portal portal, PageBody body, RecordSink sink) throws ProtocolException {
        var answer = HtmlAnswer.of(body);
        var page = answer.document();
        var options = portal.options();
        var selectors = new Selectors(options);
        var items = selectors.elements("item", page);
        var folders = addresses(selectors, "folder", page);
        var total = total(selectors, page);
        if (items.isEmpty() && folders.isEmpty() && !isSaidEmpty(selectors, page, total)) {
            throw new ProtocolException(
                    IssueCode.ANSWER_MALFORMED,
                    body.uri().toString(),
                    "nothing on the page is an item (" + options.get("item") + ") and nothing says that it is empty");
        }
        var records = new PageRecords(answer.issues(), sink);
        for (int i = 0; i < items.size(); i++) {
            var item = new ListingItem(selectors, items.get(i), "item " + (i + 1));
            records.count();
            records.add(item.read(), item.locator());
        }
        var next = addresses(selectors, "next", page).stream()
                .filter(request -> !request.uri().equals(body.uri()))
                .findFirst();
        if (options.containsKey("folder")) {
            if (!answer.whole()) {
                throw new ProtocolException(
                        IssueCode.ANSWER_MALFORMED,
                        body.uri().toString(),
                        "a listing with folders that ends before its end tag may have named more");
            }
            return folder(records, next, folders, body, total);
        }
        return new CatalogPage(
                records.received(),
                next.stream().toList(),
                total,
                OptionalLong.empty(),
                next.isEmpty() && answer.whole());
    }

    /**
     * A folder among folders: its first page promises the total it states for its own pages, which then promise nothing; where
     * it states none, each page promises what it brought.
     */
    private static CatalogPage folder(
            PageRecords records,
            Optional<PageRequest> next,
            List<PageRequest> folders,
            PageBody body,
            OptionalLong total) {
        boolean isPromised = body.carried().containsKey(PROMISED);
        boolean isTotalKnown = isPromised || total.isPresent();
        var requests = new ArrayList<>(folders);
        next.map(page -> isTotalKnown ? page.carrying(Map.of(PROMISED, "true")) : page)
                .ifPresent(requests::add);
        return records.branch(requests, isPromised ? 0 : total.orElse(records.received()));
    }

    private static List<PageRequest> addresses(Selectors selectors, String option, Document page) {
        return selectors.values(option, "href", page).stream()
                .filter(address -> address.matches("https?://\\S+"))
                .map(address -> address.replaceFirst("#.*", ""))
                .distinct()
                .map(ListingFeed::address)
                .filter(Objects::nonNull)
                .map(PageRequest::page)
                .toList();
    }

    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException unusable) {
            return null;
        }
    }

    private static boolean isSaidEmpty(Selectors selectors, Document page, OptionalLong total) {
        return !selectors.elements("none", page).isEmpty() || (total.isPresent() && total.getAsLong() == 0);
    }

    /** The total as the page writes it: "1 024 résultats", "1,024 results", "1–10 of 57"; none where no count is that long. */
    private static OptionalLong total(Selectors selectors, Document page) {
        var text = selectors.value("total", page);
        var matcher = NUMBER.matcher(text == null ? "" : text);
        long largest = -1;
        while (matcher.find()) {
            var digits = matcher.group().replaceAll("\\D", "");
            if (digits.length() > MOST_DIGITS) {
                return OptionalLong.empty();
            }
            largest = Math.max(largest, Long.parseLong(digits));
        }
        return largest < 0 ? OptionalLong.empty() : OptionalLong.of(largest);
    }

    /** The selectors that a portal entry declares. */
    record Selectors(Map<String, String> options) {

        boolean has(String option) {
            return options.containsKey(option);
        }

        List<org.jsoup.nodes.Element> elements(String option, org.jsoup.nodes.Element inside) {
            return has(option) ? selector(option).elements(inside) : List.of();
        }

        /** The first value that the option names, or null. */
        String value(String option, org.jsoup.nodes.Element inside) {
            return has(option) ? selector(option).value(elements(option, inside)) : null;
        }

        List<String> values(String option, org.jsoup.nodes.Element inside) {
            return elements(option, inside).stream()
                    .map(element -> selector(option).value(element))
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** As {@link #values}, with an attribute where the selector names none. */
        List<String> values(String option, String attribute, org.jsoup.nodes.Element inside) {
            var named = has(option) ? selector(option) : null;
            return elements(option, inside).stream()
                    .map(
                            (named != null && named.attribute() != null ? named : new ElementSelector(null, attribute))
                                    ::value)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private ElementSelector selector(String option) {
            return ElementSelector.of(options.get(option));
        }
    }
}
