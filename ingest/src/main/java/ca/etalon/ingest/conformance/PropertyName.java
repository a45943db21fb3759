package ca.etalon.ingest.conformance;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

/** A property of DCAT-AP as its documents write it, with the usual prefixes. */
final class PropertyName {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/ns/dcat#", "dcat:"),
            Map.entry("http://purl.org/dc/terms/", "dct:"),
            Map.entry("http://xmlns.com/foaf/0.1/", "foaf:"),
            Map.entry("http://www.w3.org/2004/02/skos/core#", "skos:"),
            Map.entry("http://www.w3.org/ns/adms#", "adms:"),
            Map.entry("http://data.europa.eu/r5r/", "dcatap:"),
            Map.entry("http://spdx.org/rdf/terms#", "spdx:"),
            Map.entry("http://www.w3.org/ns/prov#", "prov:"),
            Map.entry("http://www.w3.org/ns/locn#", "locn:"),
            Map.entry("http://www.w3.org/2006/time#", "time:"),
            Map.entry("http://www.w3.org/ns/odrl/2/", "odrl:"));

    private static final String DISTRIBUTION = "dcat:Distribution";

    private PropertyName() {}

    static String of(Node address) {
        var iri = address.getURI();
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        var prefix = PREFIXES.get(iri.substring(0, cut));
        return prefix == null ? iri : prefix + iri.substring(cut);
    }

    /** Of a finding: the property of what it is about; a finding about a thing as a whole is named by its kind. */
    static String of(Graph data, Node record, Node focus, Path path) {
        if (path == null) {
            return prefixed(data, record, focus, "");
        }
        return prefixed(data, record, focus, path instanceof P_Link link ? of(link.getNode()) : path.toString());
    }

    /** The property alone where it is the record's, else with the kind of thing it is of. */
    static String prefixed(Graph data, Node record, Node focus, String property) {
        return focus.equals(record) ? property : kind(data, focus) + "/" + property;
    }

    /** A distribution, else the first of its kinds that has a usual name. */
    private static String kind(Graph data, Node focus) {
        var kinds = data.stream(focus, RDF.Nodes.type, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(PropertyName::of)
                .filter(name -> PREFIXES.containsValue(name.substring(0, name.indexOf(':') + 1)))
                .sorted()
                .toList();
        if (kinds.isEmpty()) {
            return "other";
        }
        return kinds.contains(DISTRIBUTION) ? DISTRIBUTION : kinds.get(0);
    }
}
