package ca.etalon.ingest.platform.answer;

import java.util.ArrayDeque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Where an element stands on its page, as a CSS selector from the nearest id. Made in one walk upwards: asking the page whether a
 * shorter selector would do takes too long on pages that are made to be slow.
 */
public final class ElementPath {

    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z][\\w-]{0,60}");
    private static final int MOST_STEPS = 40;

    private ElementPath() {}

    public static String of(Element element) {
        var steps = new ArrayDeque<String>();
        for (var at = element; at != null && at.parent() != null && steps.size() < MOST_STEPS; at = at.parent()) {
            if (hasOwnId(at)) {
                steps.addFirst("#" + at.id());
                break;
            }
            steps.addFirst(step(at));
        }
        return String.join(" > ", steps);
    }

    private static boolean hasOwnId(Element element) {
        return PLAIN_ID.matcher(element.id()).matches()
                && element.ownerDocument() != null
                && element.ownerDocument().getElementById(element.id()) == element;
    }

    private static String step(Element element) {
        var parent = element.parent();
        boolean isAlone = element.nameIs("body") || parent.childrenSize() == 1;
        return element.normalName() + (isAlone ? "" : ":nth-child(" + (element.elementSiblingIndex() + 1) + ")");
    }
}
