package ca.etalon.ingest.detect;

import ca.etalon.ingest.config.Portal;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The entry of {@code conf/portals} that a detection proposes, as YAML; what has to be looked at by a person says so. */
final class PortalEntry {
    private final Detection detection;
    private final Portal.Robots robots;

    PortalEntry(Detection detection, Portal.Robots robots) {
        this.detection = detection;
        this.robots = robots;
    }

    String yaml() {
        var page = detection.page();
        var found = detection.found();
        var origin = LandingPage.origin(page.at());
        var title = page.title() == null ? page.at().getHost() : page.title();
        var yaml = new StringBuilder();
        yaml.append("- id: ").append(id(page.at())).append('\n');
        yaml.append("  name: {en: ").append(quoted(title)).append(", fr: ").append(quoted(title));
        yaml.append("}  # as the page is titled; write the official name in each language\n");
        yaml.append("  platform: ").append(found.platform().name()).append('\n');
        yaml.append("  url: ").append(origin).append('\n');
        if (!found.base().equals(origin)) {
            yaml.append("  api: ").append(found.base()).append('\n');
        }
        yaml.append("  languages: ").append(languages(page.languages())).append('\n');
        if (found.robots() != null && !found.robots().allowed()) {
            yaml.append(
                    robots == Portal.Robots.DOCUMENTED_API
                            ? "  robots: documented-api\n"
                            : "  # robots: documented-api  # robots.txt disallows the API; decide whether its documentation invites you\n");
        }
        return yaml.toString();
    }

    private static String languages(List<String> stated) {
        return stated.isEmpty() ? "[en]  # the page does not say" : "[" + String.join(", ", stated) + "]";
    }

    /** Host names of vendors end alike; what tells portals apart stands before. */
    static String id(URI at) {
        var name = at.getHost()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceFirst("\\.(hub|opendata)\\.arcgis\\.com$|\\.opendatasoft\\.com$|\\.socrata\\.com$", "")
                .replaceAll("[^a-z0-9]+", "-");
        return name.matches("[a-z].*") ? name : "portal-" + name;
    }

    /** A double-quoted YAML scalar: whatever a page is titled stays one line of text. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                quoted.append(' ');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
