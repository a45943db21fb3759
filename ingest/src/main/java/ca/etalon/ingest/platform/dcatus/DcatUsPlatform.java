package ca.etalon.ingest.platform.dcatus;

import ca.etalon.ingest.catalogue.AssetType;
import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Portals whose catalogue is a DCAT-US document: DKAN, JKAN, and documents made by hand or by a tool of the city's own.
 *
 * <p>The order of the feeds: the document; the list of records of DKAN 2, in the same words; that of DKAN 1, which repeats
 * the action of CKAN; the listing of JKAN, which holds what its pages are made from.
 */
public final class DcatUsPlatform {

    private static final Dialect PLAIN = new Dialect(UnaryOperator.identity(), record -> AssetType.DATASET);

    private DcatUsPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "dcat-us",
                List.of(
                        new DeclaredFeed(new DcatUsFeed("data-json", "/data.json", PLAIN)),
                        new DcatUsFeed("dkan-metastore", "/api/1/metastore/schemas/dataset/items", PLAIN),
                        new DkanPackagesFeed(),
                        new JkanFeed()));
    }
}
