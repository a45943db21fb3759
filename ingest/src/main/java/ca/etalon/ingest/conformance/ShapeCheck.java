package ca.etalon.ingest.conformance;

import ca.etalon.ingest.config.ConfigProblems;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;

/**
 * Whether a graph says its shapes in words of SHACL. A word that SHACL does not have is not read, so that a misspelt
 * rule would let every record pass.
 */
final class ShapeCheck {

    private static final Set<String> WORDS = words();
    private static final Set<String> COUNTS =
            Set.of("minCount", "maxCount", "minLength", "maxLength", "qualifiedMinCount", "qualifiedMaxCount");
    private static final Set<String> NODE_KINDS = new TreeSet<>(
            Set.of("BlankNode", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRI", "IRIOrLiteral", "Literal"));

    private final RulesText rules;
    private final ConfigProblems problems;
    private boolean isSound = true;

    ShapeCheck(RulesText rules, ConfigProblems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    boolean isSound(Graph graph) {
        graph.stream().sorted(ShapeCheck::inOrder).forEach(this::check);
        return isSound;
    }

    private static int inOrder(Triple one, Triple other) {
        return (one.getPredicate() + " " + one.getObject()).compareTo(other.getPredicate() + " " + other.getObject());
    }

    private void check(Triple triple) {
        var predicate = word(triple.getPredicate());
        Stream.of(triple.getPredicate(), triple.getObject())
                .map(ShapeCheck::word)
                .filter(word -> word != null && !WORDS.contains(word))
                .forEach(word -> refuse(rules.line(word), word, null, "is no word of SHACL", "such as minCount"));
        if (predicate == null) {
            return;
        }
        var said = value(triple.getObject());
        int line = rules.line(predicate, said);
        if (COUNTS.contains(predicate) && !isCount(triple.getObject())) {
            refuse(line, predicate, said, "is not a whole number", "digits without quotes, such as 1");
        } else if (predicate.equals("nodeKind") && !NODE_KINDS.contains(said)) {
            refuse(line, predicate, said, "is no kind of node", "sh:" + String.join(", sh:", NODE_KINDS));
        } else if (predicate.equals("pattern") && !isPattern(triple.getObject())) {
            refuse(line, predicate, said, "is no pattern", "a regular expression");
        }
    }

    private void refuse(int line, String word, String value, String fault, String allowed) {
        isSound = false;
        rules.refuse(problems, line, "sh:" + word, value, fault, allowed);
    }

    /** The local name of a word in SHACL's namespace; null of anything else. */
    private static String word(Node node) {
        return node.isURI() && node.getURI().startsWith(SHACL.NS)
                ? node.getURI().substring(SHACL.NS.length())
                : null;
    }

    private static String value(Node node) {
        var word = word(node);
        return word != null ? word : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static boolean isCount(Node node) {
        return node.isLiteral()
                && node.getLiteralDatatypeURI().endsWith("#integer")
                && node.getLiteralLexicalForm().matches("\\d{1,9}");
    }

    private static boolean isPattern(Node node) {
        if (!node.isLiteral()) {
            return false;
        }
        try {
            Pattern.compile(node.getLiteralLexicalForm());
            return true;
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    /** Jena lists the words of SHACL as constants of a class and nowhere else. */
    private static Set<String> words() {
        return Arrays.stream(SHACL.class.getFields())
                .filter(field -> Node.class.isAssignableFrom(field.getType()))
                .map(ShapeCheck::constant)
                .map(ShapeCheck::word)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Node constant(java.lang.reflect.Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
