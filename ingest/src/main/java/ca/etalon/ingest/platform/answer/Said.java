package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.LocalizedText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A part of a JSON answer, with the JSON pointer to it. Asking for what is not there, or is of another kind, gives
 * nothing; it is never an error.
 */
public final class Said {
    private final JsonNode node;
    private final Said parent;
    private final String step;

    /** @param pointer where the answer holds it */
    public Said(JsonNode node, String pointer) {
        this(node, null, pointer);
    }

    /** @param step the pointer itself, or the last step of it where there is a parent */
    private Said(JsonNode node, Said parent, String step) {
        this.node = node == null ? MissingNode.getInstance() : node;
        this.parent = parent;
        this.step = step;
    }

    public JsonNode node() {
        return node;
    }

    /** The JSON pointer; put together when asked for, since of most parts nobody asks. */
    public String pointer() {
        return parent == null
                ? step
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    public Said at(String name) {
        return new Said(node.isObject() ? node.get(name) : null, this, name);
    }

    /** The first of these children that is there, else the first of them, absent. */
    public Said firstOf(String... names) {
        for (var name : names) {
            var child = at(name);
            if (!child.isAbsent()) {
                return child;
            }
        }
        return at(names[0]);
    }

    /** Not there, or null. */
    public boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isArray() {
        return node.isArray();
    }

    public boolean isEmptyRecord() {
        return isAbsent() || (node.isContainerNode() && node.isEmpty());
    }

    /** The kind of value, in words for a message. */
    public String kind() {
        return isAbsent() ? "nothing" : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /** The elements of an array, also the null ones; of a lone value, that value; of nothing, none. */
    public List<Said> items() {
        if (!node.isArray()) {
            return isAbsent() ? List.of() : List.of(this);
        }
        var items = new ArrayList<Said>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new Said(node.get(i), this, Integer.toString(i)));
        }
        return items;
    }

    public List<String> names() {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The text of a scalar, or null where it is blank or no scalar. */
    public String text() {
        if (!node.isValueNode() || node.isNull() || node.isMissingNode()) {
            return null;
        }
        var text = node.asText();
        return text.isBlank() ? null : text;
    }

    /** The text of the first of these children that has one, or null. */
    public String text(String... names) {
        for (var name : names) {
            var text = at(name).text();
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The texts of the scalars among the items; of objects, the text of the first of {@code names}. */
    public List<String> texts(String... names) {
        var texts = new ArrayList<String>();
        for (var item : items()) {
            var text = item.isObject() ? item.text(names) : item.text();
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text of a scalar, or an array or object as JSON, or null. */
    public String raw() {
        if (node.isContainerNode()) {
            return node.isEmpty() ? null : node.toString();
        }
        return text();
    }

    /** The texts of {@link #texts} as one, or null. */
    public String joined(String... names) {
        var texts = texts(names);
        return texts.isEmpty() ? null : String.join(", ", texts);
    }

    /** A whole number, or digits written as text, that is not negative; else null. */
    public Long whole() {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() && node.longValue() >= 0 ? node.longValue() : null;
        }
        var text = node.isTextual() ? node.textValue().strip() : "";
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** Whether it is true, or the word. */
    public boolean isTrue() {
        return node.isBoolean()
                ? node.booleanValue()
                : node.isTextual() && node.textValue().equalsIgnoreCase("true");
    }

    public boolean isFalse() {
        return node.isBoolean()
                ? !node.booleanValue()
                : node.isTextual() && node.textValue().equalsIgnoreCase("false");
    }

    /** An object or array written as JSON in a text, as that; anything else as it is. */
    public Said embedded() {
        var text = node.isTextual() ? node.textValue().strip() : "";
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return this;
        }
        var inner = JsonAnswer.embedded(text);
        return inner == null || !inner.isContainerNode() ? this : new Said(inner, parent, step);
    }

    /** A text, or its forms by language ({@code {"en": …, "fr-CA": …}}). */
    public LocalizedText localized() {
        if (!node.isObject()) {
            return LocalizedText.of(text());
        }
        var en = inLanguage("en");
        var fr = inLanguage("fr");
        var any = en != null ? en : fr != null ? fr : firstText();
        return any == null ? LocalizedText.NONE : new LocalizedText(any, en, fr);
    }

    /** As {@link #localized}, for the values of JSON-LD ({@code {"@value": …, "@language": …}}), one or several. */
    public LocalizedText localizedValue() {
        String any = null;
        String en = null;
        String fr = null;
        for (var item : items()) {
            var text = item.isObject() ? item.text("@value") : item.text();
            var language = String.valueOf(item.text("@language")).toLowerCase(Locale.ROOT);
            any = any == null ? text : any;
            en = en == null && language.startsWith("en") ? text : en;
            fr = fr == null && language.startsWith("fr") ? text : fr;
        }
        return any == null ? LocalizedText.NONE : new LocalizedText(any, en, fr);
    }

    private String firstText() {
        return names().stream()
                .map(name -> at(name).text())
                .filter(t -> t != null)
                .findFirst()
                .orElse(null);
    }

    private String inLanguage(String language) {
        for (var name : names()) {
            var tag = name.toLowerCase(Locale.ROOT).replace('_', '-');
            if (tag.equals(language) || tag.startsWith(language + "-")) {
                var text = at(name).text();
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
