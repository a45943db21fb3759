package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.XmlProlog;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements {@code RDF} of an answer, each written as a document of its own. Every element declares the namespaces of its
 * names, since those above it are cut off.
 */
final class RdfPieces {

    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int depth;

    private RdfPieces() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** In the order of the document; an RDF inside another belongs to it. */
    static List<String> of(String document) throws ProtocolException {
        var text = ILLEGAL.matcher(XmlProlog.withoutDoctype(document)).replaceAll("\uFFFD");
        var found = new RdfPieces();
        try {
            var reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                while (reader.hasNext()) {
                    found.event(reader);
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? -1
                    : malformed.getLocation().getLineNumber();
            throw new ProtocolException(IssueCode.ANSWER_MALFORMED, "line " + line, "not valid XML at line " + line);
        }
        return found.pieces;
    }

    private void event(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (depth > 0 || reader.getLocalName().equals("RDF")) {
                    depth++;
                    start(reader);
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (depth > 0) {
                    piece.append(escaped(reader.getText()));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (depth > 0) {
                    end(reader);
                }
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader reader) {
        var declared = new HashSet<String>();
        piece.append('<').append(name(reader.getPrefix(), reader.getLocalName()));
        declare(reader.getPrefix(), reader.getNamespaceURI(), declared);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var prefix = reader.getAttributePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                declare(prefix, reader.getAttributeNamespace(i), declared);
            }
            attribute(name(prefix, reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        piece.append('>');
    }

    private void end(XMLStreamReader reader) {
        piece.append("</")
                .append(name(reader.getPrefix(), reader.getLocalName()))
                .append('>');
        if (--depth == 0) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    private void declare(String prefix, String namespace, Set<String> declared) {
        var name = prefix == null ? "" : prefix;
        if (!name.equals(XMLConstants.XML_NS_PREFIX) && declared.add(name)) {
            attribute(name.isEmpty() ? "xmlns" : "xmlns:" + name, namespace == null ? "" : namespace);
        }
    }

    private void attribute(String name, String value) {
        piece.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value)
                        .replace("\"", "&quot;")
                        .replace("\n", "&#10;")
                        .replace("\t", "&#9;"))
                .append('"');
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
