package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.config.ConfigProblem;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationCheck;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.config.PortalReader;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.portalfact.PortalSignals;
import ca.etalon.ingest.recording.RecordingLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the part of {@code conf/} that ingest reads. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        description = {
            "Checks all of conf/ and names every mistake with file, line, value and what is allowed.",
            "Exit code 0: sound; 2: mistakes."
        })
public final class CheckMain implements Callable<Integer> {
    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_CONF:-conf}",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path conf;

    @Option(names = "--portals", paramLabel = "FILE|DIR", description = "Only these portals (default: all of conf).")
    private Path portals;

    @Option(
            names = "--recordings-root",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_RECORDINGS}",
            description =
                    "The folder that recordings point into (default: ETALON_RECORDINGS); without it, recordings are"
                            + " not checked for the files they name.")
    private Path recordingsRoot;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new CheckMain(), args));
    }

    @Override
    public Integer call() {
        var problems = new ConfigurationCheck(List.of(CheckMain::vocabularies, this::recordings)).check(conf, portals);
        problems.forEach(System.out::println);
        long errors = problems.stream().filter(ConfigProblem::isError).count();
        System.out.printf("ingest: %d mistakes, %d warnings%n", errors, problems.size() - errors);
        return errors == 0 ? CommandRunner.COMPLETE : CommandRunner.USAGE;
    }

    private static void vocabularies(Path conf, ConfigProblems problems) {
        Vocabularies.load(conf.resolve("vocab"), problems);
        PortalSignals.load(conf.resolve("vocab"), problems);
    }

    /** What recordings say of their answers; their portals are checked with all others. */
    private void recordings(Path conf, ConfigProblems problems) {
        var folder = portals != null ? portals : conf.resolve("recordings");
        if (recordingsRoot == null || !Files.isDirectory(folder)) {
            return;
        }
        var ofRecordings = new ConfigProblems();
        var reader = new PortalReader(ConfigurationLoader.platforms(conf));
        try {
            new RecordingLoader(reader::read, ofRecordings).load(folder, Optional.of(recordingsRoot));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
        var known = Set.copyOf(problems.all());
        ofRecordings.all().stream().filter(problem -> !known.contains(problem)).forEach(problems::add);
    }
}
