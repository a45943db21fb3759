package ca.etalon.ingest.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** A record as it arrived, where its form has published rules to hold it against. */
public sealed interface ReceivedForm {

    /** An entry of a DCAT-US document. */
    record DcatUs(JsonNode record) implements ReceivedForm {}

    /**
     * A dataset in RDF.
     *
     * @param record the dataset
     * @param statements about it and what belongs to it; none where they are too many, or were not read as RDF
     */
    record Rdf(Node record, List<Triple> statements) implements ReceivedForm {

        public Rdf {
            statements = List.copyOf(statements);
        }
    }
}
