package ca.etalon.analytics.bench;

import ca.etalon.analytics.AnalyseMain;
import ca.etalon.ingest.command.CommandRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Analyses one lake in several ways, on this machine and on a standalone cluster, and tells whether all bytes are the
 * same.
 */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Analyses a synthetic national lake in one process, again with another locale and time zone, and on a real"
                    + " Spark standalone cluster on loopback with one worker and with two.",
            "Every file of the measures must come out the same, byte for byte. Exit code 0: so it is; 3: it is not."
        })
public final class ClusterBench implements Callable<Integer> {
    /** Turkish has letters of its own case, Auckland is far from UTC. */
    private static final String ELSEWHERE = "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Auckland";

    private static final String HERE = "-Duser.language=en -Duser.country=CA -Duser.timezone=UTC";

    @Option(names = "--datasets", defaultValue = "100000", description = "Datasets (default: ${DEFAULT-VALUE}).")
    private int datasets;

    @Option(names = "--per-portal", defaultValue = "1000", description = "Of each portal (default: ${DEFAULT-VALUE}).")
    private int perPortal;

    @Option(names = "--cores", defaultValue = "2", description = "Cores of each worker (default: ${DEFAULT-VALUE}).")
    private int cores;

    @Option(names = "--memory", defaultValue = "2g", description = "Of each worker (default: ${DEFAULT-VALUE}).")
    private String memory;

    @Option(
            names = "--work",
            defaultValue = "work/bench-cluster",
            description = "Folder (default: work/bench-cluster).")
    private Path work;

    @Option(names = "--conf", defaultValue = "${env:ETALON_CONF:-conf}", description = "The configuration.")
    private Path conf;

    private NationalLake country;
    private SortedMap<String, String> first;
    private boolean same = true;

    public static void main(String[] args) {
        System.exit(CommandRunner.run(new ClusterBench(), args));
    }

    @Override
    public Integer call() throws Exception {
        country = new NationalLake(work.resolve(datasets + "-" + perPortal).toAbsolutePath(), datasets, perPortal);
        country.make();
        run("one process", () -> local(HERE, work, arguments()));
        run("one process, Turkish, Auckland", () -> local(ELSEWHERE, work, arguments()));
        for (int workers : new int[] {1, 2}) {
            var home = Files.createTempDirectory(Files.createDirectories(work), "cluster");
            long start = System.nanoTime();
            try (var cluster = StandaloneCluster.start(home, workers, cores, memory)) {
                System.out.printf(
                        Locale.ROOT,
                        "a master and %d of %d cores: up in %.1f s%n",
                        workers,
                        cores,
                        AnalyseBench.seconds(start));
                run("cluster of " + workers + ", Turkish, Auckland", () -> submit(cluster));
            }
            EngineProcess.delete(home);
        }
        return same ? 0 : CommandRunner.NOT_COMPLETE;
    }

    private void run(String name, Callable<Integer> analysis) throws Exception {
        EngineProcess.delete(country.lake().resolve("measures"));
        long start = System.nanoTime();
        int status = analysis.call();
        double took = AnalyseBench.seconds(start);
        if (status != 0) {
            throw new IllegalStateException(name + ": exit code " + status);
        }
        var made = digests(country.lake().resolve("measures"));
        if (first == null) {
            first = made;
        }
        long other = differing(first, made);
        same &= other == 0;
        System.out.printf(
                Locale.ROOT, "%-40s %6.1f s  %d files, %d differ from the first%n", name, took, made.size(), other);
    }

    private static long differing(Map<String, String> one, Map<String, String> another) {
        var names = new TreeMap<>(one);
        names.putAll(another);
        return names.keySet().stream()
                .filter(name -> !one.getOrDefault(name, "").equals(another.getOrDefault(name, "")))
                .count();
    }

    private List<String> arguments() {
        return List.of(
                "--conf",
                conf.toAbsolutePath().toString(),
                "--portals",
                country.portals().toString(),
                "--lake",
                country.lake().toString());
    }

    /** Analyses in one process, as the launcher does. */
    static int local(String javaOptions, Path work, List<String> arguments) throws IOException, InterruptedException {
        var options = new ArrayList<>(List.of(javaOptions.split(" ")));
        options.add("-Xmx4g");
        return new ProcessBuilder(ChildJvm.command(options, AnalyseMain.class.getName(), arguments))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(work.resolve("analyse.log").toFile()))
                .start()
                .waitFor();
    }

    private int submit(StandaloneCluster cluster) throws IOException, InterruptedException {
        return cluster.submit(
                AnalyseMain.class,
                ELSEWHERE,
                Map.of("spark.driver.memory", "2g", "spark.executor.memory", memory),
                arguments());
    }

    /** Digests of all files by their place. */
    static SortedMap<String, String> digests(Path folder) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), digest(file));
            }
        }
        return digests;
    }

    private static String digest(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
