package ca.etalon.analytics.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One engine of the race: timed as whole processes and as later runs of one process, with the memory it took. */
record Contender(String name, AnalyseBench.Role role, AnalyseBench bench) {
    /** So few that the run is over soon, and every class is loaded nevertheless. */
    static final int DATASETS_OF_FIRST_RUN = 1_000;

    /** Times in seconds. */
    record Result(double cold, double warm) {}

    /** Leaves the loaded classes in an archive, as the first run of a stage does for the launcher's later ones. */
    void prepare() throws IOException, InterruptedException {
        Files.deleteIfExists(archive());
        runs(DATASETS_OF_FIRST_RUN, 1, "-XX:ArchiveClassesAtExit=" + archive());
    }

    Result run(int datasets) throws IOException, InterruptedException {
        var archived = "-XX:SharedArchiveFile=" + archive();
        long start = System.nanoTime();
        var first = runs(datasets, 1, archived).get(0);
        double cold = AnalyseBench.seconds(start);
        var all = runs(datasets, 1 + bench.warmRuns(), archived);
        var later = all.subList(1, all.size()).stream()
                .sorted(Comparator.comparingDouble(EngineRun::seconds))
                .toList();
        var warm = later.get(later.size() / 2);
        print("%-6s cold %.2f s, start of the process included; run %s", name, cold, first.told());
        print("%-6s warm, median of %s: %s", "", seconds(later), warm.told());
        print(
                "%-6s most memory %d MiB cold, %d MiB in %d runs; %.1f MiB written",
                "", first.memory() >> 20, all.get(all.size() - 1).memory() >> 20, all.size(), warm.bytes() / 1048576.0);
        return new Result(cold, warm.seconds());
    }

    private Path archive() {
        return bench.work().resolve(name + ".jsa");
    }

    private List<EngineRun> runs(int datasets, int runs, String option) throws IOException, InterruptedException {
        var process = new ProcessBuilder(bench.command(role, datasets, runs, option))
                .redirectError(Redirect.INHERIT)
                .start();
        var told = new ArrayList<EngineRun>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().flatMap(line -> EngineRun.read(line).stream()).forEach(told::add);
        }
        if (process.waitFor() != 0 || told.size() < runs) {
            throw new IllegalStateException(name + " failed with exit code " + process.exitValue());
        }
        return told;
    }

    private static String seconds(List<EngineRun> runs) {
        return runs.stream()
                .map(run -> String.format(Locale.ROOT, "%.2f", run.seconds()))
                .collect(Collectors.joining(", "));
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
