package ca.etalon.ingest.config;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The address of a catalogue in one spelling, so that two entries of one catalogue are seen to be the same. */
final class PortalAddress {
    /** One catalogue per host, whatever page of it an address names. */
    private static final Set<String> PER_HOST = Set.of("arcgis-hub", "socrata", "opendatasoft");

    private PortalAddress() {}

    /** Of the API and of every further address. */
    static List<String> of(Portal portal) {
        return Stream.concat(Stream.of(URI.create(portal.apiBase())), portal.listing().aliases().stream())
                .map(uri -> spelled(uri, portal))
                .distinct()
                .toList();
    }

    private static String spelled(URI uri, Portal portal) {
        var host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        var path = PER_HOST.contains(portal.platform()) ? "" : path(uri);
        return host + path + (portal.organisation() == null ? "" : " " + portal.organisation());
    }

    private static String path(URI uri) {
        var path = uri.getRawPath() == null ? "" : uri.getRawPath().toLowerCase(Locale.ROOT);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return path.replaceFirst("/+$", "") + query;
    }
}
