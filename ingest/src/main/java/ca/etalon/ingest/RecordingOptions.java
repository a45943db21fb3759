package ca.etalon.ingest;

import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.PortalReader;
import ca.etalon.ingest.recording.Recording;
import ca.etalon.ingest.recording.RecordingLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where recordings point into: the option of all commands that serve them. */
final class RecordingOptions {
    @Option(
            names = "--recordings-root",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_RECORDINGS}",
            description = "The folder that recordings point into (default: ETALON_RECORDINGS).")
    Path root;

    /**
     * Loads the recordings of a folder.
     *
     * @throws ca.etalon.ingest.config.ConfigurationException naming every mistake in them
     */
    List<Recording> load(Path conf, Path folder) throws IOException {
        var problems = new ConfigProblems();
        var reader = new PortalReader(ConfigurationLoader.platforms(conf));
        var recordings = new RecordingLoader(reader::read, problems).load(folder, Optional.ofNullable(root));
        problems.throwIfErrors();
        return recordings;
    }
}
