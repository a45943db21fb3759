package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.catalogue.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;

/** A resource of the graph and what is said about it. Asking for what is not said gives nothing; it is never an error. */
record RdfResource(RdfGraph graph, Node node) {

    /** The objects of the first of these predicates that is used. */
    List<RdfResource> all(String... predicates) {
        return graph.objects(node, predicates).stream()
                .map(object -> new RdfResource(graph, object))
                .toList();
    }

    boolean isAddress() {
        return node.isURI();
    }

    /** A literal's text, an address as it is, or null for a blank node; blank text is null. */
    String plain() {
        if (node.isLiteral()) {
            var text = node.getLiteralLexicalForm();
            return text.isBlank() ? null : text;
        }
        return node.isURI() && !node.getURI().isBlank() ? OddAddresses.unwrap(node.getURI()) : null;
    }

    /** What the resource is called: a literal's text, a label, else its address. */
    String label() {
        if (!node.isLiteral()) {
            var named = text(Terms.LABEL);
            if (named != null) {
                return named;
            }
        }
        return plain();
    }

    /** The label of the first object of these predicates that has one, the English before the French before others. */
    String text(String... predicates) {
        for (var predicate : predicates) {
            var said = localized(predicate).any();
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** As {@link #text}, with addresses kept even where they have a label. */
    String address(String... predicates) {
        for (var predicate : predicates) {
            for (var object : all(predicate)) {
                if (object.plain() != null) {
                    return object.plain();
                }
            }
        }
        return null;
    }

    List<String> labels(String... predicates) {
        var labels = new ArrayList<String>();
        for (var object : all(predicates)) {
            var label = object.label();
            if (label != null && !labels.contains(label)) {
                labels.add(label);
            }
        }
        return labels;
    }

    LocalizedText localized(String... predicates) {
        for (var predicate : predicates) {
            var text = localized(predicate);
            if (text.any() != null) {
                return text;
            }
        }
        return LocalizedText.NONE;
    }

    private LocalizedText localized(String predicate) {
        String first = null;
        String en = null;
        String fr = null;
        for (var object : all(predicate)) {
            var text = object.node.isLiteral() ? object.plain() : object.labelOrNothing();
            var language = object.language();
            first = first == null ? text : first;
            en = en == null && language.startsWith("en") ? text : en;
            fr = fr == null && language.startsWith("fr") ? text : fr;
        }
        var any = en != null ? en : fr != null ? fr : first;
        return any == null ? LocalizedText.NONE : new LocalizedText(any, en, fr);
    }

    /** Labels are asked for one step only, so that resources that name each other come to an end. */
    private String labelOrNothing() {
        for (var predicate : Terms.LABEL) {
            for (var object : all(predicate)) {
                if (object.node.isLiteral() && object.plain() != null) {
                    return object.plain();
                }
            }
        }
        return plain();
    }

    private String language() {
        return node.isLiteral() ? node.getLiteralLanguage().toLowerCase(Locale.ROOT) : "";
    }
}
