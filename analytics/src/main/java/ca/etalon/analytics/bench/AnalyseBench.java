package ca.etalon.analytics.bench;

import ca.etalon.analytics.bench.DuckTwin.Sums;
import ca.etalon.analytics.measure.Measurement;
import ca.etalon.analytics.measure.MeasurementStatus;
import ca.etalon.analytics.measure.SubjectKind;
import ca.etalon.ingest.command.CommandRunner;
import ca.etalon.ingest.lake.Lake;
import ca.etalon.ingest.lake.TableReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Times the analyse stage against DuckDB on the same files, cold and warm, and holds their numbers against each other.
 */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a synthetic national lake, analyses it with Spark and with DuckDB, and compares times and numbers.",
            "Cold is a whole process from start to exit, with the archive of classes that the launcher makes at the first"
                    + " run; warm is the median of the later runs in one process.",
            "Where others use the machine too, CPU seconds tell more than the clock."
        })
public final class AnalyseBench implements Callable<Integer> {
    @Option(
            names = "--datasets",
            split = ",",
            defaultValue = "1000000",
            description = "Datasets; several numbers show the growth (default: ${DEFAULT-VALUE}).")
    private List<Integer> datasets;

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
        if (role != null) {
            return process(country(datasets.get(0))).run(role, warm);
        }
        var spark = new Contender("Spark", Role.SPARK, this);
        var duck = new Contender("DuckDB", Role.DUCK, this);
        country(Contender.DATASETS_OF_FIRST_RUN).make();
        spark.prepare();
        duck.prepare();
        int status = 0;
        for (int size : datasets) {
            status = Math.max(status, race(size, spark, duck));
        }
        return status;
    }

    private int race(int size, Contender first, Contender second) throws Exception {
        var country = country(size);
        long start = System.nanoTime();
        country.make();
        System.out.printf(
                Locale.ROOT,
                "lake of %d datasets on %d portals: %.1f s%n",
                size,
                country.portalCount(),
                seconds(start));
        var spark = first.run(size);
        var duck = second.run(size);
        System.out.printf(
                Locale.ROOT,
                "%d datasets, %d cores: cold %.1f s / %.1f s = %.2f; warm %.2f s / %.2f s = %.2f%n",
                size,
                cores,
                spark.cold(),
                duck.cold(),
                spark.cold() / duck.cold(),
                spark.warm(),
                duck.warm(),
                spark.warm() / duck.warm());
        return compare(country);
    }

    private NationalLake country(int size) {
        return new NationalLake(work.resolve(size + "-" + perPortal).toAbsolutePath(), size, perPortal);
    }

    private EngineProcess process(NationalLake country) {
        return new EngineProcess(country, conf, work, cores);
    }

    int warmRuns() {
        return warm;
    }

    Path work() {
        return work;
    }

    /** The command of a process that does one role, with an option of its virtual machine. */
    List<String> command(Role role, int size, int runs, String option) {
        var options = List.of(
                "-Xmx" + heap,
                "-XX:ActiveProcessorCount=" + cores,
                option,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Dspark.master=local[" + cores + "]");
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--role", role.name(), "--datasets", "" + size, "--per-portal", "" + perPortal));
        arguments.addAll(List.of("--cores", "" + cores, "--work", work.toString(), "--conf", conf.toString()));
        arguments.addAll(List.of("--warm", "" + runs));
        return ChildJvm.command(
                inherited -> !inherited.startsWith("-Xmx") && !inherited.startsWith("-Dspark.master"),
                options,
                AnalyseBench.class.getName(),
                arguments);
    }

    /** Every share that Spark measured of a portal, held against DuckDB's sums. */
    private int compare(NationalLake country) throws IOException, SQLException {
        var expected = process(country).twin().run(cores);
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
}
