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
        if (rules.has(REFERENCE)) {
            collect(root.at(rules.get(REFERENCE).asText().substring(1)), value, path, found);
        }
        if (value.isArray()) {
            value.forEach(item -> collect(rules.path("items"), item, path, found));
        } else if (value.isObject()) {
            demand(rules.path("required"), path, found);
            rules.path("dependentSchemas").properties().stream()
                    .filter(other -> value.has(other.getKey()))
                    .forEach(other -> demand(other.getValue().path("required"), path, found));
            rules.path("properties").properties().stream()
                    .filter(part -> value.path(part.getKey()).isContainerNode())
                    .forEach(part ->
                            collect(part.getValue(), value.get(part.getKey()), path + part.getKey() + ".", found));
        }
    }

    private static void demand(JsonNode required, String path, Set<String> found) {
        required.forEach(name -> found.add(path + name.asText()));
    }
}
