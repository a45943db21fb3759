package ca.etalon.ingest.platform.opendatasoft;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/**
 * Opendatasoft.
 *
 * <p>The paged catalogue comes first since it alone states the total; it ends at 10 000 datasets and refuses larger
 * catalogues, which then come through the JSON export: the same records in one document. The CSV export is last: it has
 * the metadata, but neither attachments nor which features a dataset has.
 */
public final class OpendatasoftPlatform {

    private OpendatasoftPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "opendatasoft", List.of(new CatalogDatasetsFeed(), new JsonExportFeed(), new CsvExportFeed()));
    }
}
