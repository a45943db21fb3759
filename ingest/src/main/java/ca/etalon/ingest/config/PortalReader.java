package ca.etalon.ingest.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads one portal entry, wherever it stands: in a list of {@code conf/portals} or in a recording. */
public final class PortalReader {
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    static final ScalarKind<URI> PUBLIC_ADDRESS = new ScalarKind<>(
            "a web address of a public host",
            "an absolute http or https URL such as https://data.example.ca, no private or loopback host",
            text -> {
                var uri = ScalarKind.WEB_ADDRESS.parse().apply(text);
                return uri != null && PublicHost.of(uri) ? uri : null;
            });

    private static final ScalarKind<String> LANGUAGE = new ScalarKind<>(
            "a language code",
            "ISO 639-1, two letters, such as en or fr",
            text -> LANGUAGES.contains(text) ? text : null);

    private static final ScalarKind<Duration> DELAY =
            new ScalarKind<>("a delay", "ISO 8601 duration from PT0S to " + LONGEST_DELAY + " such as PT2S", text -> {
                var delay = ScalarKind.DURATION.parse().apply(text);
                return delay != null && delay.compareTo(LONGEST_DELAY) <= 0 ? delay : null;
            });

    private final ScalarKind<String> platform;
    private final DeclaredPlatforms platforms;

    /** @param platforms those that {@code platform} may name, with the options each takes */
    public PortalReader(DeclaredPlatforms platforms) {
        var known = new TreeSet<>(platforms.names());
        known.add(Portal.UNKNOWN_PLATFORM);
        this.platform = ScalarKind.oneOf("a platform", known);
        this.platforms = platforms;
    }

    /** The portal, or null where the entry has mistakes, which are then among the problems. */
    public Portal read(YamlNode node) {
        var id = node.required("id", ScalarKind.ID);
        var name = node.requiredName("name");
        var software = node.required("platform", platform);
        var url = node.required("url", PUBLIC_ADDRESS);
        var api = node.optional("api", PUBLIC_ADDRESS);
        var organisation = node.text("organisation");
        var languages = languages(node);
        var robots = node.enumValue("robots", Portal.Robots.class, Portal.Robots.OBEY);
        var delay = node.optional("delay", DELAY);
        var licence = licence(node.mapping("licence"));
        var openedOn = node.date("opened_on");
        var closedOn = node.date("closed_on");
        var verifiedOn = node.date("verified_on");
        var cadence = node.optional("cadence", Cadence.KIND);
        if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn)) {
            node.problem("closed_on", "is before opened_on", openedOn + " or later");
        }
        var options = platforms.read(software, node);
        var listing = listing(node);
        isShared(node);
        return node.build(() -> new Portal(
                id,
                name,
                software,
                url,
                api,
                organisation,
                languages,
                robots,
                delay,
                licence.url(),
                licence.inherited(),
                openedOn,
                closedOn,
                verifiedOn,
                options,
                listing,
                cadence));
    }

    /** Whether the entry says that the portal hosts publishers none of which need be declared. */
    static boolean isShared(YamlNode node) {
        return node.bool("shared", false);
    }

    private static List<String> languages(YamlNode node) {
        var languages = node.list("languages", LANGUAGE);
        if (node.has("languages") && node.items("languages").isEmpty()) {
            node.problem("languages", "names no language", LANGUAGE.allowed());
        }
        return languages;
    }

    private static PortalListing listing(YamlNode node) {
        var kind = node.enumValue("kind", PortalListing.Kind.class, PortalListing.Kind.CATALOGUE);
        var province = node.text("province");
        var listedOn = node.date("listed_on");
        var apiSource = node.enumValue("api_source", PortalListing.ApiSource.class);
        return new PortalListing(kind, province, listedOn, apiSource, node.list("aliases", PUBLIC_ADDRESS));
    }

    private record PortalLicence(String url, boolean inherited) {}

    private static PortalLicence licence(YamlNode node) {
        if (node == null) {
            return new PortalLicence(null, false);
        }
        var url = node.required("url", ScalarKind.WEB_ADDRESS);
        var inherited = node.bool("inherited", false);
        node.done();
        return new PortalLicence(url == null ? null : url.toString(), inherited);
    }
}
