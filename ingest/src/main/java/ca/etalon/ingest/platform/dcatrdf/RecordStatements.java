package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.catalogue.ReceivedForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * What a graph says of one record: of its dataset, of its distributions, and of what those name, such as a publisher, a
 * period or a checksum. Other records, catalogues and entries about records are named and not entered.
 *
 * <p>What a catalogue lists is a dataset also where it does not say so, and what is listed as a distribution is one:
 * the rules of a profile ask for things by their kind, which would else be never met.
 */
final class RecordStatements {

    /** From a dataset to a service of its distribution to that service's publisher. */
    private static final int STEPS = 3;
    /** A dataset with some two hundred well described distributions. */
    private static final int MOST = 5_000;

    private static final Node TYPE = NodeFactory.createURI(Terms.TYPE);
    private static final Set<String> OTHERS =
            Set.of(Terms.DATASET, Terms.DATASET_SERIES, Terms.CATALOG, Terms.CATALOG + "Record");

    private RecordStatements() {}

    /** Nothing where it would be more than a record can be. */
    static ReceivedForm of(RdfGraph graph, Node record) {
        var statements = new ArrayList<Triple>();
        var seen = new HashSet<Node>(Set.of(record));
        var reached = List.of(record);
        for (int step = 0; step <= STEPS && !reached.isEmpty(); step++) {
            var next = new ArrayList<Node>();
            for (var node : reached) {
                var about = graph.about(node);
                if (statements.size() + about.size() > MOST || !graph.mayCopy(about.size())) {
                    return new ReceivedForm.Rdf(record, List.of());
                }
                statements.addAll(about);
                about.stream()
                        .filter(triple -> !triple.getPredicate().equals(TYPE))
                        .map(Triple::getObject)
                        .filter(object -> graph.describes(object) && !isAnother(graph, object) && seen.add(object))
                        .forEach(next::add);
            }
            reached = next;
        }
        statements.addAll(kinds(graph, record));
        return new ReceivedForm.Rdf(record, statements);
    }

    private static boolean isAnother(RdfGraph graph, Node node) {
        return OTHERS.stream().anyMatch(kind -> graph.isA(node, kind));
    }

    private static List<Triple> kinds(RdfGraph graph, Node record) {
        var kinds = new ArrayList<Triple>();
        if (!graph.isA(record, Terms.DATASET_SERIES)) {
            kinds.add(Triple.create(record, TYPE, NodeFactory.createURI(Terms.DATASET)));
        }
        for (var distribution : graph.objects(record, Terms.DISTRIBUTIONS)) {
            if (graph.describes(distribution)) {
                kinds.add(Triple.create(distribution, TYPE, NodeFactory.createURI(Terms.DISTRIBUTION)));
            }
        }
        return kinds;
    }
}
