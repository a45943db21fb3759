package ca.etalon.ingest.bench;

import ca.etalon.ingest.catalogue.DcatDataset;
import ca.etalon.ingest.catalogue.HarvestIssue;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fetch.Answer;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.RecordIds;
import ca.etalon.ingest.fetch.RequestPolicy;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.fetch.TransportException;
import ca.etalon.ingest.fetch.WarcArchive;
import ca.etalon.ingest.platform.CatalogFeed;
import ca.etalon.ingest.platform.PageBody;
import ca.etalon.ingest.platform.PageRequest;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.platform.ProtocolException;
import ca.etalon.ingest.platform.RecordSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Pages per second without politeness: ours, which parses and archives each page, against curl, which throws it away. */
final class Speed {
    /** Requests under way at the same time, for both. */
    static final int CONCURRENCY = 50;

    private static final int ROUNDS = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 8, 17);

    private final ServerProcess server;
    private final Path work;
    /** As many pages are parsed and archived at a time as there are processors, however many are under way. */
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final CatalogFeed feed =
            Platforms.byName("ckan").orElseThrow().feeds().get(0);

    Speed(ServerProcess server, Path work) {
        this.server = server;
        this.work = work;
    }

    /** @param portals each has {@link SimulatedPortal#PAGES_AT_SPEED} pages */
    record Case(int times64Kb, boolean packed, int latencyMillis, int portals) {
        List<SimulatedPortal> simulated() {
            return IntStream.range(0, portals)
                    .mapToObj(number -> SimulatedPortal.equal(number, times64Kb, packed, latencyMillis))
                    .toList();
        }

        int pages() {
            return portals * SimulatedPortal.PAGES_AT_SPEED;
        }
    }

    /** @return lines to print */
    List<String> run(Case measured) throws IOException, InterruptedException {
        var cold = ours(measured);
        curl(measured);
        var ours = new ArrayList<Double>();
        var curls = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            ours.add(ours(measured));
            curls.add(curl(measured));
        }
        ours.sort(null);
        curls.sort(null);
        var mine = ours.get(ROUNDS / 2);
        var its = curls.get(ROUNDS / 2);
        return List.of(String.format(
                Locale.ROOT,
                "  %3d kB, gzip %-3s, %2d ms latency: ours %6.0f pages/s, curl %6.0f: %.2f   (first round %.0f; rounds %s / %s)",
                64 * measured.times64Kb(),
                measured.packed() ? "on" : "off",
                measured.latencyMillis(),
                mine,
                its,
                mine / its,
                cold,
                rounded(ours),
                rounded(curls)));
    }

    private static List<Long> rounded(List<Double> rates) {
        return rates.stream().map(Math::round).toList();
    }

    private double ours(Case measured) throws IOException, InterruptedException {
        var folder = work.resolve("speed");
        Files.createDirectories(folder);
        var settings = PoliteHarvest.settings(Duration.ZERO, CONCURRENCY);
        var datasets = new LongAdder();
        var threads = Executors.newFixedThreadPool(measured.portals());
        try (var client = new PoliteClient(
                settings,
                Optional.of(server.resolver()),
                work.resolve("bodies"),
                Clock.systemUTC(),
                Sleeper.real(),
                () -> 0)) {
            var tasks = new ArrayList<Callable<Integer>>();
            measured.simulated().forEach(portal -> tasks.add(() -> harvest(portal.portal(), client, folder, datasets)));
            long start = System.nanoTime();
            var pages = 0;
            for (var task : threads.invokeAll(tasks)) {
                pages += task.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            var expected = measured.simulated().stream()
                    .mapToLong(SimulatedPortal::datasets)
                    .sum();
            if (pages != measured.pages() || datasets.sum() != expected) {
                throw new IllegalStateException(pages + " pages and " + datasets.sum() + " datasets");
            }
            return pages / seconds;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a simulated portal could not be harvested", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private int harvest(Portal portal, PoliteClient client, Path folder, LongAdder datasets)
            throws IOException, InterruptedException, TransportException, ProtocolException {
        var policy = new RequestPolicy(RequestPolicy.Kind.API, Portal.Robots.OBEY, Duration.ZERO);
        var sink = new Counting(datasets);
        var pages = 0;
        try (var archive = WarcArchive.create(
                folder.resolve(portal.id() + ".warc.gz"),
                portal.id(),
                new RecordIds(portal.id(), DAY),
                "Etalon/bench",
                Instant.EPOCH)) {
            var next = List.of(feed.firstRequest(portal));
            while (!next.isEmpty()) {
                PageRequest request = next.get(0);
                try (var answer = client.fetch(request.uri(), request.accept(), null, policy)) {
                    processors.acquire();
                    try {
                        archive.append(answer, null);
                        next = feed.parse(portal, body(request, answer), sink).next();
                        pages++;
                    } finally {
                        processors.release();
                    }
                }
            }
        }
        return pages;
    }

    private static PageBody body(PageRequest request, Answer answer) {
        var said = answer.contentType();
        return new PageBody(request.uri(), said.mediaType(), said.charset(), answer.body()::open);
    }

    private record Counting(LongAdder datasets) implements RecordSink {
        @Override
        public void dataset(DcatDataset dataset) {
            datasets.increment();
        }

        @Override
        public void issue(HarvestIssue issue) {
            throw new IllegalStateException(issue.toString());
        }
    }

    /** One curl for all pages, by a configuration file, since they do not fit on a command line. */
    private double curl(Case measured) throws IOException, InterruptedException {
        var host = measured.simulated().get(0);
        var config = new StringBuilder();
        for (var portal : measured.simulated()) {
            for (var page = 0; page < SimulatedPortal.PAGES_AT_SPEED; page++) {
                config.append("url = \"http://127.0.0.1:%d/api/3/action/package_search?rows=1000&start=%d&portal=%s\"\n"
                                .formatted(server.port(), page * portal.rows(), portal.id()))
                        .append("output = \"/dev/null\"\n");
            }
        }
        var file = work.resolve("curl.config");
        Files.writeString(file, config);
        long start = System.nanoTime();
        var process = new ProcessBuilder(
                        "curl",
                        "--silent",
                        "--no-progress-meter",
                        "--show-error",
                        "--fail",
                        "--parallel",
                        "--parallel-max",
                        Integer.toString(CONCURRENCY),
                        "--header",
                        "Host: " + host.host(),
                        "--header",
                        "Accept-Encoding: gzip",
                        "--config",
                        file.toString())
                .inheritIO()
                .start();
        var status = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException("curl ended with " + status);
        }
        return measured.pages() / seconds;
    }
}
