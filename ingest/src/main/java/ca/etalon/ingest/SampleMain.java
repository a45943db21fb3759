package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.sample.SampleGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the fictional sample. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        description = {
            "Writes the embedded sample, a fictional province, as a folder of recordings.",
            "The same command always writes the same files. Harvest it with --portals DIR."
        })
public final class SampleMain implements Callable<Integer> {
    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Scratch space that the folder is part of, and that no other run may be using.")
    private Path work;

    @Parameters(paramLabel = "DIR", description = "Where to write it.")
    private Path folder;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new SampleMain(), args));
    }

    @Override
    public Integer call() throws IOException {
        if (work == null) {
            SampleGenerator.generate(folder);
            return CommandRunner.COMPLETE;
        }
        var lock = WorkLock.of(work);
        try (lock) {
            SampleGenerator.generate(folder);
        }
        return CommandRunner.COMPLETE;
    }
}
