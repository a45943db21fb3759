package ca.etalon.ingest.platform;

import ca.etalon.ingest.platform.arcgis.ArcGisHubPlatform;
import ca.etalon.ingest.platform.arcgisserver.ArcGisServerPlatform;
import ca.etalon.ingest.platform.ckan.CkanPlatform;
import ca.etalon.ingest.platform.csw.CswPlatform;
import ca.etalon.ingest.platform.dcatrdf.DcatRdfPlatform;
import ca.etalon.ingest.platform.dcatus.DcatUsPlatform;
import ca.etalon.ingest.platform.geonode.GeoNodePlatform;
import ca.etalon.ingest.platform.inventory.CsvInventoryPlatform;
import ca.etalon.ingest.platform.listing.HtmlListingPlatform;
import ca.etalon.ingest.platform.ogcrecords.OgcRecordsPlatform;
import ca.etalon.ingest.platform.opendatasoft.OpendatasoftPlatform;
import ca.etalon.ingest.platform.schemaorg.SchemaOrgPlatform;
import ca.etalon.ingest.platform.socrata.SocrataPlatform;
import java.util.List;
import java.util.Optional;

/** The platforms that can be harvested. A new one is a package of its own and a line here. */
public final class Platforms {

    /** From the special to the general: a detection asks in this order. */
    private static final List<PortalPlatform> ALL = List.of(
            ArcGisHubPlatform.platform(),
            ArcGisServerPlatform.platform(),
            CkanPlatform.platform(),
            SocrataPlatform.platform(),
            OpendatasoftPlatform.platform(),
            GeoNodePlatform.platform(),
            OgcRecordsPlatform.platform(),
            CswPlatform.platform(),
            DcatRdfPlatform.platform(),
            DcatUsPlatform.platform(),
            SchemaOrgPlatform.platform(),
            HtmlListingPlatform.platform(),
            CsvInventoryPlatform.platform());

    private Platforms() {}

    public static List<PortalPlatform> all() {
        return ALL;
    }

    public static Optional<PortalPlatform> byName(String name) {
        return ALL.stream().filter(platform -> platform.name().equals(name)).findFirst();
    }
}
