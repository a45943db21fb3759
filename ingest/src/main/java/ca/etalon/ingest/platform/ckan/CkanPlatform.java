package ca.etalon.ingest.platform.ckan;

import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.platform.dcatrdf.DcatRdfPlatform;
import java.util.List;

/**
 * CKAN.
 *
 * <p>The search action with a stable sort comes first: it alone pages, counts and returns whole records. Some portals switch it
 * off and DKAN never had it; their packages come as a list without a total, held against the number of names, or by one request
 * each. Where the whole API is closed, the DCAT extension may still give the catalogue as RDF; it comes last, since it knows a
 * dataset by its address and not by its id.
 */
public final class CkanPlatform {

    private CkanPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "ckan",
                List.of(
                        new PackageSearchFeed(),
                        new CurrentPackagesFeed(),
                        new PackageListFeed(),
                        DcatRdfPlatform.feed("dcat-catalog", "/catalog.ttl")));
    }
}
