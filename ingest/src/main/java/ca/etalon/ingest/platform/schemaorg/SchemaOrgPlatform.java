package ca.etalon.ingest.platform.schemaorg;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/** Any site that describes its datasets with schema.org: by its sitemap, else by the sitemaps of robots.txt, else by one page. */
public final class SchemaOrgPlatform {

    private SchemaOrgPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform(
                "schema-org",
                List.of(
                        new SitemapFeed("sitemap", false),
                        new SitemapFeed("robots-sitemaps", true),
                        new CatalogPageFeed()));
    }
}
