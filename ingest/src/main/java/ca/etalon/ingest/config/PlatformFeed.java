package ca.etalon.ingest.config;

import java.util.Map;
import java.util.Optional;

/**
 * What one feed of a platform can state, from {@code conf/platforms/<platform>.yaml}.
 *
 * @param fields by field name ({@code licence}, {@code frequency} …, the names an indicator lists under {@code needs});
 *     a field that is not listed can be stated
 * @param why a sentence for the reader on each of the fields
 * @param configure what a publisher does about fields that are not configured; null where all are the platform's doing
 */
public record PlatformFeed(
        String platform, String feed, Map<String, Observability> fields, Map<String, Name> why, Name configure) {

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
        why = Map.copyOf(why);
    }

    /** A feed of which nothing is explained. */
    public PlatformFeed(String platform, String feed, Map<String, Observability> fields) {
        this(platform, feed, fields, Map.of(), null);
    }

    public Observability of(String field) {
        return fields.getOrDefault(field, Observability.STATED);
    }

    /** Why a field is not stated. */
    public Optional<Name> whyOf(String field) {
        return Optional.ofNullable(why.get(field));
    }
}
