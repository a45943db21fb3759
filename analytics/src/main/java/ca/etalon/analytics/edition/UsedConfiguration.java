package ca.etalon.analytics.edition;

import ca.etalon.analytics.classifier.Classifiers;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.measure.EditionManifest.ConfFile;
import ca.etalon.analytics.peer.PeerGroups;
import ca.etalon.analytics.vocabulary.LanguageObligations;
import ca.etalon.analytics.vocabulary.Vocabularies;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.lake.Lake;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of configuration that measures depend on, and a digest of what they say.
 *
 * @param files bytes by path below {@code conf}
 * @param digest changes when a definition, a government, a portal or a feed does; not with a comment beside a portal
 */
public record UsedConfiguration(SortedMap<String, byte[]> files, String digest) {
    private static final List<String> DEFINITIONS = List.of("indicators", "frameworks");
    private static final List<String> PLATFORMS = List.of("platforms");
    private static final String PORTALS = "portals";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Duration.class, ToStringSerializer.instance))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    /**
     * @param portals the portals file or folder of the run, or null for those of {@code conf}
     */
    public static UsedConfiguration of(Path conf, Path portals, Configuration configuration) {
        var definitions = new TreeMap<String, byte[]>();
        DEFINITIONS.forEach(folder -> addFolder(conf.resolve(folder), folder, definitions));
        var single = Stream.concat(Stream.of(PeerGroups.FILE, Classifiers.FILE), Vocabularies.FILES.stream());
        for (String name : single.toList()) {
            if (Files.exists(conf.resolve(name))) {
                definitions.put(name, read(conf.resolve(name)));
            }
        }
        if (portals != null && Files.exists(portals.resolve(LanguageObligations.FILE))) {
            definitions.put(PORTALS + "/" + LanguageObligations.FILE, read(portals.resolve(LanguageObligations.FILE)));
        }
        var files = new TreeMap<>(definitions);
        PLATFORMS.forEach(folder -> addFolder(conf.resolve(folder), folder, files));
        addFolder(conf, "", files);
        var given = portals == null ? conf.resolve(PORTALS) : portals;
        if (Files.isDirectory(given)) {
            addFolder(given, PORTALS, files);
        } else {
            files.put(PORTALS + "/" + given.getFileName(), read(given));
        }
        return new UsedConfiguration(files, digest(definitions, configuration));
    }

    /** Keeps a copy of the files in the lake, in a folder named after what they say; editions made alike share it. */
    List<ConfFile> copyTo(Lake lake) {
        var copies = new TreeMap<String, ConfFile>();
        files.forEach((path, bytes) -> copies.put(path, new ConfFile(path, Sha256.of(bytes))));
        var folder = EditionManifest.CONF + "/" + Sha256.of(copies.values().toString());
        var kept = new ArrayList<ConfFile>();
        copies.forEach((path, copy) -> {
            var target = folder + "/" + path;
            if (!lake.exists(target)) {
                lake.write(target, files.get(path));
            }
            kept.add(new ConfFile(target, copy.sha256()));
        });
        return kept;
    }

    private static String digest(SortedMap<String, byte[]> definitions, Configuration configuration) {
        var said = Map.of(
                "governments", configuration.governments(),
                "portals", configuration.portals(),
                "feeds", configuration.feeds(),
                "max_age", configuration.settings().maxAge(),
                "probe_max_age", configuration.settings().probe().maxAge());
        try {
            return Sha256.of(definitions.entrySet().stream()
                            .map(file -> file.getKey() + " " + Sha256.of(file.getValue()))
                            .collect(Collectors.joining("\n"))
                    + "\n"
                    + JSON.writeValueAsString(new TreeMap<>(said)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void addFolder(Path folder, String name, Map<String, byte[]> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .forEach(file -> files.put(
                            name.isEmpty() ? file.getFileName().toString() : name + "/" + file.getFileName(),
                            read(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot list " + folder, failure);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
