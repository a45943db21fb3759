package ca.etalon.ingest.platform.ckan;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/** CKAN: the search action with a stable sort is the one way that pages, counts and returns whole records. */
public final class CkanPlatform {

    private CkanPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform("ckan", List.of(new PackageSearchFeed()));
    }
}
