package ca.etalon.ingest.config;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A site that carries a catalogue.
 *
 * @param id {@code [a-z][a-z0-9-]*}
 * @param platform name of the platform, as in {@code conf/platforms}
 * @param url where the portal starts; the API is below it unless {@code api} says otherwise
 * @param api base of the API where it is not below {@code url}, or null
 * @param organisation narrows a shared catalogue at the source where the platform can (CKAN organisation), or null
 * @param languages languages the portal offers, ISO 639-1; empty where they are not known
 * @param delay least time between requests to its host, or null for the default
 * @param licenceUrl terms that hold for the whole portal, or null
 * @param licenceInherited whether a dataset without a licence falls under {@code licenceUrl}
 * @param options what the platform needs to be told of this portal, such as the selectors of a listing; with the defaults of
 *     {@code conf/platforms}
 * @param listing what the registry knows of it beyond how it is harvested
 * @param cadence how often it is harvested, or null for the default
 */
public record Portal(
        String id,
        Name name,
        String platform,
        URI url,
        URI api,
        String organisation,
        List<String> languages,
        Robots robots,
        Duration delay,
        String licenceUrl,
        boolean licenceInherited,
        LocalDate openedOn,
        LocalDate closedOn,
        LocalDate verifiedOn,
        Map<String, String> options,
        PortalListing listing,
        Cadence cadence) {

    /** The platform of a portal whose software is not known, or is none that can be harvested. */
    public static final String UNKNOWN_PLATFORM = "unknown";

    /** How robots.txt governs the documented API endpoints of the portal; pages are always governed by it. */
    public enum Robots {
        OBEY,
        DOCUMENTED_API
    }

    public Portal {
        languages = List.copyOf(languages);
        options = Map.copyOf(options);
    }

    /** A catalogue of which nothing but its address and platform is declared. */
    public Portal(
            String id,
            Name name,
            String platform,
            URI url,
            URI api,
            String organisation,
            List<String> languages,
            Robots robots,
            Duration delay,
            String licenceUrl,
            boolean licenceInherited,
            LocalDate openedOn,
            LocalDate closedOn,
            LocalDate verifiedOn,
            Map<String, String> options) {
        this(
                id,
                name,
                platform,
                url,
                api,
                organisation,
                languages,
                robots,
                delay,
                licenceUrl,
                licenceInherited,
                openedOn,
                closedOn,
                verifiedOn,
                options,
                PortalListing.CATALOGUE,
                null);
    }

    public PortalListing.Kind kind() {
        return listing.kind();
    }

    public boolean isCatalogue() {
        return listing.kind() == PortalListing.Kind.CATALOGUE;
    }

    /** The base of API requests, without a trailing slash. */
    public String apiBase() {
        var base = (api != null ? api : url).toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Whether there may be a day on which both are open. */
    boolean isOpenBeside(Portal other) {
        return !closesBefore(other) && !other.closesBefore(this);
    }

    private boolean closesBefore(Portal other) {
        return closedOn != null && other.openedOn != null && !closedOn.isAfter(other.openedOn);
    }

    public boolean isOpenOn(LocalDate day) {
        return (openedOn == null || !day.isBefore(openedOn)) && (closedOn == null || day.isBefore(closedOn));
    }
}
