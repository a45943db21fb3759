package ca.etalon.ingest.platform.dcatrdf;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.FactoryRDFCaching;
import org.apache.jena.vocabulary.XSD;

/**
 * Makes the terms of a graph, and a text of each number, date or the like that is too long to be one: its value would
 * be computed at once, and the digits of a single number can keep a computer busy for an hour.
 */
final class BoundedValues extends FactoryRDFCaching {

    /** No value of these kinds is as long as a hundred. */
    private static final int LONGEST = 1_000;

    @Override
    public Node createTypedLiteral(String text, RDFDatatype kind) {
        return text.length() > LONGEST && kind.getURI().startsWith(XSD.NS)
                ? createStringLiteral(text)
                : super.createTypedLiteral(text, kind);
    }
}
