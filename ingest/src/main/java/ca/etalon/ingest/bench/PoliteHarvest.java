package ca.etalon.ingest.bench;

import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.harvest.Harvest;
import ca.etalon.ingest.harvest.HarvestProgress;
import ca.etalon.ingest.harvest.PortalHarvester;
import ca.etalon.ingest.harvest.SnapshotWriter;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.SnapshotStatus;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.portalfact.PortalFacts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Harvests many simulated portals as a real run does, politely, and sets the time against the least it could take. */
final class PoliteHarvest {
    static final int READ_TIMEOUT_MILLIS = 3_000;

    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration BACKOFF = Duration.ofSeconds(1);
    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);

    /** Pauses between attempts are known, so that the floor is. */
    private static final double JITTER = 0.5;

    private final ServerProcess server;
    private final Path conf;
    private final Path work;

    PoliteHarvest(ServerProcess server, Path conf, Path work) {
        this.server = server;
        this.conf = conf;
        this.work = work;
    }

    static Settings settings(Duration delay, int hosts) {
        return new Settings(
                "Etalon/bench",
                delay,
                hosts,
                Duration.ofSeconds(5),
                Duration.ofMillis(READ_TIMEOUT_MILLIS),
                Duration.ofMinutes(1),
                1L << 30,
                5_000,
                4,
                BACKOFF,
                Duration.ofMinutes(2),
                Duration.ofDays(400),
                null,
                null);
    }

    /** @return lines to print */
    List<String> run(int portals, int latencyMillis) throws IOException, InterruptedException {
        var simulated = IntStream.range(0, portals)
                .mapToObj(number -> SimulatedPortal.varied(number, latencyMillis))
                .toList();
        var settings = settings(DELAY, portals);
        var lake = Lake.open(work.resolve("lake").toString());
        var writer = new SnapshotWriter(
                lake,
                new DatasetNormaliser(Vocabularies.load(conf.resolve("vocab"))),
                new SnapshotWriter.Provenance("bench", "bench"));
        server.takeLog();
        ManagementFactory.getThreadMXBean().resetPeakThreadCount();
        var heap = new HeapWatch();
        long start = System.nanoTime();
        Harvest.Result result;
        try (var client = new PoliteClient(
                settings,
                Optional.of(server.resolver()),
                work.resolve("bodies"),
                Clock.systemUTC(),
                Sleeper.real(),
                () -> JITTER)) {
            var harvester = new PortalHarvester(
                    lake,
                    work.resolve("work"),
                    settings,
                    Platforms::byName,
                    client,
                    writer,
                    PortalFacts.load(conf.resolve("vocab")),
                    HarvestProgress.SILENT);
            result = new Harvest(portals, HarvestProgress.SILENT)
                    .run(DAY, simulated.stream().map(SimulatedPortal::portal).toList(), harvester);
        }
        var wall = Duration.ofNanos(System.nanoTime() - start);
        return lines(simulated, result, wall, heap.end(), server.takeLog());
    }

    private static List<String> lines(
            List<SimulatedPortal> portals,
            Harvest.Result result,
            Duration wall,
            long mostHeap,
            Map<String, List<HostRequest>> log) {
        var slowest = log.entrySet().stream()
                .max(Comparator.comparing(host -> floor(host.getValue())))
                .orElseThrow();
        var floor = floor(slowest.getValue());
        var statuses = new TreeMap<SnapshotStatus, Long>();
        result.outcomes().forEach(outcome -> statuses.merge(outcome.manifest().status(), 1L, Long::sum));
        long datasets = result.outcomes().stream()
                .mapToLong(outcome -> outcome.manifest().harvested())
                .sum();
        long requests = log.values().stream().mapToLong(List::size).sum();
        var faulty =
                portals.stream().filter(portal -> portal.fault() != Fault.NONE).count();
        var lines = new ArrayList<String>();
        lines.add("Polite: %d portals on hosts of their own, %d of them with one of %d faults, %d ms latency, delay %s"
                .formatted(
                        portals.size(),
                        faulty,
                        Fault.values().length - 1,
                        portals.get(0).latencyMillis(),
                        DELAY));
        lines.add("  %d requests answered; portals: %s, our own faults: %d; %d datasets written"
                .formatted(requests, statuses, result.faults().size(), datasets));
        lines.add(
                "  floor of a host = sum over its requests of max(delay, time it takes to answer + pause it asks for or"
                        + " back-off after its failure), of the last only the answer");
        lines.add(String.format(
                Locale.ROOT,
                "  slowest host: %s, %d requests, floor %.2f s",
                slowest.getKey(),
                slowest.getValue().size(),
                seconds(floor)));
        lines.add(String.format(
                Locale.ROOT,
                "  wall %.2f s / floor %.2f s = %.3f  (at most 1.1)",
                seconds(wall),
                seconds(floor),
                seconds(wall) / seconds(floor)));
        lines.add("  most heap used %d MiB of %d MiB allowed (at most 512); most threads %d"
                .formatted(
                        mostHeap >> 20,
                        Runtime.getRuntime().maxMemory() >> 20,
                        ManagementFactory.getThreadMXBean().getPeakThreadCount()));
        return lines;
    }

    private static Duration floor(List<HostRequest> requests) {
        return HostRequest.floor(requests, DELAY, Duration.ofMillis(Math.round(BACKOFF.toMillis() * JITTER)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /** Looks fifty times a second how much of the heap is used, garbage included. */
    private static final class HeapWatch extends Thread {
        private volatile long most;
        private volatile boolean ended;

        HeapWatch() {
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            var memory = ManagementFactory.getMemoryMXBean();
            while (!ended) {
                most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
                LockSupport.parkNanos(20_000_000);
            }
        }

        long end() {
            ended = true;
            return most;
        }
    }
}
