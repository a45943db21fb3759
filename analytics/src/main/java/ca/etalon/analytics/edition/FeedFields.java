package ca.etalon.analytics.edition;

import ca.etalon.analytics.indicator.Field;
import ca.etalon.analytics.indicator.Grain;
import ca.etalon.analytics.indicator.Indicator;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.PlatformFeed;
import ca.etalon.ingest.config.PlatformFeed.Observability;
import ca.etalon.ingest.config.Portal;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which fields the feeds of the portals can state: sets of {@link Field} as bits of a number, by ordinal.
 *
 * <p>A field that is not configured into a feed counts as stated for a portal once any of its rows states it.
 */
final class FeedFields implements Serializable {
    private static final long serialVersionUID = 1;

    private static final long FOUND_BY_PROBES = Arrays.stream(Field.values())
            .filter(Field::isFoundByProbes)
            .mapToLong(FeedFields::bit)
            .sum();

    private final Map<String, Long> cannot = new HashMap<>();
    private final Map<String, Long> notConfigured = new HashMap<>();
    private final Map<String, String> platforms = new HashMap<>();

    FeedFields(Configuration configuration) {
        for (Portal portal : configuration.portals()) {
            platforms.put(portal.id(), portal.platform());
        }
        for (PlatformFeed feed : configuration.feeds()) {
            var key = feed.platform() + "/" + feed.feed();
            cannot.put(key, fields(feed, Observability.PLATFORM_CANNOT));
            notConfigured.put(key, fields(feed, Observability.NOT_CONFIGURED));
        }
    }

    /**
     * Fields that the feed cannot state, given those that some row states. What a probe found of one dataset may be found
     * of all: those whose data were not probed are unknown then, and no longer beyond what the feed can tell.
     */
    long cannot(String portal, String feed, long stated) {
        return cannot.getOrDefault(platforms.get(portal) + "/" + feed, 0L) & ~(stated & FOUND_BY_PROBES);
    }

    /** Fields that nobody put into the feed, given those that some row states. */
    long notConfigured(String portal, String feed, long stated) {
        return notConfigured.getOrDefault(platforms.get(portal) + "/" + feed, 0L) & ~stated;
    }

    /** Fields that some feed states only where a publisher has put them in, or that a probe may find. */
    long configurable() {
        return notConfigured.values().stream().reduce(FOUND_BY_PROBES, (a, b) -> a | b);
    }

    static long[] needs(List<Indicator> indicators) {
        return indicators.stream().mapToLong(FeedFields::needs).toArray();
    }

    /** What is said of distributions needs distributions. */
    private static long needs(Indicator indicator) {
        long rows = indicator.grain() == Grain.DISTRIBUTION ? bit(Field.DISTRIBUTION) : 0;
        return indicator.needs().stream().mapToLong(FeedFields::bit).reduce(rows, (a, b) -> a | b);
    }

    static long bit(Field field) {
        return 1L << field.ordinal();
    }

    /** Names of the fields in a set, with commas. */
    static String names(long fields) {
        var names = new StringBuilder();
        for (Field field : Field.values()) {
            if ((fields & bit(field)) != 0) {
                names.append(names.isEmpty() ? "" : ",").append(field.word());
            }
        }
        return names.toString();
    }

    private static long fields(PlatformFeed feed, Observability observability) {
        long fields = 0;
        for (Field field : Field.values()) {
            if (feed.of(field.word()) == observability) {
                fields |= bit(field);
            }
        }
        return fields;
    }
}
