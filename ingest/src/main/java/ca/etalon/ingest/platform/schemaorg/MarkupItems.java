package ca.etalon.ingest.platform.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
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

    /** Whether a thing of one of these types stands on the page by itself, not as the property of another. */
    boolean hasAny(Element page, Collection<String> schemaTypes) {
        return page.select("[" + scope + "][" + type + "]:not([" + property + "])").stream()
                .anyMatch(element -> schemaTypes.stream().anyMatch(schemaType -> isOf(element, schemaType)));
    }

    ObjectNode json(Element item, MarkedText texts) {
        return json(item, texts, 0);
    }

    private ObjectNode json(Element item, MarkedText texts, int depth) {
        var thing = JSON.objectNode();
        thing.set("@type", words(item.attr(type)));
        if (item.hasAttr(id)) {
            texts.whole(absolute(item, id)).ifPresent(address -> thing.put("@id", address));
        }
        item.children().forEach(child -> collect(child, thing, texts, depth));
        return thing;
    }

    private void collect(Element element, ObjectNode thing, MarkedText texts, int depth) {
        boolean isItem = element.hasAttr(scope);
        if (element.hasAttr(property)) {
            Optional<JsonNode> value = isItem && depth < DEEPEST
                    ? Optional.of(json(element, texts, depth + 1))
                    : value(element, texts).map(JSON::textNode);
            for (var name : element.attr(property).strip().split("\\s+")) {
                if (!name.isEmpty() && value.isPresent()) {
                    add(thing, SchemaThing.term(name), value.get());
                }
            }
        }
        if (!isItem) {
            element.children().forEach(child -> collect(child, thing, texts, depth));
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

    private static Optional<String> value(Element element, MarkedText texts) {
        if (element.hasAttr("content")) {
            return texts.whole(element.attr("content"));
        }
        return switch (element.tagName().toLowerCase(Locale.ROOT)) {
            case "a", "link", "area" -> texts.whole(absolute(element, "href"));
            case "img", "audio", "video", "source", "iframe", "embed" -> texts.whole(absolute(element, "src"));
            case "object" -> texts.whole(absolute(element, "data"));
            case "time" -> element.hasAttr("datetime") ? texts.whole(element.attr("datetime")) : texts.of(element);
            case "data", "meter" -> texts.whole(element.attr("value"));
            default -> element.hasAttr("resource") ? texts.whole(absolute(element, "resource")) : texts.of(element);
        };
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
