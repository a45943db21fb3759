package ca.etalon.ingest.platform.dcatrdf;

import java.util.Map;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;

/** Prefixes that mean one thing wherever catalogues are written, for documents that use them without saying so. */
final class KnownPrefixes {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("cnt", "http://www.w3.org/2011/content#"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcatap", "http://data.europa.eu/r5r/"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("dqv", "http://www.w3.org/ns/dqv#"),
            Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
            Map.entry("geodcatap", "http://data.europa.eu/930/"),
            Map.entry("geosparql", "http://www.opengis.net/ont/geosparql#"),
            Map.entry("gsp", "http://www.opengis.net/ont/geosparql#"),
            Map.entry("healthdcatap", "http://healthdataportal.eu/ns/health#"),
            Map.entry("hydra", "http://www.w3.org/ns/hydra/core#"),
            Map.entry("locn", "http://www.w3.org/ns/locn#"),
            Map.entry("mobilitydcatap", "https://w3id.org/mobilitydcat-ap#"),
            Map.entry("odrl", "http://www.w3.org/ns/odrl/2/"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("time", "http://www.w3.org/2006/time#"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    private KnownPrefixes() {}

    static PrefixMap map() {
        var map = PrefixMapFactory.create();
        map.putAll(KNOWN);
        return map;
    }
}
