package ca.etalon.ingest.platform.schemaorg;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of the properties that one page marks up, each and all together within bounds: properties can stand inside each
 * other, and the same text would be taken once for each.
 */
final class MarkedText {

    /** The longest description of a real dataset has some 30 000 characters. */
    static final int MOST_OF_A_PROPERTY = 100_000;

    /** For all properties of a page; what is looked at counts, so that elements without text cost too. */
    static final int MOST_OF_A_PAGE = 4_000_000;

    private int left = MOST_OF_A_PAGE;
    private boolean cut;

    /** Whether anything of the page was left out. */
    boolean isCut() {
        return cut;
    }

    /** The text as a reader sees it, up to the bound; nothing where the bound of the page is reached. */
    Optional<String> of(Element element) {
        int most = Math.min(left, MOST_OF_A_PROPERTY);
        var read = new Bounded(most);
        boolean fits = NodeTraversor.filter(read, element) != NodeFilter.FilterResult.STOP;
        left -= Math.min(left, read.seen);
        cut |= !fits;
        if (fits) {
            return Optional.of(element.text());
        }
        var text = read.text.toString().replaceAll("\\s+", " ").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A value that is of no use in part, such as an address. */
    Optional<String> whole(String value) {
        if (value.length() > Math.min(left, MOST_OF_A_PROPERTY)) {
            cut = true;
            return Optional.empty();
        }
        left -= value.length();
        return Optional.of(value);
    }

    /** Takes text until there is too much of it. */
    private static final class Bounded implements NodeFilter {
        private final int most;
        private final StringBuilder text = new StringBuilder();
        private int seen;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            seen++;
            if (node instanceof TextNode piece) {
                var said = piece.getWholeText();
                int room = Math.max(0, most - seen);
                text.append(said, 0, Math.min(room, said.length()));
                seen += said.length();
            } else {
                text.append(' ');
            }
            return seen > most ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
