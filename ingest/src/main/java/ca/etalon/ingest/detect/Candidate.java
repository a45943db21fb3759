package ca.etalon.ingest.detect;

import ca.etalon.ingest.config.PlatformSigns;
import ca.etalon.ingest.platform.PortalPlatform;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A platform that a page may be of.
 *
 * @param why the sign that speaks for it, or null where none does
 * @param bases addresses below which its API may stand, the likeliest first
 */
record Candidate(PortalPlatform platform, PlatformSigns signs, String why, List<String> bases) {
    private static final int MOST_ANCESTORS = 2;

    /** All platforms: first those that a sign speaks for, else in the order of the list, which goes from special to general. */
    static List<Candidate> of(LandingPage page, List<PortalPlatform> platforms, Map<String, PlatformSigns> signs) {
        return platforms.stream()
                .filter(platform -> signs.containsKey(platform.name()))
                .map(platform -> of(page, platform, signs.get(platform.name())))
                .filter(candidate -> candidate.why != null || !candidate.signs.needsSign())
                .sorted(Comparator.comparing(candidate -> candidate.why == null))
                .toList();
    }

    private static Candidate of(LandingPage page, PortalPlatform platform, PlatformSigns signs) {
        var bases = signs.rootOnly() ? List.of(LandingPage.origin(page.at())) : bases(page.at(), signs.bases());
        return new Candidate(platform, signs, why(page, signs), bases);
    }

    private static String why(LandingPage page, PlatformSigns signs) {
        var host = page.at().getHost().toLowerCase(Locale.ROOT);
        for (var end : signs.hosts()) {
            if (host.equals(end) || host.endsWith("." + end)) {
                return "the host ends in " + end;
            }
        }
        for (var pattern : signs.page()) {
            var found = pattern.matcher(page.source());
            if (found.find()) {
                return "the page says \"" + found.group().strip() + "\"";
            }
        }
        return null;
    }

    /** The root of the host, the folders that the page stands in, and the usual places of the platform. */
    static List<String> bases(URI page, List<String> usual) {
        var origin = LandingPage.origin(page);
        var bases = new LinkedHashSet<String>();
        bases.add(origin);
        var path = new StringBuilder(origin);
        var steps = new ArrayList<String>(List.of((page.getRawPath() == null ? "" : page.getRawPath()).split("/")));
        steps.removeIf(String::isEmpty);
        for (int i = 0; i < Math.min(MOST_ANCESTORS, steps.size()); i++) {
            bases.add(path.append('/').append(steps.get(i)).toString());
        }
        usual.forEach(below -> bases.add(origin + below));
        return List.copyOf(bases);
    }
}
