package ca.etalon.ingest.platform.geonode;

import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.platform.csw.CswFeed;
import java.util.List;

/**
 * GeoNode.
 *
 * <p>The order of the feeds: all resources of version 4 and 3, which tell datasets from maps and documents; datasets alone,
 * where the list of all is not open; the layers of version 2; last its catalogue service, which lists everything as records
 * of ISO 19139.
 */
public final class GeoNodePlatform {

    private GeoNodePlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "geonode",
                List.of(
                        new ResourcesFeed("resources", "/api/v2/resources"),
                        new ResourcesFeed("datasets", "/api/v2/datasets"),
                        new LayersFeed(),
                        new CswFeed("csw", "gmd:MD_Metadata", CswFeed.ISO_19139, "/catalogue/csw")));
    }
}
