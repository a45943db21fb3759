package ca.etalon.analytics.bench;

import ca.etalon.analytics.AnalyseMain;
import ca.etalon.analytics.bench.DuckTwin.Sums;
import ca.etalon.analytics.edition.EditionSteps;
import ca.etalon.analytics.indicator.IndicatorCatalogue;
import ca.etalon.analytics.measure.FrameworkDefinition;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.config.ConfigProblems;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the analyse stage against DuckDB on the same files, cold and warm, and holds their numbers against each other. */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a synthetic national lake, analyses it with Spark and with DuckDB, and compares times and numbers.",
            "Cold is a whole process from start to exit; warm is the median of the later runs in one process."
        })
public final class AnalyseBench implements Callable<Integer> {
    @Option(names = "--datasets", defaultValue = "1000000", description = "Datasets (default: ${DEFAULT-VALUE}).")
    private int datasets;

    @Option(names = "--per-portal", defaultValue = "5000", description = "Of each portal (default: ${DEFAULT-VALUE}).")
    private int perPortal;

    @Option(names = "--cores", description = "Cores both may use (default: those of the machine).")
    private int cores = Runtime.getRuntime().availableProcessors();

    @Option(names = "--warm", defaultValue = "3", description = "Warm runs of each (default: ${DEFAULT-VALUE}).")
    private int warm;

    @Option(names = "--heap", defaultValue = "4g", description = "Heap of Spark's process (default: ${DEFAULT-VALUE}).")
    private String heap;

    @Option(names = "--work", defaultValue = "work/bench-analyse", description = "Folder (default: ${DEFAULT-VALUE}).")
    private Path work;

    @Option(names = "--conf", defaultValue = "${env:ETALON_CONF:-conf}", description = "The configuration.")
    private Path conf;

    @Option(names = "--role", hidden = true, description = "What a process started by the bench does.")
    private Role role;

    enum Role {
        SPARK,
        DUCK
    }

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new AnalyseBench(), args));
    }

    @Override
    public Integer call() throws Exception {
        var country = new NationalLake(work.resolve(datasets + "-" + perPortal).toAbsolutePath(), datasets, perPortal);
        if (role != null) {
            return runs(country);
        }
        long start = System.nanoTime();
        country.make();
        System.out.printf(
                Locale.ROOT,
                "lake of %d datasets on %d portals: %.1f s%n",
                datasets,
                country.portalCount(),
                seconds(start));
        var spark = new Contender("Spark", Role.SPARK, this).run();
        var duck = new Contender("DuckDB", Role.DUCK, this).run();
        System.out.printf(
                Locale.ROOT,
                "%d cores: cold %.1f s / %.1f s = %.2f; warm %.2f s / %.2f s = %.2f%n",
                cores,
                spark.cold(),
                duck.cold(),
                spark.cold() / duck.cold(),
                spark.warm(),
                duck.warm(),
                spark.warm() / duck.warm());
        return compare(country);
    }

    int warmRuns() {
        return warm;
    }

    /** The command of a process that does one role. */
    List<String> command(Role role, int runs) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xmx") && !argument.startsWith("-Dspark.master"))
                .toList());
        command.addAll(List.of(
                "-Xmx" + heap,
                "-XX:ActiveProcessorCount=" + cores,
                "-Dspark.master=local[" + cores + "]",
                "-cp",
                System.getProperty("java.class.path"),
                AnalyseBench.class.getName()));
        command.addAll(List.of("--role", role.name(), "--datasets", "" + datasets, "--per-portal", "" + perPortal));
        command.addAll(List.of("--cores", "" + cores, "--work", work.toString(), "--conf", conf.toString()));
        command.addAll(List.of("--warm", "" + runs));
        return command;
    }

    /** What a process of its own does: some runs, each told with its time. */
    private int runs(NationalLake country) throws Exception {
        for (int run = 0; run < warm; run++) {
            long start = System.nanoTime();
            if (role == Role.SPARK) {
                delete(country.lake().resolve("measures"));
                int status = CommandRunner.run(
                        new AnalyseMain(),
                        "--conf",
                        conf.toString(),
                        "--portals",
                        country.portals().toString(),
                        "--lake",
                        country.lake().toString());
                if (status != 0) {
                    return status;
                }
            } else {
                twin(country).run(cores);
            }
            System.out.printf(Locale.ROOT, "RUN %.3f%n", seconds(start));
        }
        return 0;
    }

    private DuckTwin twin(NationalLake country) throws IOException {
        var problems = new ConfigProblems();
        var catalogue = IndicatorCatalogue.read(conf.resolve("indicators"), problems);
        List<FrameworkDefinition> frameworks = EditionSteps.load(conf, catalogue, problems).stream()
                .flatMap(step -> step.frameworks().stream())
                .toList();
        problems.throwIfErrors();
        var out = Files.createDirectories(work.resolve("duckdb").toAbsolutePath());
        return new DuckTwin(catalogue, frameworks, country.lake(), out);
    }

    /** Every share that Spark measured of a portal, held against DuckDB's sums. */
    private int compare(NationalLake country) throws IOException, SQLException {
        var expected = twin(country).run(cores);
        long compared = 0;
        var differing = new ArrayList<String>();
        var directory = Lake.measureDirectory("measurement", NationalLake.DATE);
        for (var row : TableReader.readDirectory(Lake.open(country.lake().toString()), directory, Measurement.SCHEMA)) {
            var measured = Measurement.from(row);
            var sums = expected.getOrDefault(measured.subject(), Map.of()).get(measured.indicator());
            if (measured.subjectKind() != SubjectKind.PORTAL
                    || measured.status() != MeasurementStatus.MEASURED
                    || sums == null) {
                continue;
            }
            compared++;
            if (!agrees(measured, sums)) {
                differing.add(measured.subject() + " " + measured.indicator() + ": " + measured.numerator() + "/"
                        + measured.denominator() + " +" + measured.unknown() + ", DuckDB " + sums);
            }
        }
        System.out.printf("%d measurements of portals compared, %d differ%n", compared, differing.size());
        differing.stream().limit(10).forEach(System.out::println);
        return compared > 0 && differing.isEmpty() ? 0 : CommandRunner.NOT_COMPLETE;
    }

    private static boolean agrees(Measurement measured, Sums sums) {
        return measured.denominator() == sums.observed()
                && measured.unknown() == sums.unknown()
                && (sums.quantity() || Math.abs(measured.numerator() - sums.credit() / 100.0) < 1e-6);
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
