package ca.etalon.ingest.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hosts that the machines of one vendor serve under many names.
 *
 * @param endings of such names, such as {@code hub.arcgis.com}; all hosts with one ending are one vendor's
 * @param delay least time between two requests to hosts of one ending
 */
public record SharedHosts(List<String> endings, Duration delay) {
    static final SharedHosts NONE = new SharedHosts(List.of(), Duration.ZERO);

    public SharedHosts {
        endings = List.copyOf(endings);
    }

    /** The ending that a host has. */
    public Optional<String> endingOf(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return endings.stream()
                .filter(ending -> name.equals(ending) || name.endsWith("." + ending))
                .findFirst();
    }

    static SharedHosts read(YamlNode node, SharedHosts otherwise) {
        if (node == null) {
            return otherwise;
        }
        var endings = node.list("endings", PlatformSignsReader.HOST);
        var delay = node.required("delay", ScalarKind.DURATION);
        return node.build(() -> new SharedHosts(endings, delay));
    }
}
