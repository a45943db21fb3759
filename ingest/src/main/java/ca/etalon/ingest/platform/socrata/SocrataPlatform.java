package ca.etalon.ingest.platform.socrata;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.platform.PortalPlatform;
import ca.etalon.ingest.platform.dcatus.DcatUsFeed;
import ca.etalon.ingest.platform.dcatus.Dialect;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Socrata.
 *
 * <p>The Discovery API comes first: it states the total, the kind of asset, when the data (not the page about them)
 * changed, and the fields a city added. {@code /data.json} states the formats themselves, but publishers can hide assets
 * from it and it knows none of the city's own fields unless they are mapped. The lists of views come last: they state no
 * total, so that nothing proves them whole.
 */
public final class SocrataPlatform {

    private static final Pattern VIEW = Pattern.compile(".*/([a-z0-9]{4}-[a-z0-9]{4})/?");
    private static final Dialect SOCRATA = new Dialect(SocrataPlatform::id, record -> AssetType.DATASET);

    private SocrataPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "socrata",
                List.of(
                        new DiscoveryFeed(),
                        new DcatUsFeed("data-json", "/data.json", SOCRATA),
                        new ViewsFeed("views-metadata", "/api/views/metadata/v1"),
                        new ViewsFeed("views", "/api/views")));
    }

    /** The four-by-four id at the end of the address, so that both feeds give one dataset one key. */
    private static String id(String identifier) {
        var matcher = VIEW.matcher(identifier);
        return matcher.matches() ? matcher.group(1) : identifier;
    }
}
