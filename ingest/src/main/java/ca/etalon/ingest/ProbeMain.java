package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.config.Portal;
import ca.etalon.ingest.content.ContentReader;
import ca.etalon.ingest.content.FieldList;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.fetch.HostResolver;
import ca.etalon.ingest.fetch.PoliteClient;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.RunSummary;
import ca.etalon.ingest.lock.LakeLock;
import ca.etalon.ingest.lock.LakeUse;
import ca.etalon.ingest.probe.ContentProbe;
import ca.etalon.ingest.probe.DeclaredLinks;
import ca.etalon.ingest.probe.LinkProbe;
import ca.etalon.ingest.probe.LinkSample;
import ca.etalon.ingest.probe.ProbeProgress;
import ca.etalon.ingest.probe.ProbeReport;
import ca.etalon.ingest.recording.RecordingLoader;
import ca.etalon.ingest.recording.RecordingServer;
import ca.etalon.ingest.schedule.RecordedPlan;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Wires and runs the probe of links. */
@Command(
        name = "probe",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        sortOptions = false,
        description = {
            "Asks whether the addresses of distributions in the lake answer, and keeps what they said in the lake.",
            "HEAD, then GET of the first byte where that fails; never more than one block of a file. A host is asked no"
                    + " faster than by a harvest. Links are asked again when they are due.",
            "Exit code 0: all that were due are judged; 3: some hosts gave up on us, their links stay due; 4: another run is"
                    + " using the lake; 2: usage; 1: our own fault."
        })
public final class ProbeMain implements Callable<Integer> {
    @Mixin
    private StageOptions options;

    @Mixin
    private RecordingOptions recordingOptions;

    @Option(
            names = "--sample",
            paramLabel = "N|all",
            defaultValue = "all",
            description = "How many links of each portal, always the same ones (default: ${DEFAULT-VALUE}).")
    private String sample;

    @Option(
            names = "--checked",
            paramLabel = "DATE",
            description = "Date of the probe (default: today in UTC; of recordings, each of their dates).")
    private LocalDate checked;

    @Option(
            names = "--contents",
            description =
                    "Also look into the data: field lists of interfaces, else the first block of a file (256 KiB), of an"
                            + " archive its directory. No file is fetched whole.")
    private boolean contents;

    private final Clock clock = Clock.systemUTC();

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new ProbeMain(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int most = most();
        var configuration = options.configuration();
        requireFitName(configuration);
        if (RecordingLoader.isFolderOfRecordings(options.portals)) {
            return probeRecordings(configuration, most);
        }
        var today = LocalDate.now(clock);
        if (checked != null && !checked.equals(today)) {
            throw new UsageException("--checked " + checked + ": the web can only be probed today, " + today
                    + "; another date is for recordings");
        }
        if (configuration.settings().contact() == null) {
            throw new UsageException(HarvestMain.withoutContact(options.conf));
        }
        var portals = configuration.portals().stream()
                .filter(portal -> options.isWanted(portal.id()))
                .toList();
        return probe(configuration, Map.of(today, portals), Optional.empty(), day -> {}, day -> clock, most);
    }

    private int most() {
        if (sample.equals("all")) {
            return 0;
        }
        if (!sample.matches("[1-9]\\d{0,8}")) {
            throw new UsageException("--sample " + sample + ": allowed are all, and whole numbers from 1 on");
        }
        return Integer.parseInt(sample);
    }

    /** Hosts turn away who calls itself a checker of links. */
    private void requireFitName(Configuration configuration) {
        var name = configuration.settings().identification();
        if (name.toLowerCase(Locale.ROOT).contains("link")) {
            throw new UsageException(options.conf.resolve("etalon.yaml") + ": user_agent: with contact: reads '" + name
                    + "'; hosts turn away what calls itself a checker of links. Allowed is what does not contain the word"
                    + " link");
        }
    }

    private int probeRecordings(Configuration configuration, int most) throws IOException, InterruptedException {
        var recordings = recordingOptions.load(options.conf, options.portals);
        var plan = RecordedPlan.of(configuration, recordings, checked, options::isWanted);
        try (var server = RecordingServer.start(recordings)) {
            return probe(
                    configuration,
                    plan,
                    Optional.of(server.resolver()),
                    server::setDate,
                    day -> Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    most);
        }
    }

    /** Told the date that is about to be probed. */
    private interface DateListener {
        void at(LocalDate date);
    }

    private int probe(
            Configuration configuration,
            Map<LocalDate, List<Portal>> plan,
            Optional<HostResolver> resolver,
            DateListener dates,
            Function<LocalDate, Clock> clocks,
            int most)
            throws IOException, InterruptedException {
        var lake = Lake.open(options.lake);
        if (!lake.exists("")) {
            throw new UsageException("--lake " + options.lake + ": there is no such lake; harvest first");
        }
        requireSnapshot(lake);
        var held = LakeLock.take(lake, LakeUse.catalogue("probe"));
        try (held) {
            var lock = WorkLock.of(options.work);
            try (lock) {
                return locked(configuration, plan, resolver, dates, clocks, most, lake);
            }
        }
    }

