package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/**
 * Opendatasoft.
 *
 * <p>The paged catalogue comes first since it alone states the total; it ends at 10 000 datasets and refuses larger
 * catalogues, which then come through the JSON export: the same records in one document. The CSV export is last: it has
 * the metadata, but neither attachments nor which features a dataset has. The older interfaces, 2.0 and 1, are asked where the
 * portal has none of these.
 */
public final class OpendatasoftPlatform {

    private OpendatasoftPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "opendatasoft",
                List.of(
                        new CatalogDatasetsFeed("catalog-datasets", OdsApi.EXPLORE_2_1),
                        new JsonExportFeed(),
                        new CsvExportFeed(),
                        new CatalogDatasetsFeed("catalog-v2.0", OdsApi.V2_0),
                        new CatalogDatasetsFeed("datasets-v1", OdsApi.V1)));
    }
}
