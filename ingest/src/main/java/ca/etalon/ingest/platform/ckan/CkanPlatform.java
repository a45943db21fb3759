package ca.etalon.ingest.platform.ckan;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/**
 * CKAN.
 *
 * <p>The search action with a stable sort comes first: it alone pages, counts and returns whole records. Some portals switch it
 * off and DKAN never had it; their packages come as a list without a total, held against the number of names. One request per
 * package is the last resort.
 */
public final class CkanPlatform {

    private CkanPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "ckan", List.of(new PackageSearchFeed(), new CurrentPackagesFeed(), new PackageListFeed()));
    }
}
