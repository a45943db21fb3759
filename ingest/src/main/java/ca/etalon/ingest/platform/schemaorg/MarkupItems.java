package ca.etalon.ingest.platform.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Things of schema.org that are marked up in the text of a page, made into the JSON that a block of JSON-LD would hold. */
enum MarkupItems {
    MICRODATA("itemscope", "itemtype", "itemprop", "itemid"),
    RDFA("typeof", "typeof", "property", "resource");

    /** Real pages nest three or four things. */
    private static final int DEEPEST = 20;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String scope;
    private final String type;
    private final String property;
    private final String id;

    MarkupItems(String scope, String type, String property, String id) {
        this.scope = scope;
        this.type = type;
        this.property = property;
        this.id = id;
    }

    /** The elements that begin a thing of the given type; not those inside another thing of it. */
    java.util.List<Element> ofType(Element page, String schemaType) {
        return page.select("[" + scope + "][" + type + "]").stream()
                .filter(element -> isOf(element, schemaType))
                .filter(element -> element.parents().stream().noneMatch(above -> isOf(above, schemaType)))
                .toList();
    }

    private boolean isOf(Element element, String schemaType) {
        if (!element.hasAttr(scope)) {
            return false;
        }
        for (var name : element.attr(type).strip().split("\\s+")) {
            if (SchemaThing.term(name).equals(schemaType) && (!name.equals(schemaType) || hasVocabulary(element))) {
                return true;
            }
        }
        return false;
    }

    /** A bare word is a term of schema.org only where the vocabulary was named around it. */
    private static boolean hasVocabulary(Element element) {
        for (var above = element; above != null; above = above.parent()) {
            if (above.hasAttr("vocab")) {
                return above.attr("vocab").contains("schema.org");
            }
        }
        return false;
    }

    ObjectNode json(Element item) {
        return json(item, 0);
    }

    private ObjectNode json(Element item, int depth) {
        var thing = JSON.objectNode();
        thing.set("@type", words(item.attr(type)));
        if (item.hasAttr(id)) {
            thing.put("@id", absolute(item, id));
        }
        item.children().forEach(child -> collect(child, thing, depth));
        return thing;
    }

    private void collect(Element element, ObjectNode thing, int depth) {
        boolean isItem = element.hasAttr(scope);
        if (element.hasAttr(property)) {
            var value = isItem && depth < DEEPEST ? json(element, depth + 1) : value(element);
            for (var name : element.attr(property).strip().split("\\s+")) {
                if (!name.isEmpty()) {
                    add(thing, SchemaThing.term(name), value);
                }
            }
        }
        if (!isItem) {
            element.children().forEach(child -> collect(child, thing, depth));
        }
    }

    private static void add(ObjectNode thing, String name, JsonNode value) {
        var before = thing.get(name);
        if (before == null) {
            thing.set(name, value);
        } else if (before instanceof ArrayNode several) {
            several.add(value);
        } else {
            thing.set(name, JSON.arrayNode().add(before).add(value));
        }
    }

    private static JsonNode value(Element element) {
        if (element.hasAttr("content")) {
            return JSON.textNode(element.attr("content"));
        }
        return JSON.textNode(
                switch (element.tagName().toLowerCase(Locale.ROOT)) {
                    case "a", "link", "area" -> absolute(element, "href");
                    case "img", "audio", "video", "source", "iframe", "embed" -> absolute(element, "src");
                    case "object" -> absolute(element, "data");
                    case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
                    case "data", "meter" -> element.attr("value");
                    default -> element.hasAttr("resource") ? absolute(element, "resource") : element.text();
                });
    }

    private static ArrayNode words(String text) {
        var words = JSON.arrayNode();
        for (var word : text.strip().split("\\s+")) {
            words.add(word);
        }
        return words;
    }

    private static String absolute(Element element, String attribute) {
        var absolute = element.absUrl(attribute);
        return absolute.isEmpty() ? element.attr(attribute) : absolute;
    }
}
