package ca.etalon.ingest.portalfact;

import ca.etalon.ingest.fact.FoldedText;
import ca.etalon.ingest.platform.answer.ElementPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The places of one page where a signal can show. */
final class PageMarks {

    /** A page with more links than this is an index of something else. */
    private static final int MOST_LINKS = 3000;
    /** A link to a page is a phrase; whole paragraphs that are links are news. */
    private static final int LONGEST_LABEL = 80;

    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_ADDRESS = 2000;

    private record Link(Element element, String address, String label) {}

    /**
     * One place where a signal shows.
     *
     * @param address absolute, http, https or mailto; the page itself where the place has none
     * @param text what stands there
     */
    record Mark(Element element, String address, String text) {

        /** English or French where the markup says so, or null. */
        String language() {
            var marked = element.closest("[lang]");
            var language = marked == null ? "" : marked.attr("lang").toLowerCase(Locale.ROOT);
            return language.startsWith("en") ? "en" : language.startsWith("fr") ? "fr" : null;
        }

        String locator() {
            return ElementPath.of(element);
        }
    }

    private final Document page;
    private final List<Link> links = new ArrayList<>();

    PageMarks(Document page) {
        this.page = page;
        page.select("a[href], area[href], button, link[href]").stream()
                .limit(MOST_LINKS)
                .forEach(element -> links.add(new Link(element, address(element), label(element))));
    }

    List<Mark> of(PortalSignals.Signal signal) {
        if (signal.element() != null) {
            return elements(signal);
        }
        return links.stream()
                .filter(link -> signal.address() == null ? bears(link, signal.words()) : leads(link, signal))
                .map(link -> new Mark(link.element(), orPage(link.address()), text(link.element())))
                .toList();
    }

    private List<Mark> elements(PortalSignals.Signal signal) {
        var marks = new ArrayList<Mark>();
        for (var element : signal.element().elements(page)) {
            var value = signal.element().value(element);
            var address = address(element);
            var isAddress = value != null && value.matches("(?i)(https?://|mailto:)\\S+");
            marks.add(new Mark(element, isAddress ? cut(value, LONGEST_ADDRESS) : orPage(address), value));
        }
        return marks;
    }

    private static boolean bears(Link link, List<String> phrases) {
        if (link.element().nameIs("link") || link.label().length() > LONGEST_LABEL) {
            return false;
        }
        var label = " " + link.label() + " ";
        return phrases.stream().anyMatch(phrase -> label.contains(" " + phrase + " "));
    }

    private static boolean leads(Link link, PortalSignals.Signal signal) {
        return link.address() != null
                && signal.address().matcher(link.address()).find();
    }

    private String orPage(String address) {
        return address == null ? cut(page.location(), LONGEST_ADDRESS) : address;
    }

    /** Where an element leads, or null where that is no address of the web or of mail. */
    private static String address(Element element) {
        var said = element.attr("href").strip();
        var address = said.regionMatches(true, 0, "mailto:", 0, 7) ? said : element.absUrl("href");
        return address.matches("(?i)(https?://|mailto:)\\S+") && address.length() <= LONGEST_ADDRESS ? address : null;
    }

    private static String label(Element element) {
        return FoldedText.words(String.join(" ", text(element), element.attr("aria-label"), element.attr("title")));
    }

    private static String text(Element element) {
        var text = element.text();
        if (!text.isBlank()) {
            return text;
        }
        var image = element.selectFirst("img[alt]");
        return image == null ? "" : image.attr("alt");
    }

    /** A text as one line of bounded length, or null. */
    static String line(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return cut(text.strip().replaceAll("\\s+", " "), LONGEST_LINE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
