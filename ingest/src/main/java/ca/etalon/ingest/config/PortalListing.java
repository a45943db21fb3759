package ca.etalon.ingest.config;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * What the registry knows of a portal beyond how it is harvested: what kind of site it is, where, and how it became known.
 *
 * @param province where the portal is at home (a province or territory, {@code CA} for the whole country), or null
 * @param listedOn newest day on which a list of portals took it up or checked it, or null
 * @param apiSource where the address of its API comes from, or null where nothing is known of an API
 * @param aliases further addresses of the same catalogue: of the vendor, or former ones that lead here
 */
public record PortalListing(Kind kind, String province, LocalDate listedOn, ApiSource apiSource, List<URI> aliases) {

    /** A portal of which only the address is known. */
    public static final PortalListing CATALOGUE = new PortalListing(Kind.CATALOGUE, null, null, null, List.of());

    /** What kind of site it is. Only a catalogue counts as a publication; the others are linked to a government and shown. */
    public enum Kind {
        CATALOGUE,
        /** A directory of map services without a catalogue. */
        SERVICES,
        /** One topic, a campaign, a map gallery. */
        THEMATIC,
        DASHBOARD,
        /** For development, staging or demonstration. */
        TEST,
        ARCHIVE,
        /** Of a body beside the government: police, transit, conservation authority, regional association. */
        AGENCY,
        /** An address that only older lists know, of a government whose catalogue is elsewhere. */
        FORMER
    }

    /** REGISTRY: a list of portals states the address; DERIVED: it is the host and the path usual for the platform. */
    public enum ApiSource {
        REGISTRY,
        DERIVED
    }

    public PortalListing {
        aliases = List.copyOf(aliases);
    }
}
