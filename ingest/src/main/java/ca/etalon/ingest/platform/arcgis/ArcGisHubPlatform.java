package ca.etalon.ingest.platform.arcgis;

import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.platform.dcatus.DcatUsFeed;
import ca.etalon.ingest.platform.dcatus.Dialect;
import java.util.List;

/**
 * ArcGIS Hub.
 *
 * <p>The order of its feeds: DCAT-US first, since it alone states licence, dates, area <em>and</em> every distribution
 * with its format, and the publisher can add fields to it (the older address {@code /data.json} has the same shape). Then
 * the dataset API (version 3): licence, dates and row counts, one record per layer as in DCAT-US, but hardly any
 * distribution. Then the search API: the same for whole items, not layers; its collection of everything is for sites that have
 * no collection of datasets, and its items say which are data. DCAT-AP comes last: it lists every
 * distribution, but states neither licence nor date of change unless the publisher adds them, and so would leave most of
 * what is measured unobservable.
 */
public final class ArcGisHubPlatform {

    private static final Dialect HUB = new Dialect(HubId::of, HubTypes::ofPage);

    private ArcGisHubPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "arcgis-hub",
                List.of(
                        new DcatUsFeed("dcat-us-1.1", "/api/feed/dcat-us/1.1.json", HUB),
                        new DcatUsFeed("data-json", "/data.json", HUB),
                        new HubDatasetsFeed(),
                        new HubSearchFeed("hub-search", "dataset"),
                        new HubSearchFeed("hub-search-all", "all"),
                        new DcatApFeed("dcat-ap-3", "/api/feed/dcat-ap/3.0.0.json"),
                        new DcatApFeed("dcat-ap", "/api/feed/dcat-ap/2.1.1.json"),
                        new DcatApFeed("dcat-ap-2.0.1", "/api/feed/dcat-ap/2.0.1.json")));
    }
}
