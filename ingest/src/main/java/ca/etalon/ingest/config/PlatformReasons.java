package ca.etalon.ingest.config;

import ca.etalon.ingest.config.PlatformFeed.Observability;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why the feeds of a platform do not state some fields, in both languages: {@code why} of the platform, which holds for
 * all of its feeds, and {@code why} of a feed, which goes before it. Every field that is listed has a reason, and every
 * reason a field.
 */
final class PlatformReasons {
    private final YamlNode root;
    private final Map<String, Name> ofPlatform;
    private final Name configure;
    private final Set<String> used = new TreeSet<>();
    private boolean isConfigurable;

    PlatformReasons(YamlNode root) {
        this.root = root;
        this.ofPlatform = read(root);
        this.configure = root.has("configure") ? root.requiredName("configure") : null;
    }

    /** What a publisher does about fields that are not configured, or null. */
    Name configure() {
        return configure;
    }

    /** The reason of each field of a feed. */
    Map<String, Name> of(YamlNode feed, Map<String, Observability> fields) {
        var own = read(feed);
        own.keySet().stream()
                .filter(field -> !fields.containsKey(field))
                .forEach(
                        field -> feed.problem("why", "explains " + field + ", which the feed can state", "its fields"));
        var reasons = new TreeMap<String, Name>();
        fields.forEach((field, observability) -> {
            var reason = own.getOrDefault(field, ofPlatform.get(field));
            if (reason == null) {
                feed.problem(
                        "fields", "does not say why " + field + " is not stated", "why: {" + field + ": {en, fr}}");
            } else {
                reasons.put(field, reason);
            }
            if (!own.containsKey(field)) {
                used.add(field);
            }
            isConfigurable |= observability == Observability.NOT_CONFIGURED;
        });
        return reasons;
    }

    /** Names what is explained and not used, and what is used and not explained. */
    void done() {
        ofPlatform.keySet().stream()
                .filter(field -> !used.contains(field))
                .forEach(field -> root.problem("why", "explains " + field + " for no feed", "fields of the feeds"));
        if (isConfigurable && configure == null) {
            root.problem("does not say what a publisher does about fields not configured", "configure: {en, fr}");
        }
    }

    private static Map<String, Name> read(YamlNode node) {
        var reasons = new TreeMap<String, Name>();
        var declared = node.has("why") ? node.mapping("why") : null;
        if (declared != null) {
            PlatformReader.FIELDS.stream().sorted().filter(declared::has).forEach(field -> {
                var reason = declared.requiredName(field);
                if (reason != null) {
                    reasons.put(field, reason);
                }
            });
            declared.done();
        }
        return reasons;
    }
}
