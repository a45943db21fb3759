package ca.etalon.reports.input;

import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.ConfigurationException;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.lake.Lake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The configuration an edition was made with, read from the copy beside its manifest. */
final class StoredConfiguration {
    private final Lake lake;
    private final EditionManifest manifest;

    StoredConfiguration(Lake lake, EditionManifest manifest) {
        this.lake = lake;
        this.manifest = manifest;
    }

    /** Loads it through a local copy, for a lake may stand on any file system. */
    Configuration load() {
        try {
            var folder = Files.createTempDirectory("etalon-conf");
            try {
                for (var file : manifest.confFiles()) {
                    copy(file, folder);
                }
                return ConfigurationLoader.load(folder, folder.resolve("portals"));
            } catch (ConfigurationException mistaken) {
                // Its mistakes are none of the operator's: it was right for the version that made the edition.
                throw new UsageException("The configuration stored with the edition of " + manifest.edition()
                        + " is not one this version reads; run scripts/etalon analyse again.");
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the configuration stored with an edition", failure);
        }
    }

    private void copy(EditionManifest.ConfFile file, Path folder) throws IOException {
        var target = folder.resolve(file.pathInConf()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("not a path below conf: " + file.path());
        }
        Files.createDirectories(target.getParent());
        Files.write(target, lake.read(file.path()));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
