package ca.etalon.ingest.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the portals of a run are declared: a list file ({@code portals:}), one recording ({@code portal:}), or a folder
 * of such files with perhaps its own {@code governments.yaml} and {@code etalon.yaml}.
 */
final class PortalSource {
    static final String GOVERNMENTS = "governments.yaml";
    private static final Set<String> OTHER_FILES = Set.of(GOVERNMENTS, SettingsReader.FILE);

    private final Path conf;
    private final Path given;

    /** @param given a file or folder, or null for {@code conf/portals} */
    PortalSource(Path conf, Path given) {
        this.conf = conf;
        this.given = given == null ? conf.resolve("portals") : given;
    }

    /** The files that declare portals. */
    List<Path> files(ConfigProblems problems) {
        if (!Files.isDirectory(given)) {
            return List.of(given);
        }
        var files = yamlFiles(given).stream()
                .filter(file -> !OTHER_FILES.contains(file.getFileName().toString()))
                .toList();
        if (files.isEmpty()) {
            problems.add(given, "holds no portal", "files named *.yaml with portals: or portal:");
        }
        return files;
    }

    /** The governments that belong to these portals: beside them, else those of {@code conf}. */
    Path governments() {
        var beside = folder().resolve(GOVERNMENTS);
        return Files.isRegularFile(beside) ? beside : conf.resolve(GOVERNMENTS);
    }

    /** Whether the governments are those of {@code conf}, which may publish on portals that this run leaves out. */
    boolean isSelectionOfConf() {
        return governments().equals(conf.resolve(GOVERNMENTS));
    }

    /** Settings laid over those of {@code conf}; may not exist. */
    Path overlay() {
        return folder().resolve(SettingsReader.FILE);
    }

    private Path folder() {
        if (Files.isDirectory(given)) {
            return given;
        }
        var parent = given.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** Files named {@code *.yaml} directly in a folder, by name; none where there is no such folder. */
    static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
