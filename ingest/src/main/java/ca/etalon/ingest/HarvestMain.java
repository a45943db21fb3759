package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.fetch.HostResolver;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.harvest.ConsoleProgress;
import ca.etalon.ingest.harvest.Harvest;
import ca.etalon.ingest.harvest.HarvestReport;
import ca.etalon.ingest.harvest.PortalHarvester;
import ca.etalon.ingest.harvest.PortalOutcome;
import ca.etalon.ingest.harvest.SnapshotWriter;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.RunSummary;
import ca.etalon.ingest.lock.LakeLock;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.portalfact.PortalFacts;
import ca.etalon.ingest.recording.ArchivedAnswers;
import ca.etalon.ingest.recording.RecordingLoader;
import ca.etalon.ingest.recording.RecordingServer;
import ca.etalon.ingest.schedule.Agenda;
import ca.etalon.ingest.schedule.Attempts;
import ca.etalon.ingest.schedule.RecordedPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Wires and runs the harvest stage. */
@Command(
        name = "harvest",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        sortOptions = false,
        description = {
            "Asks portals for their catalogues, archives the answers, and writes the lake.",
            "A snapshot that is complete already is not asked again; one that is not is tried anew.",
            "Exit code 0: all complete; 3: some portal partial or failed; 4: another run is using the lake; 2: usage;"
                    + " 1: our own fault."
        })
public final class HarvestMain implements Callable<Integer> {
    @Mixin
    private StageOptions options;

    @Mixin
    private RecordingOptions recordingOptions;

    @Option(
            names = "--snapshot",
            paramLabel = "DATE",
            description = "Date of the snapshot (default: today in UTC; a recording carries its own).")
    private LocalDate snapshot;

    @Option(
            names = "--archive",
            paramLabel = "LAKE",
            description = "Serve the archived answers of this local lake on this machine instead of asking the web.")
    private Path archive;

    @Mixin
    private HarvestShare share;

    private final Clock clock = Clock.systemUTC();

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new HarvestMain(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (share.due && (snapshot != null || archive != null)) {
            throw new UsageException("--due harvests what is due today; leave out --snapshot and --archive");
        }
        var configuration = options.configuration();
        if (archive != null) {
            return harvestArchive(configuration);
        }
        return isRecorded() ? harvestRecordings(configuration) : harvestTheWeb(configuration);
    }

    private int harvestTheWeb(Configuration configuration) throws IOException, InterruptedException {
        if (configuration.settings().contact() == null) {
            throw new UsageException(withoutContact(options.conf));
        }
        var date = snapshot != null ? snapshot : LocalDate.now(clock);
        var selection = new HarvestSelection(configuration, options.only, date);
        selection.leftOut().forEach(System.out::println);
        return harvest(configuration, Map.of(date, selection.asked()), Optional.empty(), day -> {});
    }

    private int harvestRecordings(Configuration configuration) throws IOException, InterruptedException {
        var recordings = recordingOptions.load(options.conf, options.portals);
        try (var server = RecordingServer.start(recordings)) {
            return harvest(
                    configuration,
                    RecordedPlan.of(configuration, recordings, snapshot, options::isWanted),
                    Optional.of(server.resolver()),
                    server::setDate);
        }
    }

    /** Asks the archive of another lake for each snapshot that it holds. */
    private int harvestArchive(Configuration configuration) throws IOException, InterruptedException {
        var plan = new TreeMap<LocalDate, List<Portal>>();
        for (var manifest : new Manifests(Lake.open(archive.toString())).latest()) {
            var portal = configuration.portal(manifest.portal());
            if (portal.isPresent() && options.isWanted(manifest.portal())) {
                plan.computeIfAbsent(manifest.snapshot(), day -> new ArrayList<>())
                        .add(portal.get());
            }
        }
        if (plan.isEmpty()) {
            throw new UsageException("--archive " + archive + ": holds no snapshot of a portal of " + options.portals);
        }
        var answers = ArchivedAnswers.of(archive, configuration.settings().maxBytes());
        try (var server = RecordingServer.start(answers)) {
            return harvest(configuration, plan, Optional.of(server.resolver()), server::setDate);
        }
    }

    private boolean isRecorded() {
        return archive == null && RecordingLoader.isFolderOfRecordings(options.portals);
    }

