package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.catalogue.IssueCode;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.answer.PageRecords;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * The rows of a catalogue in a graph.
 *
 * <p>A row is a dataset or series that is described in the answer: listed by a catalogue, or a {@code dcat:Dataset} that no
 * catalogue lists; a typed node of which nothing more is said is none, unless it is listed. What a catalogue lists and the
 * answer does not describe is a row of nothing where the answer is the whole catalogue; on one of several pages it is left
 * to the page that describes it. Services that datasets are reached through are no rows, nor are catalogues in catalogues.
 */
final class DcatRows {

    private DcatRows() {}

    static void read(RdfGraph graph, boolean isPage, PageRecords records) {
        var listed = listed(graph);
        for (var node : rows(graph, listed)) {
            if (graph.isMoreThanNamed(node)) {
                records.count();
                var issues = new ArrayList<HarvestIssue>();
                var dataset = DcatReader.read(new RdfResource(graph, node), issues);
                issues.forEach(issue -> records.issue(issue.code(), issue.locator(), issue.detail()));
                records.add(dataset, "row " + records.received());
            } else if (!isPage && listed.contains(node)) {
                var what = node.isURI() ? "<" + node.getURI() + ">" : "a blank node";
                records.skip(IssueCode.RECORD_EMPTY, what, "listed by the catalogue, and nothing is said of it");
            }
        }
    }

    /** Whether anything in the graph is a catalogue, so that no dataset means an empty one. */
    static boolean isCatalogue(RdfGraph graph) {
        return graph.subjects().stream()
                .anyMatch(node -> graph.isA(node, Terms.CATALOG) || graph.has(node, Terms.DATASETS));
    }

    static ProtocolException noCatalogue(URI asked) {
        return new ProtocolException(
                IssueCode.ANSWER_MALFORMED, asked.toString(), "RDF without a catalogue and without a dataset");
    }

    /** In the order in which they are described; what is only listed comes last. */
    private static Set<Node> rows(RdfGraph graph, Set<Node> listed) {
        var rows = new LinkedHashSet<Node>();
        for (var subject : graph.subjects()) {
            boolean isDataset = graph.isA(subject, Terms.DATASET) || graph.isA(subject, Terms.DATASET_SERIES);
            if (listed.contains(subject) || isDataset) {
                rows.add(subject);
            }
        }
        rows.addAll(listed);
        return rows;
    }

    private static Set<Node> listed(RdfGraph graph) {
        var listed = new LinkedHashSet<Node>();
        for (var subject : graph.subjects()) {
            graph.objects(subject, Terms.DATASETS).stream()
                    .filter(node -> !node.isLiteral())
                    .forEach(listed::add);
        }
        return listed;
    }
}
