package ca.etalon.ingest.bench;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.config.Name;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.config.Settings;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.harvest.Harvest;
import ca.etalon.ingest.harvest.HarvestProgress;
import ca.etalon.ingest.harvest.PortalHarvester;
import ca.etalon.ingest.harvest.PortalOutcome;
import ca.etalon.ingest.harvest.Replay;
import ca.etalon.ingest.harvest.SnapshotWriter;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.portalfact.PortalFacts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the harvest of one very large catalogue. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Harvests one portal of many datasets, served in the same process: as one DCAT-US document and in pages of CKAN;",
            "then again a month later, when every hundredth dataset reads otherwise; then replays that from the archive.",
            "Prints time, heap, and whether all came. Exit code 1 where it did not."
        })
public final class CatalogueBench implements Callable<Integer> {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 28);
    private static final int CHANGED = 100;

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_CONF:-conf}",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path conf;

    @Option(names = "--datasets", defaultValue = "200000", description = "Datasets (default: ${DEFAULT-VALUE}).")
    private int datasets;

    @Option(names = "--only", paramLabel = "document|paged", description = "Only one of the two (default: both).")
    private String only;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Keep lake and scratch space here (default: a temporary folder).")
    private Path work;

    private boolean failed;
    private HeapWatch heap;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new CatalogueBench(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.out.printf(
                "%d datasets, %d processors, %d MiB heap at most, Java %s%n",
                datasets,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version());
        try (var watch = new HeapWatch()) {
            heap = watch;
            if (!"paged".equals(only)) {
                measure("document", "arcgis-hub");
            }
            if (!"document".equals(only)) {
                measure("paged", "ckan");
            }
        }
        return failed ? CommandRunner.OUR_FAULT : CommandRunner.COMPLETE;
    }

    private void measure(String name, String platform) throws IOException, InterruptedException {
        var folder = work == null ? Files.createTempDirectory("etalon-bench") : work.resolve(name);
        var catalogue = new LargeCatalogue(datasets, 0);
        var portal = portal(name, platform);
        var settings = settings();
        try (var server = new LargePortal(catalogue);
                var client = new PoliteClient(
                        settings,
                        Optional.of(server.resolver()),
                        folder.resolve("work"),
                        Clock.systemUTC(),
                        Sleeper.real(),
                        () -> 0.5)) {
            var lake = Lake.open(folder.resolve("lake").toString());
            var writer = new SnapshotWriter(
                    lake,
                    new DatasetNormaliser(Vocabularies.load(conf.resolve("vocab"))),
                    new SnapshotWriter.Provenance("bench", "bench"));
            var harvester = new PortalHarvester(
                    lake,
                    folder.resolve("work"),
                    settings,
                    Platforms::byName,
                    client,
                    writer,
                    PortalFacts.load(conf.resolve("vocab")),
                    HarvestProgress.SILENT);
            var replay = new Replay(
                    lake,
                    folder.resolve("work"),
                    settings.maxBytes(),
                    settings.maxPages(),
                    Platforms::byName,
                    writer,
                    PortalFacts.load(conf.resolve("vocab")));
            time(name + ", first harvest", portal, FIRST, harvester, server);
            server.show(new LargeCatalogue(datasets, CHANGED));
            time(name + ", a month later", portal, SECOND, harvester, server);
            var replayed = time(name + ", replayed", portal, SECOND, replay, server);
            failed |= replayed.rewritten();
            System.out.printf("  the replay wrote %s%n", replayed.rewritten() ? "ANOTHER catalogue" : "the same bytes");
        } finally {
            if (work == null) {
                delete(folder);
            }
        }
    }

    private PortalOutcome time(
            String what, Portal portal, LocalDate day, Harvest.PortalWork portalWork, LargePortal server)
            throws InterruptedException {
        heap.reset();
        long asked = server.requests();
        long start = System.nanoTime();
        var outcome = portalWork.of(portal, day);
        double seconds = (System.nanoTime() - start) / 1e9;
        var manifest = outcome.manifest();
        boolean whole = manifest.isComplete() && manifest.harvested() == datasets;
        failed |= !whole;
        System.out.printf(
                "%-26s %s, %d of %d datasets, %d requests, %.1f s, %.0f datasets/s," + " heap in use %d MiB at most%n",
                what,
                manifest.status(),
                manifest.harvested(),
                datasets,
                server.requests() - asked,
                seconds,
                manifest.harvested() / seconds,
                heap.most() >> 20);
        return outcome;
    }

    private static Portal portal(String name, String platform) {
        return new Portal(
                name,
                new Name("Bench", "Banc"),
                platform,
                URI.create("https://" + name + ".bench.example"),
                null,
                null,
                List.of("en"),
                Portal.Robots.OBEY,
                Duration.ZERO,
                null,
                false,
                null,
                null,
                null,
                Map.of());
    }

    private static Settings settings() {
        return new Settings(
                "Etalon-bench",
                Duration.ZERO,
                1,
                Duration.ofSeconds(15),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                4L << 30,
                100_000,
                0,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofDays(400),
                null,
                null);
    }

    private static void delete(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