    /** Before anything is written: a date that no snapshot is of or before has no links. */
    private void requireSnapshot(Lake lake) {
        var snapshots = new Manifests(lake).snapshots();
        if (snapshots.isEmpty()) {
            throw new UsageException("--lake " + options.lake + ": holds no snapshot; harvest first");
        }
        if (checked == null) {
            return;
        }
        var first = snapshots.get(0);
        if (checked.isBefore(first)) {
            throw new UsageException("--checked " + checked + ": the first snapshot of " + options.lake + " is of "
                    + first + "; allowed are that date and later ones");
        }
        // Recordings may be of dates that the clock of this machine has not reached.
        var today = LocalDate.now(clock);
        var last = snapshots.get(snapshots.size() - 1);
        var latest = last.isAfter(today) ? last : today;
        if (checked.isAfter(latest)) {
            throw new UsageException(
                    "--checked " + checked + ": is in the future; allowed are dates from " + first + " to " + latest);
        }
    }

    private int locked(
            Configuration configuration,
            Map<LocalDate, List<Portal>> plan,
            Optional<HostResolver> resolver,
            DateListener dates,
            Function<LocalDate, Clock> clocks,
            int most,
            Lake lake)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var settings = configuration.settings().forProbes();
        var report = new ProbeReport();
        var results = new ArrayList<LinkProbe.Result>();
        var looks = new ArrayList<ContentProbe.Result>();
        var vocabularies = contents ? Vocabularies.load(options.conf.resolve("vocab")) : null;
        try (var client = new PoliteClient(
                        settings,
                        resolver,
                        options.work.resolve("bodies"),
                        clock,
                        Sleeper.real(),
                        () -> ThreadLocalRandom.current().nextDouble());
                var progress = new ProbeProgress(System.console() != null)) {
            var probe = new LinkProbe(
                    lake, options.work, client, settings.probe(), delays(configuration), progress, report);
            for (var day : new TreeMap<>(plan).entrySet()) {
                dates.at(day.getKey());
                var ids = day.getValue().stream().map(Portal::id).toList();
                var declared = DeclaredLinks.of(lake, ids, day.getKey());
                var drawn = LinkSample.of(declared.byPortal(), most);
                results.add(probe.run(drawn, clocks.apply(day.getKey())));
                if (contents) {
                    looks.add(contents(lake, client, configuration, vocabularies, progress)
                            .run(drawn, clocks.apply(day.getKey())));
                }
            }
        }
        return end(lake, results, looks, report, Duration.ofNanos(System.nanoTime() - start));
    }

    private ContentProbe contents(
            Lake lake,
            PoliteClient client,
            Configuration configuration,
            Vocabularies vocabularies,
            ProbeProgress progress) {
        return new ContentProbe(
                lake,
                client,
                configuration.settings().probe(),
                delays(configuration),
                new ContentReader(vocabularies.formats()),
                new FieldList(vocabularies.columnTypes()),
                vocabularies.columnFacts(),
                progress);
    }

    /** A portal that asks for more time between requests has it for its files too. */
    private static Function<String, Duration> delays(Configuration configuration) {
        var usual = configuration.settings().delay();
        var slower = new HashMap<String, Duration>();
        for (var portal : configuration.portals()) {
            if (portal.delay() != null && portal.url().getHost() != null) {
                slower.merge(
                        portal.url().getHost().toLowerCase(Locale.ROOT),
                        portal.delay(),
                        (one, other) -> one.compareTo(other) >= 0 ? one : other);
            }
        }
        return host -> slower.getOrDefault(host, usual);
    }

    private int end(
            Lake lake,
            List<LinkProbe.Result> results,
            List<ContentProbe.Result> looks,
            ProbeReport report,
            Duration elapsed) {
        report.lines().forEach(System.out::println);
        var days = new ArrayList<Map<String, Object>>();
        long left = 0;
        for (var result : results) {
            System.out.printf(
                    "probe of %s: %d different addresses, %d in the sample, %d due, %d left for another run%n",
                    result.checked(), result.declared(), result.drawn(), result.due(), result.left());
            days.add(new TreeMap<>(Map.of(
                    "checked", result.checked().toString(),
                    "declared", result.declared(),
                    "drawn", result.drawn(),
                    "due", result.due(),
                    "left", result.left(),
                    "parts", result.parts())));
            left += result.left();
        }
        for (var look : looks) {
            System.out.printf(
                    "contents of %s: %d links looked into, %d with columns, %d columns; %d requests, %d bytes,"
                            + " %d for a link at most%n",
                    look.checked(),
                    look.due(),
                    look.withColumns(),
                    look.columns(),
                    look.requests(),
                    look.bytes(),
                    look.mostBytes());
        }
        System.out.printf(Locale.ROOT, "probe: %.1f s; lake: %s%n", elapsed.toMillis() / 1000.0, lake.uri(""));
        var data = new TreeMap<>(report.asData());
        data.put("days", days);
        data.put("left", left);
        data.put(
                "contents",
                looks.stream()
                        .map(look -> Map.of(
                                "checked", look.checked().toString(),
                                "due", look.due(),
                                "with_columns", look.withColumns(),
                                "columns", look.columns(),
                                "requests", look.requests(),
                                "bytes", look.bytes(),
                                "most_bytes", look.mostBytes()))
                        .toList());
        data.put("sample", sample);
        data.put("seconds", elapsed.toMillis() / 1000.0);
        data.put("lake", lake.uri(""));
        RunSummary.add(options.summary, "probe", data);
        return left == 0 ? CommandRunner.COMPLETE : CommandRunner.NOT_COMPLETE;
    }
}
