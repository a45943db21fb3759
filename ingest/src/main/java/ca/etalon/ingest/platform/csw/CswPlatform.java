package ca.etalon.ingest.platform.csw;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/**
 * Catalogue Services for the Web, and folders of metadata files where there is no service.
 *
 * <p>The order of the feeds: ISO 19139, which states most and which all services for spatial data offer; ISO 19115-3, its
 * successor; Dublin Core, which every service must offer and which states least; last the listing of a folder.
 */
public final class CswPlatform {

    private CswPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "csw",
                List.of(
                        new CswFeed("iso-19139", "gmd:MD_Metadata", CswFeed.ISO_19139, "/csw"),
                        new CswFeed("iso-19115-3", "mdb:MD_Metadata", CswFeed.ISO_19115_3, "/csw"),
                        new CswFeed("dublin-core", "csw:Record", CswFeed.DUBLIN_CORE, "/csw"),
                        new FolderFeed()));
    }
}
