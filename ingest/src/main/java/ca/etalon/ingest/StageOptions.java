package ca.etalon.ingest;

import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.Government;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that harvest and replay share. */
final class StageOptions {
    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_CONF:-conf}",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    Path conf;

    @Option(
            names = "--portals",
            paramLabel = "FILE|DIR",
            required = true,
            description =
                    "Portals: a file of conf/portals, or a folder of recordings, which are served on this machine.")
    Path portals;

    @Option(names = "--portal", paramLabel = "ID", description = "Only this portal; may be repeated.")
    List<String> only = List.of();

    @Option(
            names = "--lake",
            paramLabel = "PATH|URI",
            defaultValue = "lake",
            description = "The lake (default: ${DEFAULT-VALUE}).")
    String lake;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "work",
            description = "Local scratch space (default: ${DEFAULT-VALUE}).")
    Path work;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write what happened as JSON.")
    Path summary;

    /** Loads the configuration, narrowed to the portals asked for. */
    Configuration configuration() {
        var configuration = ConfigurationLoader.load(conf, portals);
        for (String id : only) {
            if (configuration.portal(id).isEmpty()) {
                throw new UsageException("--portal " + id + ": no such portal in " + portals);
            }
        }
        return configuration;
    }

    /**
     * The governments by which places and publishers are known: those of the run, and with recordings, which carry only their own,
     * those of {@code conf} too.
     */
    List<Government> frame(Configuration configuration) {
        var known = new LinkedHashMap<String, Government>();
        configuration.governments().forEach(government -> known.put(government.id(), government));
        var codes = configuration.governments().stream().map(Government::sgc).collect(Collectors.toSet());
        ConfigurationLoader.frame(conf).stream()
                .filter(government -> government.sgc() == null || !codes.contains(government.sgc()))
                .forEach(government -> known.putIfAbsent(government.id(), government));
        return List.copyOf(known.values());
    }

    boolean isWanted(String portal) {
        return only.isEmpty() || only.contains(portal);
    }
}