    static String withoutContact(Path conf) {
        return conf.resolve("etalon.yaml")
                + ": contact: is not set; a harvest of real portals must say who asks."
                + " Write an address that a portal's administrator can reach, such as contact: opendata@example.ca";
    }

    /** Told the date that is about to be harvested. */
    private interface DateListener {
        void at(LocalDate date);
    }

    /** Harvests what of a plan is this process's, while no other run writes the lake. */
    private int harvest(
            Configuration configuration,
            Map<LocalDate, List<Portal>> plan,
            Optional<HostResolver> resolver,
            DateListener dates)
            throws IOException, InterruptedException {
        var lake = Lake.open(options.lake);
        var held = LakeLock.take(lake, share.use());
        try (held) {
            var agenda = new Agenda(lake, configuration.settings().schedule(), clock);
            var mine = share.of(plan, agenda, isRecorded());
            if (share.due && mine.isEmpty()) {
                RunSummary.add(options.summary, "harvest", Map.of("snapshots", 0, "lake", lake.uri("")));
                return CommandRunner.COMPLETE;
            }
            var scratch = share.scratch(options.work);
            var lock = WorkLock.of(scratch);
            try (lock) {
                return harvest(configuration, mine, resolver, dates, lake, scratch);
            }
        }
    }

    private int harvest(
            Configuration configuration,
            Map<LocalDate, List<Portal>> plan,
            Optional<HostResolver> resolver,
            DateListener dates,
            Lake lake,
            Path scratch)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var settings = configuration.settings();
        var conf = ConfDigest.of(options.conf, options.portals);
        var writer = new SnapshotWriter(
                lake,
                new DatasetNormaliser(Vocabularies.load(options.conf.resolve("vocab")), options.frame(configuration)),
                new SnapshotWriter.Provenance(CommandRunner.codeVersion(), conf));
        var facts = PortalFacts.load(options.conf.resolve("vocab"));
        int expected = plan.values().stream().mapToInt(List::size).sum();
        var outcomes = new ArrayList<PortalOutcome>();
        var faults = new ArrayList<String>();
        try (var client = new PoliteClient(
                        settings,
                        resolver,
                        scratch.resolve("bodies"),
                        clock,
                        Sleeper.real(),
                        () -> ThreadLocalRandom.current().nextDouble());
                var progress = new ConsoleProgress(expected, System.console() != null)) {
            var portals =
                    new PortalHarvester(lake, scratch, settings, Platforms::byName, client, writer, facts, progress);
            var work = new Attempts(lake, clock).noting(portals, isRecorded());
            for (var day : new TreeMap<>(plan).entrySet()) {
                dates.at(day.getKey());
                var result = new Harvest(settings.hosts(), progress).run(day.getKey(), day.getValue(), work);
                outcomes.addAll(result.outcomes());
                faults.addAll(result.faults());
            }
            return end(lake, outcomes, faults, client, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private int end(
            Lake lake, List<PortalOutcome> outcomes, List<String> faults, PoliteClient client, Duration elapsed) {
        var report = new HarvestReport(outcomes);
        var counts = client.counts();
        report.lines().forEach(System.out::println);
        System.out.printf(
                "%d requests (%d conditional, %d not modified), %d bytes received, %d retries%n",
                counts.requests(),
                counts.conditional(),
                counts.notModified(),
                counts.bytesReceived(),
                counts.retries());
        System.out.printf("harvest: %.1f s; lake: %s%n", elapsed.toMillis() / 1000.0, lake.uri(""));
        var data = new LinkedHashMap<>(report.asData());
        data.put("requests", counts.requests());
        data.put("conditional", counts.conditional());
        data.put("not_modified", counts.notModified());
        data.put("bytes_received", counts.bytesReceived());
        data.put("retries", counts.retries());
        data.put("faults", faults);
        data.put("seconds", elapsed.toMillis() / 1000.0);
        data.put("lake", lake.uri(""));
        RunSummary.add(options.summary, "harvest", data);
        if (!faults.isEmpty()) {
            return CommandRunner.OUR_FAULT;
        }
        return report.isAllComplete() ? CommandRunner.COMPLETE : CommandRunner.NOT_COMPLETE;
    }
}
