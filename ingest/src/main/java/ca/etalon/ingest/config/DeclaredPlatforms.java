package ca.etalon.ingest.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The platforms that {@code conf/platforms} declares and the options each of them takes.
 *
 * @param options by platform and option name
 */
public record DeclaredPlatforms(Map<String, Map<String, PlatformOption>> options) {

    /** Reads the folder; mistakes in it are reported where its feeds are read, and not here. */
    static DeclaredPlatforms of(Path conf) {
        var platforms = new TreeMap<String, Map<String, PlatformOption>>();
        for (var file : PortalSource.yamlFiles(conf.resolve("platforms"))) {
            var options = YamlReader.read(file, new ConfigProblems()).map(PlatformReader::options);
            platforms.put(ConfigurationLoader.baseName(file), options.orElse(Map.of()));
        }
        return new DeclaredPlatforms(platforms);
    }

    public Set<String> names() {
        return new TreeSet<>(options.keySet());
    }

    /** The values of options that a portal entry does not give, by name. */
    public Map<String, String> defaults(String platform) {
        var values = new LinkedHashMap<String, String>();
        options.getOrDefault(platform, Map.of()).forEach((name, option) -> {
            if (option.otherwise() != null) {
                values.put(name, option.otherwise());
            }
        });
        return values;
    }

    /** The options of a portal entry with the defaults of its platform; what is wrong with them is reported. */
    Map<String, String> read(String platform, YamlNode entry) {
        var given = entry.mapping("options");
        if (platform == null) {
            return Map.of();
        }
        var declared = options.getOrDefault(platform, Map.of());
        var values = defaults(platform);
        declared.forEach((name, option) -> {
            var value = given == null ? null : value(given, name, option);
            if (value == null && option.required() && (given == null || !given.has(name))) {
                var missing = given == null ? entry : given;
                missing.problem(
                        given == null ? "options" : name,
                        given == null ? "is missing " + name + ", which " + platform + " needs" : "is missing",
                        option.kind().allowed() + ": " + option.meaning());
            }
            if (value != null) {
                values.put(name, value);
            }
        });
        if (given != null && declared.isEmpty()) {
            entry.problem("options", "are not known to the platform " + platform, "no options");
        } else if (given != null) {
            given.done();
        }
        return values;
    }

    private static String value(YamlNode given, String name, PlatformOption option) {
        return option.required() ? given.required(name, option.kind()) : given.optional(name, option.kind());
    }
}
