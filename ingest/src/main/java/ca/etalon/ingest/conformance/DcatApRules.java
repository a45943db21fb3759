package ca.etalon.ingest.conformance;

import ca.etalon.ingest.catalogue.Conformance;
import ca.etalon.ingest.catalogue.Conformance.Form;
import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.path.P_Link;

/**
 * The rules of DCAT-AP for one dataset, as SHACL shapes.
 *
 * <p>A property of the dataset is named by itself, such as {@code dct:title}; one of what belongs to it with the kind
 * of thing it is of, such as {@code dcat:Distribution/dcat:accessURL}, and once however many distributions break the
 * rule. A mandatory property is one that a shape demands of a kind of thing that the record has.
 *
 * <p>Nothing is inferred and nothing fetched: what a vocabulary outside the record would say is not known.
 */
public final class DcatApRules {

    private static final String TURTLE = "SHACL shapes in Turtle";

    private final Shapes shapes;
    private final List<Demand> demands = new ArrayList<>();

    /** A property that a shape demands. */
    private record Demand(Shape shape, String property) {}

    /** @param rules the graph of shapes */
    public DcatApRules(Graph rules) {
        shapes = Shapes.parse(rules);
        for (Shape shape : shapes.getTargetShapes()) {
            for (PropertyShape property : shape.getPropertyShapes()) {
                if (property.getConstraints().stream().anyMatch(DcatApRules::isDemand)
                        && property.getSeverity().equals(Severity.Violation)
                        && property.getPath() instanceof P_Link link) {
                    demands.add(new Demand(shape, PropertyName.of(link.getNode())));
                }
            }
        }
    }

    private static boolean isDemand(Constraint constraint) {
        return constraint instanceof MinCount count && count.getMinCount() > 0;
    }

    static Optional<DcatApRules> load(Path file, ConfigProblems problems) {
        try {
            var text = new RulesText(file, Files.readString(file));
            return load(text, graph(text.text()), problems);
        } catch (NoSuchFileException missing) {
            problems.add(file, "does not exist", "the rules of DCAT-AP as SHACL shapes");
        } catch (MalformedInputException broken) {
            problems.add(file, "is not UTF-8", TURTLE);
        } catch (IOException unreadable) {
            problems.add(file, "cannot be read", TURTLE);
        } catch (RiotParseException broken) {
            int line = Math.toIntExact(Math.max(1, broken.getLine()));
            problems.add(
                    new ConfigProblem(file, line, null, null, "is not Turtle: " + broken.getOriginalMessage(), TURTLE));
        } catch (RiotException broken) {
            problems.add(file, "is not Turtle: " + broken.getMessage(), TURTLE);
        }
        return Optional.empty();
    }

    private static Optional<DcatApRules> load(RulesText text, Graph graph, ConfigProblems problems) {
        if (!new ShapeCheck(text, problems).isSound(graph)) {
            return Optional.empty();
        }
        try {
            var rules = new DcatApRules(graph);
            if (!rules.shapes.getTargetShapes().isEmpty()) {
                return Optional.of(rules);
            }
            problems.add(text.file(), "holds no shape with a target", TURTLE);
        } catch (RuntimeException broken) {
            // Jena fails on a value that a shape cannot have in as many ways as there are kinds of values.
            problems.add(text.file(), "holds a shape that cannot be read: " + broken.getMessage(), TURTLE);
        }
        return Optional.empty();
    }

    /** Reads shapes, or anything else, from Turtle. */
    public static Graph graph(Path file) throws IOException {
        return graph(Files.readString(file));
    }

    /** Refuses whatever is to be said of a file, with its line. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(String message, long line, long col) {
            throw new RiotParseException(message, line, col);
        }

        @Override
        public void error(String message, long line, long col) {
            throw new RiotParseException(message, line, col);
        }

        @Override
        public void fatal(String message, long line, long col) {
            throw new RiotParseException(message, line, col);
        }
    }

    private static Graph graph(String turtle) {
        var graph = GraphMemFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).errorHandler(new Strict()).parse(graph);
        return graph;
    }

    /** What Jena reports of a graph, as it reports it. */
    public ValidationReport report(Graph data) {
        return ShaclValidator.get().validate(shapes, data);
    }

    /**
     * Holds one dataset against the rules.
     *
     * @param statements about it and what belongs to it
     */
    public Conformance judge(Node record, List<Triple> statements) {
        // By term and not by value: what is written twice in two ways is two values to a cardinality.
        var data = GraphMemFactory.createDefaultGraphSameTerm();
        statements.forEach(data::add);
        var broken = new TreeSet<String>();
        for (var entry : report(data).getEntries()) {
            if (entry.severity().equals(Severity.Violation)) {
                broken.add(PropertyName.of(data, record, entry.focusNode(), entry.resultPath()));
            }
        }
        var demanded = new TreeSet<String>();
        for (var demand : demands) {
            for (var target : demand.shape().getTargets()) {
                target.getFocusNodes(data)
                        .forEach(focus -> demanded.add(PropertyName.prefixed(data, record, focus, demand.property())));
            }
        }
        var violated = demanded.stream().filter(broken::contains).count();
        return new Conformance(
                Form.RDF, broken.isEmpty(), demanded.size(), Math.toIntExact(violated), List.copyOf(broken));
    }
}
