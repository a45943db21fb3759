package ca.etalon.ingest.platform.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An element of an XML answer. Elements are asked for by their local names, since profiles of one standard differ in their
 * namespaces more than in their words; asking for what is not there gives nothing and is never an error.
 *
 * @param name local name
 * @param attributes by local name
 * @param text the characters directly inside it, stripped
 * @param path where it stands, as an XPath of local names
 */
public record XmlNode(
        String name,
        String namespace,
        Map<String, String> attributes,
        List<XmlNode> children,
        String text,
        String path) {

    public static final XmlNode NONE = new XmlNode("", "", Map.of(), List.of(), "", "");

    /** Whether anything is there. */
    public boolean isPresent() {
        return this != NONE;
    }

    /** The first element at the end of these steps, through all elements on the way. */
    public XmlNode at(String... steps) {
        var found = all(steps);
        return found.isEmpty() ? NONE : found.get(0);
    }

    /** All elements at the end of these steps; a step {@code *} is any element. */
    public List<XmlNode> all(String... steps) {
        var here = List.of(this);
        for (var step : steps) {
            var next = new ArrayList<XmlNode>();
            for (var node : here) {
                for (var child : node.children) {
                    if (step.equals("*") || child.name.equals(step)) {
                        next.add(child);
                    }
                }
            }
            here = next;
        }
        return here;
    }

    /** All elements of this name below this one, in the order of the document. */
    public List<XmlNode> below(String wanted) {
        var found = new ArrayList<XmlNode>();
        children.forEach(child -> child.collect(wanted, found));
        return found;
    }

    private void collect(String wanted, List<XmlNode> found) {
        if (name.equals(wanted)) {
            found.add(this);
        }
        children.forEach(child -> child.collect(wanted, found));
    }

    /** An attribute, or null where it is not there or blank. */
    public String attribute(String local) {
        var value = attributes.get(local);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Its own text, or null where it is blank. */
    public String ownText() {
        return text.isEmpty() ? null : text;
    }
}
