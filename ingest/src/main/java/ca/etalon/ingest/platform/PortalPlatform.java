package ca.etalon.ingest.platform;

import java.util.List;

/** The software behind a portal: its name in {@code conf/platforms} and its feeds, the best first. */
public record PortalPlatform(String name, List<CatalogFeed> feeds) {

    public PortalPlatform {
        feeds = List.copyOf(feeds);
    }
}
