package ca.etalon.ingest.bench;

import ca.etalon.ingest.command.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast the harvest is, politely and without politeness. */
@Command(
        name = "harvest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Harvests simulated portals, served by another process on this machine, and prints:",
            "how long that took against the least that politeness allows, and the heap it needed;",
            "pages per second without politeness, while parsing and archiving, against curl --parallel."
        })
public final class HarvestBench implements Callable<Integer> {
    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_CONF:-conf}",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path conf;

    @Option(names = "--portals", defaultValue = "1000", description = "Portals of the polite harvest (default: 1000).")
    private int portals;

    @Option(
            names = "--latency",
            paramLabel = "MS",
            defaultValue = "50",
            description = "Time from request to answer (default: ${DEFAULT-VALUE}).")
    private int latencyMillis;

    @Option(
            names = "--only",
            paramLabel = "polite|speed",
            description = "Only one of the two measurements (default: both).")
    private String only;

    @Option(
            names = "--pages",
            defaultValue = "6000",
            description = "Pages of 64 kB per round; a tenth of it of 640 kB (default: ${DEFAULT-VALUE}).")
    private int pages;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new HarvestBench(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var work = Files.createTempDirectory("etalon-bench");
        try (var server = ServerProcess.start()) {
            System.out.printf(
                    "%d processors, %d MiB heap at most, Java %s%n",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.version());
            if (!"speed".equals(only)) {
                print(new PoliteHarvest(server, conf, work).run(portals, latencyMillis));
            }
            if (!"polite".equals(only)) {
                speed(server, work);
            }
        } finally {
            delete(work);
        }
        return CommandRunner.COMPLETE;
    }

    private void speed(ServerProcess server, Path work) throws IOException, InterruptedException {
        System.out.printf(
                "Without politeness, %d requests at once: median of rounds by turns, ours parsed and archived, curl's thrown"
                        + " away (at least 1.0)%n",
                Speed.CONCURRENCY);
        var speed = new Speed(server, work);
        var many = pages / SimulatedPortal.PAGES_AT_SPEED;
        for (var latency : List.of(latencyMillis, 0)) {
            for (var packed : List.of(true, false)) {
                print(speed.run(new Speed.Case(1, packed, latency, many)));
                print(speed.run(new Speed.Case(10, packed, latency, Math.max(Speed.CONCURRENCY, many / 10))));
            }
        }
    }

    private static void print(List<String> lines) {
        lines.forEach(System.out::println);
        System.out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
