package ca.etalon.ingest;

import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.fact.DatasetNormaliser;
import ca.etalon.ingest.fact.Vocabularies;
import ca.etalon.ingest.harvest.Harvest;
import ca.etalon.ingest.harvest.HarvestProgress;
import ca.etalon.ingest.harvest.HarvestReport;
import ca.etalon.ingest.harvest.PortalOutcome;
import ca.etalon.ingest.harvest.Replay;
import ca.etalon.ingest.harvest.SnapshotWriter;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.Manifest;
import ca.etalon.ingest.lake.Manifests;
import ca.etalon.ingest.lake.RunSummary;
import ca.etalon.ingest.lock.LakeLock;
import ca.etalon.ingest.lock.LakeUse;
import ca.etalon.ingest.platform.Platforms;
import ca.etalon.ingest.portalfact.PortalFacts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Wires and runs the replay of archived answers. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        sortOptions = false,
        description = {
            "Decides the catalogue anew from archived answers, without the network.",
            "A snapshot that comes out the same is left as it is; another becomes its next revision."
        })
public final class ReplayMain implements Callable<Integer> {
    @Mixin
    private StageOptions options;

    @Option(names = "--snapshot", paramLabel = "DATE", description = "Only this snapshot (default: all).")
    private LocalDate snapshot;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new ReplayMain(), args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var configuration = options.configuration();
        var settings = configuration.settings();
        var lake = Lake.open(options.lake);
        var writer = new SnapshotWriter(
                lake,
                new DatasetNormaliser(Vocabularies.load(options.conf.resolve("vocab")), options.frame(configuration)),
                new SnapshotWriter.Provenance(
                        CommandRunner.codeVersion(), ConfDigest.of(options.conf, options.portals)));
        var replay = new Replay(
                lake,
                options.work,
                settings.maxBytes(),
                settings.maxPages(),
                Platforms::byName,
                writer,
                PortalFacts.load(options.conf.resolve("vocab")));
        var byDate = new Manifests(lake)
                .latest().stream()
                        .filter(manifest ->
                                snapshot == null || manifest.snapshot().equals(snapshot))
                        .filter(manifest -> options.isWanted(manifest.portal())
                                && configuration.portal(manifest.portal()).isPresent())
                        .collect(Collectors.groupingBy(Manifest::snapshot, TreeMap::new, Collectors.toList()));
        if (byDate.isEmpty()) {
            throw new UsageException("The lake " + options.lake + " holds no snapshot"
                    + (snapshot == null ? "" : " of " + snapshot)
                    + " of the wanted portals of " + options.portals + "; there is nothing to replay.");
        }
        var outcomes = new ArrayList<PortalOutcome>();
        var faults = new ArrayList<String>();
        var held = LakeLock.take(lake, LakeUse.catalogue("replay"));
        try (held) {
            var lock = WorkLock.of(options.work);
            try (lock) {
                for (var day : byDate.entrySet()) {
                    var portals = day.getValue().stream()
                            .map(manifest ->
                                    configuration.portal(manifest.portal()).orElseThrow())
                            .toList();
                    var result =
                            new Harvest(settings.hosts(), HarvestProgress.SILENT).run(day.getKey(), portals, replay);
                    outcomes.addAll(result.outcomes());
                    faults.addAll(result.faults());
                }
            }
        }
        var report = new HarvestReport(outcomes);
        report.lines().forEach(System.out::println);
        System.out.printf(
                "replay: %d snapshots came out the same, %d otherwise; lake: %s%n",
                outcomes.stream().filter(outcome -> !outcome.rewritten()).count(),
                outcomes.stream().filter(PortalOutcome::rewritten).count(),
                lake.uri(""));
        RunSummary.add(options.summary, "replay", report.asData());
        if (!faults.isEmpty()) {
            return CommandRunner.OUR_FAULT;
        }
        return report.isAllComplete() ? CommandRunner.COMPLETE : CommandRunner.NOT_COMPLETE;
    }
}
