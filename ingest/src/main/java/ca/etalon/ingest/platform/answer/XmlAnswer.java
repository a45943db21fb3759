package ca.etalon.ingest.platform.answer;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.ProtocolException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An answer read as one XML document: without document types, entities or anything fetched, bounded in depth and number of
 * elements.
 *
 * @param root the document element
 * @param issues what was lost in decoding
 */
public record XmlAnswer(XmlNode root, List<HarvestIssue> issues) {

    /** Records of ISO 19139 nest some thirty levels. */
    private static final int MAX_DEPTH = 200;
    /** A page of a hundred long records has a fifth of this. */
    private static final int MAX_ELEMENTS = 1_000_000;

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the answer is read");
        });
        return factory;
    }

    public static XmlAnswer of(PageBody body) throws ProtocolException {
        var decoded = AnswerText.of(XmlProlog.withStatedCharset(body));
        var issues = new ArrayList<>(decoded.issues());
        var text = legal(XmlProlog.withoutDoctype(decoded.text()), body, issues);
        return new XmlAnswer(new Builder().read(text), List.copyOf(issues));
    }

    /** Characters that no XML may hold come from old databases, and are no reason to lose a page. */
    private static String legal(String text, PageBody body, List<HarvestIssue> issues) {
        int at = firstIllegal(text);
        if (at < 0) {
            return text;
        }
        var clean = new StringBuilder(text);
        for (int i = at; i < clean.length(); i++) {
            if (isIllegal(clean.charAt(i))) {
                clean.setCharAt(i, '\uFFFD');
            }
        }
        issues.add(new HarvestIssue(
                IssueCode.ANSWER_CHARSET,
                body.uri().toString(),
                "characters that XML does not allow are replaced, the first at character " + at));
        return clean.toString();
    }

    private static int firstIllegal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isIllegal(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isIllegal(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
    }

    /** Builds the tree without recursion, so that depth is a matter of counting. */
    private static final class Builder {
        private final Deque<Open> open = new ArrayDeque<>();
        private int elements;
        private XmlNode root = XmlNode.NONE;

        private record Open(
                String name,
                String namespace,
                Map<String, String> attributes,
                List<XmlNode> children,
                StringBuilder text,
                String path,
                Map<String, Integer> counts) {}

        XmlNode read(String text) throws ProtocolException {
            XMLStreamReader reader = null;
            try {
                reader = FACTORY.createXMLStreamReader(new StringReader(text));
                while (reader.hasNext()) {
                    event(reader);
                }
                return root;
            } catch (XMLStreamException malformed) {
                var location = malformed.getLocation();
                var position = location == null
                        ? "unknown position"
                        : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
                throw new ProtocolException(
                        IssueCode.ANSWER_MALFORMED,
                        position,
                        "not valid XML at " + position + ": " + reason(malformed));
            } finally {
                close(reader);
            }
        }

        private void event(XMLStreamReader reader) throws XMLStreamException, ProtocolException {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException(
                            "an entity that is not declared: " + reader.getLocalName(), reader.getLocation());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }

        private void start(XMLStreamReader reader) throws ProtocolException {
            if (open.size() >= MAX_DEPTH || ++elements > MAX_ELEMENTS) {
                throw new ProtocolException(
                        IssueCode.ANSWER_TOO_LARGE,
                        "line " + reader.getLocation().getLineNumber(),
                        "XML deeper than " + MAX_DEPTH + " levels or of more than " + MAX_ELEMENTS + " elements");
            }
            var attributes = new HashMap<String, String>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            var name = reader.getLocalName();
            var path = "/" + name;
            if (!open.isEmpty()) {
                int number = open.peek().counts.merge(name, 1, Integer::sum);
                path = open.peek().path + path + (number > 1 ? "[" + number + "]" : "");
            }
            var namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
            open.push(new Open(
                    name, namespace, attributes, new ArrayList<>(2), new StringBuilder(), path, new HashMap<>(2)));
        }

        private void end() {
            var done = open.pop();
            var node = new XmlNode(
                    done.name,
                    done.namespace,
                    Map.copyOf(done.attributes),
                    List.copyOf(done.children),
                    done.text.toString().strip(),
                    done.path);
            if (open.isEmpty()) {
                root = node;
            } else {
                open.peek().children.add(node);
            }
        }

        private static String reason(XMLStreamException malformed) {
            var message = String.valueOf(malformed.getMessage());
            int at = message.indexOf("Message: ");
            return (at < 0 ? message : message.substring(at + "Message: ".length()))
                    .lines()
                    .findFirst()
                    .orElse("unreadable");
        }

        private static void close(XMLStreamReader reader) {
            try {
                if (reader != null) {
                    reader.close();
                }
            } catch (XMLStreamException ignored) {
                // A reader of text has nothing to lose.
            }
        }
    }
}
