package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.platform.answer.Said;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the page of a service says of all its layers, carried to the answer that has the layers: who made it, under which
 * terms, what it can do.
 */
record ServiceFacts(Map<String, String> carried) {

    /** Bounded, since it is kept for every service whose layers are still to be asked for. */
    private static final int LONGEST = 4_000;

    ServiceFacts(Said service) {
        this(texts(service));
    }

    /**
     * @param ids the layers that are to be rows
     * @param alsoMap whether the same layers are a MapServer too
     * @param partial whether the service's other layers are rows already
     */
    ServiceFacts(Said service, List<String> ids, boolean alsoMap, boolean partial) {
        this(with(texts(service), ids, alsoMap, partial));
    }

    private static Map<String, String> texts(Said service) {
        var facts = new HashMap<String, String>();
        var info = service.at("documentInfo");
        put(facts, "copyright", service.text("copyrightText"));
        put(facts, "description", service.text("serviceDescription", "description"));
        put(facts, "author", info.text("Author"));
        put(facts, "keywords", info.text("Keywords"));
        put(facts, "category", info.text("Category"));
        put(facts, "capabilities", service.at("capabilities").joined());
        put(facts, "formats", service.at("supportedQueryFormats").joined());
        put(facts, "extensions", service.at("supportedExtensions").joined());
        put(
                facts,
                "extent",
                service.firstOf("fullExtent", "extent", "initialExtent").raw());
        put(facts, "edited", service.at("editingInfo").text("lastEditDate"));
        return facts;
    }

    private static Map<String, String> with(
            Map<String, String> facts, List<String> ids, boolean alsoMap, boolean partial) {
        facts.put("ids", String.join(" ", ids));
        put(facts, "map", alsoMap ? "true" : null);
        put(facts, "partial", partial ? "true" : null);
        return facts;
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (value != null) {
            facts.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        }
    }

    String text(String name) {
        return carried.get(name);
    }

    List<String> ids() {
        return carried.containsKey("ids") ? List.of(carried.get("ids").split(" ")) : List.of();
    }

    /** Whether only the layers named are wanted, since the others are rows already. */
    boolean isPartial() {
        return carried.containsKey("partial");
    }

    boolean isAlsoMap() {
        return carried.containsKey("map");
    }

    /** Keywords or categories: one text with commas or semicolons. */
    List<String> words(String name) {
        var text = carried.get(name);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,;]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
