package ca.etalon.ingest.platform.ogcrecords;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/** Servers of OGC API – Records. */
public final class OgcRecordsPlatform {

    private OgcRecordsPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform("ogc-records", List.of(new RecordsFeed()));
    }
}
