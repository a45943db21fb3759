package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.Configuration;
import ca.etalon.ingest.fetch.Sleeper;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lock.LakeLock;
import ca.etalon.ingest.lock.LakeUse;
import ca.etalon.ingest.recording.Recording;
import ca.etalon.ingest.recording.RecordingLoader;
import ca.etalon.ingest.schedule.Agenda;
import ca.etalon.ingest.schedule.Due;
import ca.etalon.ingest.schedule.RecordedPlan;
import ca.etalon.ingest.schedule.Rounds;
import ca.etalon.ingest.schedule.StageProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Wires and runs the schedule. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        sortOptions = false,
        description = {
            "Harvests portals when they are due, then analyses and reports, until it is stopped (Ctrl-C, SIGTERM).",
            "What is due follows from each portal's cadence and from what the lake holds, so it may be stopped, killed"
                    + " and started at any time; times that were missed are made up for once.",
            "One schedule per lake: a second one says who runs and ends with exit code 4."
        })
public final class ScheduleMain implements Callable<Integer> {
    @Mixin
    private StageOptions options;

    @Mixin
    private RecordingOptions recordingOptions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "Where the site goes (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(names = "--once", description = "One round: what is due now, then the later stages.")
    private boolean once;

    @Option(names = "--dry-run", description = "Only list what is due, what is next, and why.")
    private boolean dryRun;

    @Option(names = "--launcher", hidden = true, defaultValue = "${env:ETALON_LAUNCHER:-scripts/etalon}")
    private Path launcher;

    private final Clock clock = Clock.systemUTC();

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new ScheduleMain(), args));
    }

    @Override
    public Integer call() throws InterruptedException {
        var configuration = options.configuration();
        if (dryRun) {
            var agenda = read();
            var now = clock.instant();
            agenda.forEach(due -> System.out.println(due.line(now)));
            System.out.printf(
                    "%d due now; %s%n",
                    agenda.stream().filter(due -> due.isDue(now)).count(), Due.outlook(agenda, now));
            return CommandRunner.COMPLETE;
        }
        requireContact(configuration);
        var lock = LakeLock.take(Lake.open(options.lake), LakeUse.schedule());
        var stages = new StageProcesses(
                launcher.toAbsolutePath(),
                arguments(),
                Map.of("ETALON_CONF", options.conf.toAbsolutePath().toString()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stages.stop();
            lock.close();
        }));
        var rounds = new Rounds(
                source(),
                stages,
                clock,
                Sleeper.real(),
                configuration.settings().schedule().round());
        if (once) {
            return rounds.once();
        }
        rounds.forever();
        return CommandRunner.COMPLETE;
    }

    private Rounds.AgendaSource source() {
        return new Rounds.AgendaSource() {
            @Override
            public List<Due> read() {
                return ScheduleMain.this.read();
            }

            @Override
            public boolean holdsSnapshots() {
                return !new Manifests(Lake.open(options.lake)).snapshots().isEmpty();
            }
        };
    }

    /** Reads registry and lake anew. */
    private List<Due> read() {
        var configuration = options.configuration();
        var agenda =
                new Agenda(Lake.open(options.lake), configuration.settings().schedule(), clock);
        if (isRecorded()) {
            return agenda.recorded(RecordedPlan.of(configuration, recordings(), null, options::isWanted));
        }
        var today = LocalDate.now(clock);
        return agenda.live(new HarvestSelection(configuration, options.only, today).asked());
    }

    private List<Recording> recordings() {
        try {
            return recordingOptions.load(options.conf, options.portals);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + options.portals, failure);
        }
    }

    private boolean isRecorded() {
        return RecordingLoader.isFolderOfRecordings(options.portals);
    }

    private void requireContact(Configuration configuration) {
        if (!isRecorded() && configuration.settings().contact() == null) {
            throw new UsageException(HarvestMain.withoutContact(options.conf));
        }
    }

    /** What each stage is called with. */
    private Map<String, List<String>> arguments() {
        var harvest = new ArrayList<String>(List.of("--due", "--portals", options.portals.toString()));
        harvest.addAll(List.of("--lake", options.lake, "--work", options.work.toString()));
        if (recordingOptions.root != null) {
            harvest.addAll(List.of("--recordings-root", recordingOptions.root.toString()));
        }
        options.only.forEach(id -> harvest.addAll(List.of("--portal", id)));
        var analyse = new ArrayList<>(List.of("--portals", options.portals.toString(), "--lake", options.lake));
        var report = new ArrayList<>(List.of("--lake", options.lake, "--out", out.toString()));
        var stages = Map.<String, List<String>>of("harvest", harvest, "analyse", analyse, "report", report);
        if (options.summary != null) {
            stages.values().forEach(stage -> stage.addAll(List.of("--summary", options.summary.toString())));
        }
        return stages;
    }
}
