package ca.etalon.ingest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The properties that a JSON Schema demands of a record: {@code required} of every object that the record has, and of
 * {@code dependentSchemas} where the object has the property that they depend on.
 */
final class MandatoryProperties {

    private static final String REFERENCE = "$ref";

    private final JsonNode root;

    MandatoryProperties(JsonNode root) {
        this.root = root;
    }

    /** By their paths without positions. */
    Set<String> of(JsonNode record) {
        var found = new TreeSet<String>();
        collect(root, record, "", found);
        return found;
    }

    private void collect(JsonNode rules, JsonNode value, String path, Set<String> found) {
        if (value.isArray()) {
            var items = rules.get("items");
            if (items != null) {
                value.forEach(item -> collect(resolved(items), item, path, found));
            }
            return;
        }
        if (!value.isObject()) {
            return;
        }
        rules.path("required").forEach(name -> found.add(path + name.asText()));
        rules.path("dependentSchemas").properties().stream()
                .filter(demand -> value.has(demand.getKey()))
                .forEach(demand -> demand.getValue().path("required").forEach(name -> found.add(path + name.asText())));
        rules.path("properties").properties().forEach(property -> {
            var part = value.get(property.getKey());
            if (part != null && part.isContainerNode()) {
                collect(resolved(property.getValue()), part, path + property.getKey() + ".", found);
            }
        });
    }

    private JsonNode resolved(JsonNode rules) {
        return rules.has(REFERENCE) ? root.at(rules.get(REFERENCE).asText().substring(1)) : rules;
    }
}
