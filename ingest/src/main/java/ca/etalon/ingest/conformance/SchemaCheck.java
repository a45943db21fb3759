package ca.etalon.ingest.conformance;

import ca.etalon.ingest.config.ConfigProblems;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.Optional;

/**
 * Whether a document is a schema of one dataset. One that is not would let every record pass: an empty file, a list, a
 * type that there is none of and a reference to nowhere demand nothing.
 */
final class SchemaCheck {

    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final RulesText rules;
    private final JsonNode root;
    private final ConfigProblems problems;
    private boolean isSound = true;

    SchemaCheck(RulesText rules, JsonNode root, ConfigProblems problems) {
        this.rules = rules;
        this.root = root;
        this.problems = problems;
    }

    boolean isSound() {
        if (!root.isObject()) {
            refuse(JsonPointer.empty(), "is no object", "a JSON Schema with required and properties");
            return false;
        }
        if (root.has("$schema") && !root.get("$schema").asText().equals(DIALECT)) {
            refuse(JsonPointer.compile("/$schema"), "is another dialect", DIALECT);
            return false;
        }
        if (root.path("required").isEmpty() || root.path("properties").isEmpty()) {
            refuse(JsonPointer.empty(), "demands nothing of a dataset", "an object with required and properties");
        }
        for (Error error : metaSchema().validate(root)) {
            var at = JsonPointer.compile(error.getInstanceLocation().toString());
            refuse(at, "is not as a schema has it: " + error.getMessage(), "what draft 2020-12 allows there");
        }
        references(root, JsonPointer.empty());
        return isSound;
    }

    private static com.networknt.schema.Schema metaSchema() {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config))
                .getSchema(SchemaLocation.of(DIALECT));
    }

    /** Which properties are mandatory is read along references by their pointers. */
    private void references(JsonNode node, JsonPointer at) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                references(node.get(i), at.appendIndex(i));
            }
            return;
        }
        node.properties().forEach(part -> {
            var below = at.appendProperty(part.getKey());
            boolean isWord = part.getValue().isTextual();
            if (isWord
                    && part.getKey().equals("$ref")
                    && !isInside(part.getValue().asText())) {
                refuse(below, "leads to nothing in this file", "# or #/ and the path of a part of this file");
            } else if (isWord
                    && (part.getKey().equals("$dynamicRef") || part.getKey().equals("$id"))) {
                refuse(below, "is not read", "$ref to a part of this file");
            }
            references(part.getValue(), below);
        });
    }

    private boolean isInside(String reference) {
        return reference.equals("#")
                || reference.startsWith("#/")
                        && !root.at(reference.substring(1)).isMissingNode();
    }

    private void refuse(JsonPointer at, String fault, String allowed) {
        isSound = false;
        var node = root.at(at);
        var path = at.toString();
        rules.refuse(
                problems,
                line(at),
                path.isEmpty() ? null : path.substring(1).replace('/', '.'),
                node.isValueNode() ? node.asText() : null,
                fault,
                allowed);
    }

    private int line(JsonPointer at) {
        try (var parser = MAPPER.createParser(rules.text())) {
            return lineOf(parser, at).orElse(1);
        } catch (IOException alreadyRead) {
            return 1;
        }
    }

    private static Optional<Integer> lineOf(JsonParser parser, JsonPointer at) throws IOException {
        while (parser.nextToken() != null) {
            if (parser.getParsingContext().pathAsPointer().equals(at)) {
                return Optional.of(parser.currentTokenLocation().getLineNr());
            }
        }
        return Optional.empty();
    }
}
