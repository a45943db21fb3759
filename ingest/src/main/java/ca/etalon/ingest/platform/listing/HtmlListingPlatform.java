package ca.etalon.ingest.platform.listing;

import ca.etalon.ingest.platform.PortalPlatform;
import java.util.List;

/** A listing of datasets on web pages, read by selectors that the portal entry declares. */
public final class HtmlListingPlatform {

    private HtmlListingPlatform() {}

    public static PortalPlatform platform() {
        return new PortalPlatform("html-listing", List.of(new ListingFeed()));
    }
}
