package ca.etalon.ingest.config;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What names the parts of a web page: a CSS selector, and after an {@code @} the attribute that holds the value
 * ({@code a.title@href}). Without an attribute the value is the text; without a selector it is the element itself.
 *
 * @param css null for the element itself
 * @param attribute null for the text
 */
public record ElementSelector(Evaluator css, String attribute) {

    static final ScalarKind<String> KIND = new ScalarKind<>(
            "a selector",
            "a CSS selector, and after an @ the attribute that holds the value, such as h3 a or h3 a@href",
            text -> {
                of(text);
                return text;
            });

    /** @throws IllegalStateException or {@link IllegalArgumentException} when it is no selector */
    public static ElementSelector of(String text) {
        int at = text.lastIndexOf('@');
        var css = (at < 0 ? text : text.substring(0, at)).strip();
        var attribute = at < 0 ? null : text.substring(at + 1).strip();
        if (attribute != null && !attribute.matches("[A-Za-z_][\\w:.-]*")) {
            throw new IllegalArgumentException("no attribute after the @");
        }
        if (css.isEmpty() && attribute == null) {
            throw new IllegalArgumentException("nothing is named");
        }
        return new ElementSelector(css.isEmpty() ? null : Selector.evaluatorOf(css), attribute);
    }

    /** The elements inside one, in the order of the page. */
    public List<Element> elements(Element inside) {
        return css == null ? List.of(inside) : inside.select(css);
    }

    /** The value of an element that this names: absolute where it is an address, null where there is none. */
    public String value(Element element) {
        var value = attribute == null ? element.text() : isAddress() ? address(element) : element.attr(attribute);
        return value.isBlank() ? null : value.strip();
    }

    /** The value of the first element that has one, or null. */
    public String value(List<Element> elements) {
        return elements.stream()
                .map(this::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean isAddress() {
        return attribute.equalsIgnoreCase("href") || attribute.equalsIgnoreCase("src");
    }

    private String address(Element element) {
        var absolute = element.absUrl(attribute);
        return absolute.isEmpty() ? element.attr(attribute) : absolute;
    }
}
