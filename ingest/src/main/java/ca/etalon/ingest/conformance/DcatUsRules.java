package ca.etalon.ingest.conformance;

import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.Conformance.Form;
import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rules of DCAT-US 1.1 for one dataset, as a JSON Schema.
 *
 * <p>Properties are named by their path without positions, such as {@code contactPoint.hasEmail}. A mandatory property
 * is one that the schema demands at a place that the record has: the parts of a contact only where there is a contact.
 *
 * <p>The schema refers to nothing outside itself and its patterns take time in proportion to the text; a record with
 * more values than any real one is not held against it.
 */
public final class DcatUsRules {

    /** The largest record met has some two thousand. */
    private static final int MOST_VALUES = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Schema schema;
    private final MandatoryProperties mandatory;

    /** @param rules a schema of draft 2020-12; whatever it refers to stands in itself */
    public DcatUsRules(JsonNode rules) {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        schema = registry.getSchema(rules);
        mandatory = new MandatoryProperties(rules);
    }

    static Optional<DcatUsRules> load(Path file, ConfigProblems problems) {
        try {
            var text = new RulesText(file, Files.readString(file));
            return load(text, MAPPER.readTree(text.text()), problems);
        } catch (NoSuchFileException missing) {
            problems.add(file, "does not exist", "the rules of DCAT-US 1.1 as a JSON Schema");
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            problems.add(new ConfigProblem(
                    file, line, null, null, "is not JSON: " + firstLine(broken.getOriginalMessage()), "a JSON Schema"));
        } catch (MalformedInputException broken) {
            problems.add(file, "is not UTF-8", "text in UTF-8");
        } catch (IOException unreadable) {
            problems.add(file, "cannot be read", "a JSON Schema");
        }
        return Optional.empty();
    }

    private static Optional<DcatUsRules> load(RulesText text, JsonNode root, ConfigProblems problems) {
        if (!new SchemaCheck(text, root, problems).isSound()) {
            return Optional.empty();
        }
        try {
            var rules = new DcatUsRules(root);
            // Much of a schema is read only when something is held against it.
            rules.judge(MAPPER.createObjectNode());
            return Optional.of(rules);
        } catch (SchemaException noSchema) {
            problems.add(
                    text.file(), "is no schema: " + firstLine(noSchema.getMessage()), "a JSON Schema of draft 2020-12");
        } catch (StackOverflowError endless) {
            problems.add(text.file(), "refers to itself without end", "references that lead to a rule");
        }
        return Optional.empty();
    }

    private static String firstLine(String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    /** Holds one entry of a document against the rules. */
    public Conformance judge(JsonNode record) {
        if (isOversized(record)) {
            return Conformance.notHeld(Form.DCAT_US);
        }
        var broken = new TreeSet<String>();
        for (Error error : schema.validate(record)) {
            broken.add(property(error));
        }
        var demanded = mandatory.of(record);
        var violated = demanded.stream().filter(broken::contains).count();
        return new Conformance(
                Form.DCAT_US, broken.isEmpty(), demanded.size(), Math.toIntExact(violated), List.copyOf(broken));
    }

    private static boolean isOversized(JsonNode record) {
        var open = new ArrayDeque<JsonNode>(List.of(record));
        int values = 0;
        while (!open.isEmpty()) {
            var node = open.pop();
            values += node.size();
            if (values > MOST_VALUES) {
                return true;
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.push(child);
                }
            });
        }
        return false;
    }

    /** What is missing is told of the object that should have it. */
    private static String property(Error error) {
        var steps = new ArrayList<String>();
        var location = error.getInstanceLocation();
        for (int i = 0; i < location.getNameCount(); i++) {
            if (location.getElement(i) instanceof String name) {
                steps.add(name);
            }
        }
        if (error.getProperty() != null && error.getKeyword().equals("required")) {
            steps.add(error.getProperty());
        }
        return String.join(".", steps);
    }
}
