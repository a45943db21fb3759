package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.ProtocolException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** The statements of an answer, by subject, in the order of the document: the same bytes always give the same order. */
final class RdfGraph extends StreamRDFBase {

    /** A catalogue page of 16 MiB holds some 200 000 statements. */
    private static final int MOST_STATEMENTS = 1_000_000;

    private static final long MOST_COPIED = 10L * MOST_STATEMENTS;

    private final Map<Node, Map<String, Set<Node>>> statements = new LinkedHashMap<>();
    private final String base;
    private int count;
    private long copied;

    /** @param base what relative addresses of the document were resolved against */
    RdfGraph(String base) {
        this.base = base.replaceAll("[^/]*$", "");
    }

    /** More statements than any page of a catalogue has. */
    static final class TooManyStatementsException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ProtocolException asRefusal(String locator) {
            return new ProtocolException(
                    IssueCode.ANSWER_TOO_LARGE, locator, "more than " + MOST_STATEMENTS + " statements in one answer");
        }
    }

    @Override
    public void triple(Triple triple) {
        if (++count > MOST_STATEMENTS) {
            throw new TooManyStatementsException();
        }
        statements
                .computeIfAbsent(triple.getSubject(), subject -> new LinkedHashMap<>())
                .computeIfAbsent(Terms.known(triple.getPredicate().getURI()), predicate -> new LinkedHashSet<>(2))
                .add(triple.getObject());
    }

    @Override
    public void quad(Quad quad) {
        // Named graphs group statements about one catalogue; what they say is the same.
        triple(quad.asTriple());
    }

    /** What was written where a word stood in the place of an address, such as {@code CSV}; else null. */
    String relativeWord(String iri) {
        var rest = iri.startsWith(base) ? iri.substring(base.length()) : "";
        return rest.matches("[\\w.+-]{1,20}") ? rest : null;
    }

    Set<Node> subjects() {
        return statements.keySet();
    }

    boolean describes(Node node) {
        return statements.containsKey(node);
    }

    /** What is said about a subject, in the order of the document. */
    List<Triple> about(Node subject) {
        var triples = new ArrayList<Triple>();
        statements.getOrDefault(subject, Map.of()).forEach((predicate, objects) -> {
            var node = NodeFactory.createURI(predicate);
            objects.forEach(object -> triples.add(Triple.create(subject, node, object)));
        });
        return triples;
    }

    /**
     * Whether so many statements may still be copied for single records. A node that many records share is copied for
     * each of them, so that the length of the document alone bounds nothing.
     */
    boolean mayCopy(int number) {
        copied += number;
        return copied <= MOST_COPIED;
    }

    /** The objects of the first of these predicates that the subject has. */
    Collection<Node> objects(Node subject, String... predicates) {
        var about = statements.getOrDefault(subject, Map.of());
        for (var predicate : predicates) {
            var objects = about.get(predicate);
            if (objects != null) {
                return objects;
            }
        }
        return List.of();
    }

    boolean has(Node subject, String... predicates) {
        return !objects(subject, predicates).isEmpty();
    }

    /** Whether anything is said of the node but what kind of thing it is. */
    boolean isMoreThanNamed(Node node) {
        var about = statements.getOrDefault(node, Map.of());
        return about.size() > (about.containsKey(Terms.TYPE) ? 1 : 0);
    }

    boolean isA(Node node, String type) {
        return objects(node, Terms.TYPE).stream()
                .anyMatch(t -> t.isURI() && Terms.known(t.getURI()).equals(type));
    }
}
