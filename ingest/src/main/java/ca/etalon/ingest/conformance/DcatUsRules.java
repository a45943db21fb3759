package ca.etalon.ingest.conformance;

import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.Conformance.Form;
import ca.etalon.ingest.config.ConfigProblems;
import com.fasterxml.jackson.core.JsonProcessingException;
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
 * <p>Properties are named by their path without positions, such as {@code contactPoint.hasEmail}. A mandatory property is one
 * that the schema demands at a place that the record has: the parts of a contact only where there is a contact.
 *
 * <p>The schema refers to nothing outside itself and its patterns take time in proportion to the text; a record with more
 * values than any real one is not held against it.
 */
public final class DcatUsRules {

    /** The largest record met has some two thousand. */
    private static final int MOST_VALUES = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
            return Optional.of(new DcatUsRules(MAPPER.readTree(Files.readString(file))));
        } catch (NoSuchFileException missing) {
            problems.add(file, "does not exist", "the rules of DCAT-US 1.1 as a JSON Schema");
        } catch (JsonProcessingException | MalformedInputException broken) {
            problems.add(
                    file,
                    "is not JSON: " + broken.getMessage().lines().findFirst().orElse(""),
                    "a JSON Schema");
        } catch (IOException unreadable) {
            problems.add(file, "cannot be read", "a JSON Schema");
        } catch (SchemaException noSchema) {
            problems.add(file, "is no schema: " + noSchema.getMessage(), "a JSON Schema of draft 2020-12");
        }
        return Optional.empty();
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
