package ca.etalon.analytics.trend;

import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.analytics.measure.PortalEdition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the datasets of a government were read from in an edition.
 *
 * @param portals ids of the portals that carry them, sorted; the others are in their order
 * @param platforms the software of each, or {@link #UNKNOWN}; {@code feeds} likewise
 * @param reader version of the program and digest of the configuration that read each
 */
record SeriesSource(List<String> portals, List<String> platforms, List<String> feeds, List<String> reader) {
    /** What editions did not keep when they were made; it cuts nothing. */
    static final String UNKNOWN = "?";

    static SeriesSource of(GovernmentEdition standing, Map<String, PortalEdition> editions) {
        return new SeriesSource(
                standing.portals(),
                of(standing, editions, PortalEdition::platform),
                of(standing, editions, PortalEdition::feed),
                of(standing, editions, PortalEdition::reader));
    }

    private static List<String> of(
            GovernmentEdition standing, Map<String, PortalEdition> editions, Function<PortalEdition, String> said) {
        return standing.portals().stream()
                .map(portal ->
                        Optional.ofNullable(editions.get(portal)).map(said).orElse(UNKNOWN))
                .toList();
    }

    /** Why what was read from this is not compared with what was read from the source before; empty where it is. */
    Optional<String> cutFrom(SeriesSource before) {
        if (!portals.equals(before.portals)) {
            return Optional.of(reason("PORTALS_CHANGED", before.portals, portals));
        }
        if (differ(platforms, before.platforms)) {
            return Optional.of(reason("PLATFORM_CHANGED", before.platforms, platforms));
        }
        return differ(feeds, before.feeds)
                ? Optional.of(reason("FEED_CHANGED", before.feeds, feeds))
                : Optional.empty();
    }

    /** Whether the program, its settings, vocabularies or portals were others. */
    boolean isReadOtherwise(SeriesSource last) {
        return differ(reader, last.reader);
    }

    /** Whether it was kept what read all of this. */
    boolean isReaderKept() {
        return !reader.contains(UNKNOWN);
    }

    private static boolean differ(List<String> some, List<String> others) {
        if (some.size() != others.size()) {
            return true;
        }
        for (int i = 0; i < some.size(); i++) {
            var isKnown = !some.get(i).equals(UNKNOWN) && !others.get(i).equals(UNKNOWN);
            if (isKnown && !Objects.equals(some.get(i), others.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static String reason(String code, List<String> before, List<String> now) {
        return code + " " + String.join(" ", before) + " → " + String.join(" ", now);
    }
}
