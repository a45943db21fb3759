package ca.etalon.ingest.config;

import java.util.Map;

/**
 * What one feed of a platform can state, from {@code conf/platforms/<platform>.yaml}.
 *
 * @param fields by field name ({@code licence}, {@code frequency} …, the names an indicator lists under {@code needs});
 *     a field that is not listed can be stated
 */
public record PlatformFeed(String platform, String feed, Map<String, Observability> fields) {

    /** Whether a field can be read from a feed, and if not, whose doing that is. */
    public enum Observability {
        STATED,
        /** The platform has no place for it. */
        PLATFORM_CANNOT,
        /** The platform has a place for it, but the publisher has to configure it into the feed. */
        NOT_CONFIGURED
    }

    public PlatformFeed {
        fields = Map.copyOf(fields);
    }

    public Observability of(String field) {
        return fields.getOrDefault(field, Observability.STATED);
    }
}
