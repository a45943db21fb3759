package ca.etalon.analytics.edition;

import ca.etalon.analytics.measure.GovernmentEdition;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Government;
import ca.etalon.ingest.config.Portal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which share of the governments compared publishes on each platform. A government on several platforms counts for each
 * by equal parts, so that the mean of all governments' own shares is the Herfindahl index of the platforms.
 *
 * <p>Source: methodology §8.
 */
final class PlatformShares {
    private final Map<String, String> platforms;
    private final SortedMap<String, Double> shares = new TreeMap<>();

    PlatformShares(Configuration configuration, List<GovernmentEdition> rows) {
        platforms = configuration.portals().stream().collect(Collectors.toMap(Portal::id, Portal::platform));
        var compared = rows.stream()
                .filter(row -> !row.portals().isEmpty())
                .filter(row -> configuration
                        .government(row.government())
                        .filter(Government::isCompared)
                        .isPresent())
                .toList();
        for (GovernmentEdition row : compared) {
            var used = used(row.portals());
            used.forEach(platform -> shares.merge(platform, 1.0 / used.size() / compared.size(), Double::sum));
        }
    }

    /** The share of a government's platform, the mean of several; null where it has no part in the comparison. */
    Double share(Government government, List<String> portals) {
        if (portals.isEmpty() || !government.isCompared()) {
            return null;
        }
        return used(portals).stream().mapToDouble(shares::get).average().orElseThrow();
    }

    private List<String> used(List<String> portals) {
        return portals.stream().map(platforms::get).distinct().sorted().toList();
    }
}
