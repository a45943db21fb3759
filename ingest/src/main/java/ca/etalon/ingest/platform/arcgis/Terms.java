package ca.etalon.ingest.platform.arcgis;

import ca.etalon.ingest.platform.answer.Said;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The names of DCAT in one writing, {@code dct:title}, whichever way a feed writes them. */
final class Terms {

    private static final Map<String, String> PREFIXES = Map.of(
            "dcterms:", "dct:",
            "http://purl.org/dc/terms/", "dct:",
            "http://www.w3.org/ns/dcat#", "dcat:",
            "http://xmlns.com/foaf/0.1/", "foaf:",
            "http://www.w3.org/2006/vcard/ns#", "vcard:");

    private static final Map<String, String> BARE = bare(Map.of(
            "dcat:",
            "dataset distribution keyword theme contactPoint landingPage accessURL accessUrl downloadURL downloadUrl mediaType"
                    + " byteSize",
            "dct:",
            "title description identifier issued modified license rights accessRights publisher language spatial temporal"
                    + " accrualPeriodicity conformsTo format",
            "vcard:",
            "fn hasEmail hasURL",
            "foaf:",
            "name"));

    private Terms() {}

    private static Map<String, String> bare(Map<String, String> names) {
        var bare = new HashMap<String, String>();
        names.forEach((prefix, list) -> {
            for (var name : list.split(" ")) {
                bare.put(name, prefix + name);
            }
        });
        return bare;
    }

    /** The document with its names so written. */
    static Said of(Said root) {
        return new Said(renamed(root.node()), root.pointer());
    }

    private static JsonNode renamed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var copy = object.objectNode();
            for (var field : object.properties()) {
                var name = field.getKey().equals("@context") ? "@context" : name(field.getKey());
                // What stands under its proper name is not lost to another spelling of it.
                if (!copy.has(name) || name.equals(field.getKey())) {
                    copy.set(name, renamed(field.getValue()));
                }
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = array.arrayNode(array.size());
            array.forEach(item -> copy.add(renamed(item)));
            return copy;
        }
        return node;
    }

    private static String name(String said) {
        for (var prefix : PREFIXES.entrySet()) {
            if (said.startsWith(prefix.getKey())) {
                return prefix.getValue() + said.substring(prefix.getKey().length());
            }
        }
        return BARE.getOrDefault(said, said);
    }
}
