package ca.etalon.analytics;

import ca.etalon.analytics.edition.Analysis;
import ca.etalon.analytics.edition.AnalysisInput;
import ca.etalon.analytics.edition.CodeVersion;
import ca.etalon.analytics.edition.EditionSteps;
import ca.etalon.analytics.edition.StageTimes;
import ca.etalon.analytics.edition.UsedConfiguration;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.EditionManifest;
import ca.etalon.analytics.vocabulary.Vocabularies;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.command.UsageException;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.config.ConfigurationLoader;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.RunSummary;
import ca.etalon.ingest.lake.TableFile;
import ca.etalon.ingest.lock.LakeLock;
import ca.etalon.ingest.lock.LakeUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Wires and runs the analyse stage. */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        versionProvider = CommandRunner.Version.class,
        sortOptions = false,
        description = {
            "Computes measures, scores and findings of each edition of the lake.",
            "An edition is every date on which a portal was harvested, or the one given with --as-of. One whose snapshots,"
                    + " configuration and program are the same stays as it is.",
            "Exit code 0: all computed; 3: an indicator failed (the rest is there); 4: another run is using the lake;"
                    + " 2: usage; 1: our own fault."
        })
public final class AnalyseMain implements Callable<Integer> {
    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${env:ETALON_CONF:-conf}",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path conf;

    @Option(
            names = "--portals",
            paramLabel = "FILE|DIR",
            description = "The portals and governments that were harvested (default: all of conf).")
    private Path portals;

    @Option(
            names = "--lake",
            paramLabel = "PATH|URI",
            defaultValue = "lake",
            description = "The lake (default: ${DEFAULT-VALUE}).")
    private String lake;

    @Option(names = "--as-of", paramLabel = "DATE", description = "Only the edition of this date.")
    private LocalDate asOf;

    @Option(names = "--summary", paramLabel = "FILE", description = "Write what happened as JSON.")
    private Path summary;

    private final StageTimes times = new StageTimes();

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new AnalyseMain(), args));
    }

    @Override
    public Integer call() throws IOException {
        var configuration = ConfigurationLoader.load(conf, portals);
        var problems = new ConfigProblems();
        var catalogue = IndicatorCatalogue.read(conf.resolve("indicators"), problems);
        var steps = EditionSteps.load(conf, catalogue, problems);
        var vocabularies = Vocabularies.load(conf, portals, problems);
        problems.throwIfErrors();
        var code = CommandRunner.codeVersion() + "+" + CodeVersion.of(AnalyseMain.class);
        var used = UsedConfiguration.of(conf, portals, configuration);
        var input = new AnalysisInput(configuration, used, catalogue, steps, vocabularies, code);
        var where = Lake.open(lake);
        var held = LakeLock.take(where, LakeUse.editions("analyse"));
        try (held) {
            var analysis = new Analysis(where, input, times);
            var work = analysis.work(editions(analysis.dates()));
            times.took("plan");
            return end(work.isNone() ? List.of() : make(analysis, work, catalogue), work.unchanged());
        }
    }

    /** An edition of nothing is never meant: the lake, the portals or the date are others than the user thinks. */
    private List<LocalDate> editions(List<LocalDate> harvested) {
        if (harvested.isEmpty()) {
            throw new UsageException("The lake " + lake + " holds no snapshot of the portals of "
                    + (portals == null ? conf.resolve("portals") : portals)
                    + "; harvest them first, or name with --portals those that were harvested.");
        }
        if (asOf != null && asOf.isBefore(harvested.get(0))) {
            throw new UsageException(
                    "--as-of " + asOf + ": the first snapshot in " + lake + " is of " + harvested.get(0));
        }
        return asOf == null ? harvested : List.of(asOf);
    }

    private List<EditionManifest> make(Analysis analysis, Analysis.Work work, IndicatorCatalogue catalogue)
            throws IOException {
        try (var spark = SparkSessions.open()) {
            times.took("spark");
            return analysis.make(work, spark, () -> {
                var problems = new ConfigProblems();
                IndicatorCatalogue.check(catalogue, spark, problems);
                problems.throwIfErrors();
            });
        }
    }

    private int end(List<EditionManifest> manifests, List<LocalDate> unchanged) {
        for (EditionManifest made : manifests) {
            System.out.printf(
                    "edition %s: %d portals, %d datasets, %d files%n",
                    made.edition(),
                    made.inputs().size(),
                    rows(made).getOrDefault("dataset_result", 0L),
                    made.files().size());
            made.failed().forEach(failure -> System.out.printf("  %s: %s%n", failure.indicator(), failure.reason()));
        }
        System.out.println(
                manifests.isEmpty()
                        ? "nothing to do: " + unchanged.size() + " editions are as they would be"
                        : unchanged.size() + " editions unchanged");
        System.out.printf(Locale.ROOT, "analyse: %.1f s; lake: %s%n", times.total(), lake);
        RunSummary.add(summary, "analyse", asData(manifests, unchanged));
        return manifests.stream().allMatch(made -> made.failed().isEmpty())
                ? CommandRunner.COMPLETE
                : CommandRunner.NOT_COMPLETE;
    }

    private Map<String, Object> asData(List<EditionManifest> made, List<LocalDate> unchanged) {
        var data = new LinkedHashMap<String, Object>();
        data.put("made", made.stream().map(AnalyseMain::asData).toList());
        data.put("unchanged", unchanged.stream().map(LocalDate::toString).toList());
        data.put("seconds", times.seconds());
        data.put("lake", Lake.open(lake).uri(""));
        return data;
    }

    private static Map<String, Object> asData(EditionManifest made) {
        var data = new LinkedHashMap<String, Object>();
        data.put("edition", made.edition().toString());
        data.put("portals", made.inputs().size());
        data.put("rows", rows(made));
        data.put("bytes", made.files().stream().mapToLong(TableFile::bytes).sum());
        data.put(
                "failed",
                made.failed().stream().map(EditionManifest.Failure::indicator).toList());
        return data;
    }

    private static Map<String, Long> rows(EditionManifest made) {
        return made.files().stream()
                .collect(
                        Collectors.groupingBy(TableFile::table, TreeMap::new, Collectors.summingLong(TableFile::rows)));
    }
}
