package ca.etalon.ingest.platform.dcatrdf;

import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/**
 * Portals that publish their catalogue as RDF.
 *
 * <p>The order of the feeds: the document that the portal entry names, else the one that the DCAT extension of CKAN serves
 * as Turtle; then its other syntaxes; last the portal's own address, where some servers negotiate the syntax.
 */
public final class DcatRdfPlatform {

    private DcatRdfPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "dcat-rdf",
                List.of(
                        new RdfFeed("catalog", "/catalog.ttl", true),
                        new RdfFeed("catalog-rdf", "/catalog.rdf", false),
                        new RdfFeed("catalog-jsonld", "/catalog.jsonld", false),
                        new RdfFeed("catalog-xml", "/catalog.xml", false),
                        new RdfFeed("negotiated", "", false)));
    }

    /** The same catalogue as a feed of other software, at the address its DCAT extension gives it. */
    public static CatalogFeed feed(String name, String path) {
        return new RdfFeed(name, path, false);
    }
}
