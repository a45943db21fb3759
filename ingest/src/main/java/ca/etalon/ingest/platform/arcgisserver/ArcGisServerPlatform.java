package ca.etalon.ingest.platform.arcgisserver;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/** ArcGIS Server: its services directory is the only list of what it has. */
public final class ArcGisServerPlatform {

    private ArcGisServerPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform("arcgis-server", List.of(new ServicesFeed()));
    }
}
