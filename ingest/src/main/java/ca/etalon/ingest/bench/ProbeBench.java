package ca.etalon.ingest.bench;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.fetch.HostResolver;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.probe.Link;
import ca.etalon.ingest.probe.LinkProbe;
import ca.etalon.ingest.probe.LinkSample;
import ca.etalon.ingest.probe.ProbeProgress;
import ca.etalon.ingest.probe.ProbeReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how near a probe of many links on many hosts comes to the least time that politeness allows. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Probes links of simulated hosts, served by another process on this machine, into a lake, and prints how long that",
            "took against the least that politeness allows: the requests of the slowest host, a delay apart."
        })
public final class ProbeBench implements Callable<Integer> {
    @Option(names = "--links", defaultValue = "100000", description = "Links (default: ${DEFAULT-VALUE}).")
    private int links;

    @Option(names = "--hosts", defaultValue = "500", description = "Hosts (default: ${DEFAULT-VALUE}).")
    private int hosts;

    @Option(
            names = "--delay",
            paramLabel = "MS",
            defaultValue = "500",
            description = "Least time between two requests to a host (default: ${DEFAULT-VALUE}).")
    private int delayMillis;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new ProbeBench(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var work = Files.createTempDirectory("etalon-bench");
        try (var server = ServerProcess.start(FileServer.class)) {
            run(server, work);
        } finally {
            delete(work);
        }
        return CommandRunner.COMPLETE;
    }

    private void run(ServerProcess server, Path work) throws IOException, InterruptedException {
        var delay = Duration.ofMillis(delayMillis);
        var settings = PoliteHarvest.settings(delay, 8).forProbes();
        var there = new InetSocketAddress("127.0.0.1", server.port());
        HostResolver resolver = host -> host.endsWith(FileServer.DOMAIN) ? Optional.of(there) : Optional.empty();
        var all = IntStream.range(0, links)
                .mapToObj(number ->
                        new Link("https://" + FileServer.host(number % hosts) + "/data/" + number + ".csv", true))
                .toList();
        var report = new ProbeReport();
        LinkProbe.Result result;
        long start;
        Duration wall;
        try (var client = new PoliteClient(
                        settings,
                        Optional.of(resolver),
                        work.resolve("bodies"),
                        Clock.systemUTC(),
                        Sleeper.real(),
                        () -> 0.5);
                var heap = new HeapWatch();
                var progress = new ProbeProgress(false)) {
            var probe = new LinkProbe(
                    Lake.open(work.resolve("lake").toString()),
                    work,
                    client,
                    settings.probe(),
                    host -> delay,
                    progress,
                    report);
            start = System.nanoTime();
            result = probe.run(new LinkSample(all, all.size()), Clock.systemUTC());
            wall = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf(
                    "%d processors, %d MiB heap at most, %d MiB used at most, %d threads at most%n",
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    heap.most() >> 20,
                    ManagementFactory.getThreadMXBean().getPeakThreadCount());
        }
        print(server.takeLog(), wall, delay, result, report);
    }

    private static void print(
            Map<String, List<HostRequest>> log,
            Duration wall,
            Duration delay,
            LinkProbe.Result result,
            ProbeReport report) {
        var slowest = log.entrySet().stream()
                .max(Comparator.comparing(host -> HostRequest.floor(host.getValue(), delay, Duration.ZERO)))
                .orElseThrow();
        var floor = HostRequest.floor(slowest.getValue(), delay, Duration.ZERO);
        report.lines().stream().skip(Math.max(0, report.lines().size() - 3)).forEach(System.out::println);
        System.out.printf(
                "%d links on %d hosts, delay %s: %d judged, %d left, %d parts; %d requests answered, robots.txt included%n",
                result.due(),
                log.size(),
                delay,
                report.links(),
                result.left(),
                result.parts(),
                log.values().stream().mapToLong(List::size).sum());
        System.out.printf(
                Locale.ROOT,
                "slowest host: %s, %d requests, floor %.2f s%n",
                slowest.getKey(),
                slowest.getValue().size(),
                floor.toMillis() / 1000.0);
        System.out.printf(
                Locale.ROOT,
                "wall %.2f s / floor %.2f s = %.3f  (at most 1.1)%n",
                wall.toMillis() / 1000.0,
                floor.toMillis() / 1000.0,
                (double) wall.toMillis() / floor.toMillis());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
