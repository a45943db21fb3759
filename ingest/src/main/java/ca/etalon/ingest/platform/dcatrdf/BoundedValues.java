package ca.etalon.ingest.platform.dcatrdf;

import java.util.UUID;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.FactoryRDFCaching;
import org.apache.jena.vocabulary.XSD;

/**
 * Makes the terms of a graph. Nodes without an address get the same names whenever the same document is read.
 *
 * <p>Makes a text of each number, date or the like that is too long to be one: its value would be computed at once, and
 * the digits of a single number can keep a computer busy for an hour.
 */
final class BoundedValues extends FactoryRDFCaching {

    /** No value of these kinds is as long as a hundred. */
    private static final int LONGEST = 1_000;

    /** Names are only compared within one document, so that any seed serves, if it is always this one. */
    private static final UUID SEED = new UUID(0, 0);

    BoundedValues() {
        super(DftNodeCacheSize, LabelToNode.createScopeByDocumentHash(SEED));
    }

    @Override
    public Node createTypedLiteral(String text, RDFDatatype kind) {
        return text.length() > LONGEST && kind.getURI().startsWith(XSD.NS)
                ? createStringLiteral(text)
                : super.createTypedLiteral(text, kind);
    }
}
